"""Messages point at the fault itself, and name what is to be written where."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.checks import check
from columnist.checks.form import check_text
from columnist.library import load_library
from projects import change, make_project

LETTER, SCRIPT = "content/articles/second-letter.md", "content/scripts/ask-again.md"
TAB = "8:1: yaml-syntax: The YAML breaks here: there is a tab, and YAML is indented with spaces."

CASES = {
    "a key of an outcome": (
        SCRIPT, "  no-answer:", "  no answer:", "15:3: value-wrong: The key `no answer` is not a slug. Use lower-case"
    ),
    "a slot's name": (SCRIPT, "  me: {", "  ME: {", "7:3: value-wrong: The key `ME` cannot be used. Begin with a"),
    "one hash": (LETTER, "## The letter", "# The Letter", "14:1: heading-unknown: `# The Letter` does not begin the"),
    "three hashes": (LETTER, "## What to do", "### What to do", "26:1: heading-unknown: `### What to do` does not"),
    "words before the first heading": (
        LETTER, "## The letter", "x\n\n## The letter", "14:1: heading-missing: There is text before the first heading."
    ),
    "words before the first variant": (
        SCRIPT, "## Phone", "# Phone", "24:1: heading-missing: There is text before the first heading, which nobody"
    ),
    "no last section": (
        LETTER, "## The rule\n\nThank at once.\n", "", "30:1: heading-missing: The section `## The rule` is missing. "
        "Add `## The rule` after the section `## What to say`."
    ),
    "a topic": (
        LETTER, "[thanking, ", "[zzz, ", "5:10: topic-unknown: `zzz` is no topic of topics.yaml. Known: `asking`, "
    ),
    "an author": (
        LETTER, "author: ada", "author: kim", "9:9: author-unknown: `kim` is no author of authors.yaml. Known: `ada`."
    ),
    "a tab before a key": (SCRIPT, "  contact:", "\tcontact:", TAB),
}  # fmt: skip
"""File, what is changed, and how the one finding begins."""


@pytest.mark.parametrize("case", CASES)
def test_what_is_said(case: str, tmp_path: Path) -> None:
    """There is one finding, and it leads there."""
    path, old, new, said = CASES[case]
    root = make_project(tmp_path)
    change(root, path, old, new)
    found = [str(finding).removeprefix(f"{path}:") for finding in check(load_library(root / "content"))]
    assert len(found) == 1, found
    assert found[0].startswith(said)


def test_of_many_topics_the_nearest_are_named(tmp_path: Path) -> None:
    """All of them would fill the screen."""
    root = make_project(tmp_path)
    topics = root / "content/topics.yaml"
    entry = topics.read_text(encoding="utf-8").partition("  - ")[2].partition("  - ")[0]
    more = "".join("  - " + entry.replace("asking", f"asking-{number}") for number in range(20))
    topics.write_text(topics.read_text(encoding="utf-8") + more, encoding="utf-8")
    change(root, LETTER, "[thanking, ", "[zzz, ")
    (fix,) = [one.fix for one in check(load_library(root / "content")) if one.code == "topic-unknown"]
    assert fix.startswith("The nearest: `")
    assert fix.count("`") == 32


def test_a_missing_first_section_belongs_before_the_next(tmp_path: Path) -> None:
    """There is none before it."""
    root = make_project(tmp_path)
    text = (root / LETTER).read_text(encoding="utf-8")
    start, end = text.index("## The letter"), text.index("## The short answer")
    (root / LETTER).write_text(text[:start] + text[end:], encoding="utf-8")
    (found,) = check(load_library(root / "content"))
    assert (found.place.line, found.fix) == (14, "Add `## The letter` before `## The short answer`.")


@pytest.mark.parametrize(("words", "is_said"), [(99, True), (100, False), (220, False), (221, True)])
def test_the_length_of_a_letter(words: int, is_said: bool, tmp_path: Path) -> None:
    """Signs of quotation are no words."""
    root = make_project(tmp_path)
    text = (root / LETTER).read_text(encoding="utf-8")
    start, end = text.index("> The keys"), text.index("\n\n## The short")
    letter = "> I\n>\n> " + "\n> ".join(["a pebble"] * (words // 2 - 1) + ["so", "it"][: 1 + words % 2])
    (root / LETTER).write_text(text[:start] + letter + text[end:], encoding="utf-8")
    found = [one.message for one in check(load_library(root / "content"))]
    assert found == ([f"The letter has {words} words; 100 to 220 are usual here."] if is_said else [])


@pytest.mark.parametrize(
    ("line", "fixes"),
    [
        ('title: "They said “soon”"', ['Write `\\"`.', 'Write `\\"`.']),
        ("title: They said “soon”", ['Write `"`.', 'Write `"`.']),
        ('- "It’s “so”"', ["Write `'`.", 'Write `\\"`.', 'Write `\\"`.']),
        ("They said “soon”.", ['Write `"`.', 'Write `"`.']),
    ],
)
def test_a_curly_quote_is_replaced_by_what_yaml_takes(line: str, fixes: list[str]) -> None:
    """Whoever follows the advice has no broken value then."""
    assert [one.fix for one in check_text("content/x.md", line) if one.code == "quotes-curly"] == fixes
