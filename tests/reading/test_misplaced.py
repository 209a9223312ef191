"""A letter among the scripts, a script among the letters: one finding each, and none where anything is in doubt."""

from __future__ import annotations

import pytest

from columnist.reading.articles import read_article
from columnist.reading.pages import read_page
from columnist.reading.scripts import read_script
from projects import MINIMAL

LETTER = (MINIMAL / "content/articles/second-letter.md").read_text(encoding="utf-8")
SCRIPT = (MINIMAL / "content/scripts/ask-again.md").read_text(encoding="utf-8")


def test_a_letter_among_the_scripts_is_sent_to_the_articles() -> None:
    script, findings = read_script(LETTER, "content/scripts/x.md", "x")
    assert script is None
    assert [(one.code, str(one.place), one.fix) for one in findings] == [
        ("file-misplaced", "content/scripts/x.md:3:1", "Move the file to `articles`.")
    ]


def test_a_script_among_the_letters_is_sent_to_the_scripts() -> None:
    article, findings = read_article(SCRIPT, "content/articles/x.md", "x")
    assert article is None
    assert [(one.code, one.fix) for one in findings] == [("file-misplaced", "Move the file to `scripts`.")]


def test_either_is_sent_from_beside_the_folders() -> None:
    for text, folder in ((LETTER, "articles"), (SCRIPT, "scripts")):
        _, findings = read_page(text, "content/x.md")
        assert [(one.code, one.fix) for one in findings] == [("file-misplaced", f"Move the file to `{folder}`.")]
    assert read_page("---\ntitle: About\ndescription: Who we are.\n---\n# About", "content/about.md")[1] == []


@pytest.mark.parametrize("front", ["title: A title", "title: A title\ngoal: It works.", "goal: x\nspeaker: y\nrule: z"])
def test_one_strange_key_or_one_of_its_own_tells_nothing(front: str) -> None:
    _, findings = read_article(f"---\n{front}\n---\n## The letter\n", "content/articles/x.md", "x")
    assert "file-misplaced" not in {one.code for one in findings}
