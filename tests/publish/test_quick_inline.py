"""The shortcut through Python-Markdown beside the plain way: on all letters, on nasty Markdown, on what is drawn."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.publish.press import quick_inline
from columnist.publish.press.quick_inline import NEEDED, QuickInline, shortcuts
from columnist.reading.markdown_settings import MarkdownSettings
from nasty_markdown import NASTY, SIGNS
from projects import ROOT

SETTINGS = MarkdownSettings()


def rendered(text: str, *, quick: bool) -> str:
    """Return a text as HTML, by the plain way or the quick one."""
    extensions = [*SETTINGS.extensions, *(shortcuts() if quick else [])]
    return markdown.Markdown(extensions=extensions, extension_configs=dict(SETTINGS.options)).convert(text)


def same(text: str) -> bool:
    """Return whether both ways give the same."""
    return rendered(text, quick=True) == rendered(text, quick=False)


def test_the_shortcut_is_taken() -> None:
    """With the version that is installed; every pattern that it knows of is there under that name."""
    md = markdown.Markdown(extensions=[*SETTINGS.extensions, *shortcuts()], extension_configs=dict(SETTINGS.options))
    quick = [md.treeprocessors[name] for name in ("inline", "smarty")]
    assert all(isinstance(one, QuickInline) for one in quick)
    assert [name for name in NEEDED if not any(name in one.inlinePatterns for one in quick)] == []


def test_another_version_takes_the_plain_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Private names may mean something else in it."""
    monkeypatch.setattr(quick_inline.markdown, "__version_info__", (4, 0, 0, "final", 0))
    assert shortcuts() == []


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.md")), ids=lambda path: path.stem)
def test_all_content(path: Path) -> None:
    """Every letter, script and page of the column."""
    assert same(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", NASTY)
def test_nasty_markdown(text: str) -> None:
    """Whatever has a meaning, also where it has none."""
    assert same(text)


def test_nasty_markdown_together() -> None:
    """What stands in one paragraph meets what stands in another."""
    for one, other in combinations(NASTY, 2):
        assert same(f"{one} {other}\n\n{other}{one}"), (one, other)


@given(st.lists(st.sampled_from(SIGNS), max_size=40))
def test_whatever_is_drawn(pieces: list[str]) -> None:
    """Signs in any order."""
    assert same("".join(pieces))


def test_letters_of_which_some_signs_were_lost() -> None:
    """Letters with signs dropped and swapped at random."""
    draw = random.Random(3)  # noqa: S311 -- no secret
    for path in sorted((ROOT / "content/articles").glob("*.md"))[:12]:
        text = list(path.read_text(encoding="utf-8"))
        for _ in range(60):
            at = draw.randrange(len(text))
            text[at] = draw.choice(["", "*", '"', "'", "[", "`", "<", "_"])
        assert same("".join(text)), path.stem
