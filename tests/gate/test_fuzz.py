"""Whatever is written, there are findings and no crash; and nothing takes long, however large and strange."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from columnist.checks import check
from columnist.library import load_library
from columnist.model.place import Place, PlacedText
from columnist.publish.sanitize import sanitized
from columnist.reading.articles import read_article
from columnist.reading.guard import Guard
from columnist.reading.markdown_settings import MarkdownSettings, read_settings
from columnist.reading.markup import MarkupGate, is_plain
from columnist.reading.scripts import read_script
from columnist.reading.yaml_text import read_yaml
from columnist.scripts.parse import parse
from gate.attack import ARTICLE, SCRIPT
from projects import ROOT, make_project, put

SECONDS = 2
TOKENS = st.sampled_from(
    [
        *"[]()<>!&;:#*_`~|\\/{}'\"=+-. \n\t",
        "\n\n", "    ", "\n> ", "\n- ", "\n1. ", "\n## ", "\n### ", "---\n", "```",
        "![", "](", "][", "]: ", "{: ", "[TOC]",
        "javascript:", "data:", "https://", "//", "\\\\", "x.md", "../scripts/ask-again.md", "&#58;", "&colon;", "&lt;",
        "onclick=", "script", "__config", "\u202e", "\x02", "\x00", "é", "😀",
        "{me.name}", "{thing}", "[ about {thing}]",
        "a", "b c", "title: ", "topics: ", "!!x ", "&a ", "*a", "? ", "- - ", "null", "1e9", "{{", "{%", "Subject: ",
    ]
)  # fmt: skip
TEXTS = st.lists(TOKENS, max_size=40).map("".join) | st.text(max_size=60)
FUZZ = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MILD = st.lists(
    st.sampled_from(
        [*"#*`~|/'\"=+-.!:;() \n\t", "\n\n", "    ", "\n> ", "\n- ", "\n1. ", "\n## ", "\n### ", "```",
         "[a](b.md)", "[a *b*](../c.md)", "![a](b.md)", "[a](b.md 'c')", "[a](/b)", "[a](//b)", "[a](javascript:b)",
         "<https://example.org>", "&amp;", "&lt;", "|---|", "[a]: b",
         "javascript:", "onclick=", "a", "b c", "word ", "5 < 6", "é", "😀", "__", "_", "\\*"]
    ),
    max_size=30,
).map("".join)  # fmt: skip
"""Texts of which many pass."""
PARSER = read_settings(ROOT / "content").parser()
GATE = MarkupGate(read_settings(ROOT / "content"))
GUARD = Guard(GATE.settings)
SLOW = MarkupGate(MarkdownSettings((*GATE.settings.extensions, "nl2br"), GATE.settings.options))
"""A gate that does not know all of its extensions, and therefore always parses."""


def placed(text: str) -> PlacedText:
    """Return a text as the gate is given it."""
    return PlacedText(text, Place("content/articles/x.md"))


@FUZZ
@given(TEXTS)
def test_reading_never_crashes(text: str) -> None:
    """Articles, scripts, pages and lists: text in, findings out."""
    for path in ("content/articles/x.md", "content/scripts/x.md", "content/x.md", "content/topics.yaml"):
        GUARD.findings(text, path)
    read_yaml(text, "x.yaml")
    parse(text)
    for whole, read in ((ARTICLE, read_article), (SCRIPT, read_script)):
        front, body = whole.split("---\n", 2)[1:]
        read(f"---\n{front}---\n{body}{text}", "x.md", "x")
        read(f"---\n{front}{text}\n---\n{body}", "x.md", "x")
        read(f"---\n{text}\n---\n{body}", "x.md", "x")
        read(text, "x.md", "x")


@settings(FUZZ, max_examples=40)
@given(st.lists(TEXTS, min_size=4, max_size=4))
def test_checking_never_crashes(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    """A whole project with strange files: every rule looks at them."""
    root = make_project(tmp_path_factory.mktemp("fuzz"))
    for name, whole, text in (("articles/x", ARTICLE, texts[0]), ("scripts/x", SCRIPT, texts[1])):
        put(root, f"content/{name}.md", whole + text.replace("\n## ", "\n### "))
    put(root, "content/extra.md", texts[2].encode("utf-8", "replace"))
    put(root, "content/authors.yaml", texts[3].encode("utf-8", "replace"))
    check(load_library(root / "content"))


@settings(FUZZ, max_examples=600)
@given(MILD)
@example("![x](../images/dot.png)")
@example("[x](//evil)")
@example("*_*_config\n---")
def test_the_short_cut_is_sound(text: str) -> None:
    """A text that is taken for plain without parsing is found harmless by the parser."""
    if is_plain(text) and not GATE.findings(placed(text), "articles", "articles"):
        assert SLOW.findings(placed(text), "articles", "articles") == []


@settings(FUZZ, max_examples=600)
@given(MILD | TEXTS)
@example("| a |\n|:--|\n| b |")
@example("```js\nx\n```")
@example("    a\n\n\n    b")
@example("[x](a&quot;b&nbsp;c 't\"&lt;t')")
def test_what_the_first_gate_passes_the_second_passes(text: str) -> None:
    """The second gate stops no honest page: where the first finds nothing, it does not raise."""
    if not GUARD.findings(f"# x\n\n{text}", "content/x.md")[0]:
        PARSER.reset()
        sanitized(PARSER.convert(f"# x\n\n{text}"), "x.md")


MANY = 60_000
LONG = {
    "opening brackets": "[" * MANY,
    "pictures": "![" * (MANY // 2),
    "links in links": "[a](" * (MANY // 4),
    "links": "[a](b.md) " * (MANY // 10),
    "cards": "[a](../scripts/x.md)\n\n" * (MANY // 22),
    "references": "[a][b] " * (MANY // 7),
    "definitions": "[a]: b\n" * (MANY // 7),
    "stars": "*" * MANY,
    "stars and letters": "*a **b " * (MANY // 7),
    "underscores": "_a " * (MANY // 3),
    "backticks": "`" * MANY,
    "backticks and letters": "`a ``b " * (MANY // 7),
    "quotes": "> " * (MANY // 2),
    "deeper and deeper quotes": "\n".join(">" * depth for depth in range(340)),
    "quotes and lists": "> - " * (MANY // 4),
    "quotes and numbers": "1. > " * 30 + "a",
    "quotes and lists, by paragraphs": ("> - " * 12 + "a\n\n") * 100,
    "quotes line by line": "> a\n" * (MANY // 4),
    "lists": "- " * (MANY // 2),
    "deeper and deeper lists": "\n".join(" " * 4 * depth + "- a" for depth in range(170)),
    "items": "- a\n" * (MANY // 4),
    "items apart": "- a\n\n" * (MANY // 5),
    "numbers": "1. a\n\n    b\n\n" * (MANY // 13),
    "less than": "<" * MANY,
    "tags": "<a " * (MANY // 3),
    "comments": "<!--" * (MANY // 4),
    "ampersands": "&" * MANY,
    "references of characters": "&#x202e;" * (MANY // 8),
    "backslashes": "\\" * MANY,
    "braces": "{" * MANY,
    "slots": "{a}" * (MANY // 3),
    "attribute lists": "{: a }" * (MANY // 6),
    "passages": "[a|" * (MANY // 3),
    "fences": "```\n" * (MANY // 4),
    "fences apart": "```a\n\n" * (MANY // 6),
    "tables": "| a " * (MANY // 4) + "\n" + "|---" * (MANY // 4),
    "rows": "| a |\n|---|\n" + "| b |\n" * (MANY // 6),
    "headings": "### a\n" * (MANY // 6),
    "underlines": "a\n===\n" * (MANY // 6),
    "spaces": "a" + " " * MANY + "b",
    "lines": "a" + "\n" * MANY + "b",
    "spaces at ends": "a \n" * (MANY // 3),
    "tabs": "\t" * MANY,
    "letters": "a" * MANY,
    "words": "a " * (MANY // 2),
    "paragraphs": "a\n\n" * (MANY // 3),
    "quotation marks": "\"'" * (MANY // 2),
    "dashes": "-" * MANY,
    "dots": "." * MANY,
    "capitals": "A. " * (MANY // 3),
    "signs": "a@b.c " * (MANY // 6),
    "digits": "1" * MANY,
    "digits apart": "1-2 3.4 " * (MANY // 8),
    "yaml brackets": "x: " + "[" * MANY,
    "yaml braces": "x: " + "{" * MANY,
    "yaml keys": "a: b\n" * (MANY // 5),
    "yaml many keys": "".join(f"k{number}: b\n" for number in range(MANY // 9)),
    "yaml dashes": "- " * (MANY // 2),
    "yaml questions": "? " * (MANY // 2),
    "yaml list": "related: [" + "a, " * (MANY // 3) + "]",
    "yaml anchors": "&a " * (MANY // 3),
    "emoji": "😀" * (MANY // 4),
    "combining": "a" + "\u0301" * (MANY // 2),
}


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("kind", ["body", "front", "script", "page", "list", "over"])
def test_nothing_hangs(name: str, kind: str, tmp_path: Path) -> None:
    """The greatest file that is allowed, and one of 100 kB, is read and checked in two seconds."""
    text = LONG[name]
    root = make_project(tmp_path)
    article, script = ARTICLE.split("---\n", 2), SCRIPT.split("---\n", 2)
    path, whole = {
        "body": ("articles/x.md", f"---\n{article[1]}---\n{article[2]}\n{text}\n"),
        "front": ("articles/x.md", f"---\n{article[1]}{text}\n---\n{article[2]}"),
        "script": ("scripts/x.md", f"---\n{script[1]}---\n{script[2]}\n{text[:20_000]}\n"),
        "page": ("x.md", f"# x\n\n{text}\n"),
        "list": ("topics.yaml", text + text),
        "over": ("articles/x.md", f"---\n{article[1]}---\n{article[2]}\n{text}{text}\n"),
    }[kind]
    put(root, f"content/{path}", whole)
    start = time.process_time()
    check(load_library(root / "content"))
    assert time.process_time() - start < SECONDS
