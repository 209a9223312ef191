"""`columnist letter`: what a stranger typed becomes a draft, and only a draft; `columnist new` on a terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from markdown import markdown

from cli.runner import run
from columnist.checks import check
from columnist.library import load_library
from projects import ROOT, make_project, put

FILLED = (ROOT / "tests/host/filled-letter.md").read_text(encoding="utf-8")
DRAFT = "content/articles/they-offered-to-introduce-me-then-went-quiet.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A minimal project."""
    return make_project(tmp_path)


def test_a_filled_form_becomes_a_clean_draft(project: Path) -> None:
    put(project, "issue.md", FILLED)
    done = run(project, "letter", "issue.md")
    assert (done.returncode, done.stdout.strip()) == (0, DRAFT)
    library = load_library(project / "content")
    assert check(library) == []
    front = library.articles[Path(DRAFT).stem].front
    assert front.status == "draft"
    assert front.situation.model_dump() == {"who": "new contact", "channel": "in person", "stage": "after the meeting"}
    assert front.privacy.altered == ("names", "employer", "numbers")
    letter = library.articles[Path(DRAFT).stem].section("The letter")
    assert letter
    assert letter.body.text.startswith("> Since October I have had coffee")
    assert letter.body.text.endswith("> Stalled at the scheduling desk")


def test_what_is_for_the_editor_is_not_in_the_draft(project: Path) -> None:
    put(project, "issue.md", FILLED)
    assert "another trade" in run(project, "letter", "issue.md").stderr
    assert "another trade" not in (project / DRAFT).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- [X] The letter is mine", "- [ ] The letter is mine", "The writer has not agreed"),
        ("### Your consent", "### Yours", "`### Your consent`"),
        (
            "How do I follow up on an introduction that somebody promised me and never made?",
            "_No response_",
            "question",
        ),
    ],
)
def test_what_is_refused(project: Path, old: str, new: str, sentence: str) -> None:
    assert old in FILLED
    put(project, "issue.md", FILLED.replace(old, new))
    done = run(project, "letter", "issue.md")
    assert done.returncode == 2
    assert sentence in done.stderr
    assert not (project / DRAFT).exists()


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/x.png)",
        "[TOC]",
        "### Your consent",
        "```\n## The rule\n```",
        "---\ntitle: x\n---",
        "[a]: javascript:alert(1)",
        "\u202etxet",
        "1. one\n- two\n+ three\n===",
        "“curly” and it’s",
    ],
)
def test_nothing_in_a_letter_is_markup(project: Path, words: str) -> None:
    """Whatever is typed, the draft has no fault of form and nothing but text in its letter."""
    put(project, "issue.md", FILLED.replace("What do I say now?", f"What do I say now?\n\n{words}"))
    assert run(project, "letter", "issue.md").returncode == 0
    assert [str(finding) for finding in check(load_library(project / "content"))] == []


def test_every_sign_in_a_letter_is_only_itself(project: Path) -> None:
    """Rendered, the letter is paragraphs and line breaks of what was typed, also where a mark stands behind blanks."""
    typed = [
        "He said",
        "---",
        "  ---",
        "  - item",
        "   1. first",
        " + plus",
        "> quoted",
        "~~~",
        "===",
        "=",
        "a | b",
        "&copy;",
    ]
    put(project, "issue.md", FILLED.replace("What do I say now?", "\n".join(["What do I say now?", "", *typed])))
    assert run(project, "letter", "issue.md").returncode == 0
    letter = load_library(project / "content").articles[Path(DRAFT).stem].section("The letter")
    assert letter
    shown = markdown(letter.body.text, extensions=["sane_lists"])
    assert set(re.findall(r"</?(\w+)", shown)) == {"blockquote", "p"}
    assert [line.strip() for line in typed] == unescape(re.search(r"<p>(He said.*?)</p>", shown, re.DOTALL)[1]).split(
        "\n"
    )  # type: ignore[index]


def test_what_could_give_somebody_away_is_said_at_once(project: Path) -> None:
    put(project, "issue.md", FILLED.replace("What do I say now?", "Ring me on 020 7946 0018."))
    done = run(project, "letter", "issue.md")
    assert "error privacy-phone" in done.stdout


def test_new_asks_on_a_terminal(project: Path) -> None:
    """Title, topic and situation, each by a number."""
    leader, follower = pty.openpty()
    code = "from columnist.cli import main; main()"
    words = [sys.executable, "-c", code, "new", "article"]
    with subprocess.Popen(words, cwd=project, stdin=follower, stdout=follower, stderr=follower) as process:
        os.close(follower)
        os.write(leader, b"They waved\n2\n4\n1\n10\n")
        while _read(leader):
            pass
    assert process.returncode == 0
    front = load_library(project / "content").articles["they-waved"].front
    assert front.topics == ("thanking",)
    assert front.situation.model_dump() == {"who": "friend", "channel": "phone", "stage": "when it keeps happening"}


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 4096)
    except OSError:  # the other end is closed
        return b""


def test_new_without_a_terminal_needs_a_title(project: Path) -> None:
    done = run(project, "new", "article")
    assert done.returncode == 2
    assert "The title is missing." in done.stderr


def test_pasted_blanks_stay_blanks(project: Path) -> None:
    """Blanks of other widths part words too; what joins two signs stays, and what turns words round goes."""
    family = "\N{MAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
    odd = f"Since\u00a0October\tI\u202fhave\u3000had \u202e{family} coffee"
    put(project, "issue.md", FILLED.replace("Since October I have had coffee", odd))
    run(project, "letter", "issue.md")
    assert f"> Since October I have had {family} coffee" in (project / DRAFT).read_text(encoding="utf-8")
