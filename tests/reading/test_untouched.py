"""Files that nobody has touched are not read again; whatever was touched is."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from columnist import checks
from columnist.errors import ColumnistError
from columnist.library import Library, load_library
from columnist.means import Means
from columnist.memo import Lasting, Memo
from columnist.reading import one_file, texts, untouched
from projects import change, make_project

LETTER = "content/articles/first-letter.md"
OTHER = "content/articles/second-letter.md"
MOMENT = untouched.MOMENT


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose files are believed by their marks though they are new."""
    monkeypatch.setattr(untouched, "MOMENT", -60_000_000_000)
    return make_project(tmp_path)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all letters and scripts that are read."""
    names: list[str] = []
    real = one_file.read_text

    def noted(path: Path, name: str) -> object:
        if path.parent.name in ("articles", "scripts"):
            names.append(name)
        return real(path, name)

    for module in (one_file, texts):
        monkeypatch.setattr(module, "read_text", noted)
    return names


def library(root: Path, memo: Memo) -> Library:
    """Read a project with what is remembered of it."""
    return load_library(root / "content", means=Means(memo=memo))


def test_what_is_as_it_was_is_not_read(root: Path, read: list[str]) -> None:
    """Only what was changed since the last time; what is known of the others is the same as if they were read."""
    memo = Lasting()
    library(root, memo)
    assert LETTER in read
    read.clear()
    change(root, OTHER, "title: ", "title: News, ")
    again = library(root, memo)
    assert read == [OTHER]
    anew = library(root, Lasting())
    assert again.faces == anew.faces
    assert again.content.articles == anew.content.articles
    assert checks.check(again) == checks.check(anew)


def same_size(root: Path) -> None:
    """Change a letter by a word of the same length."""
    change(root, LETTER, "They said yes", "They said yea")


def same_times(root: Path) -> None:
    """Change a letter and put its time back, as tools that copy files do."""
    found = (root / LETTER).stat()
    same_size(root)
    os.utime(root / LETTER, ns=(found.st_atime_ns, found.st_mtime_ns))


def another_in_its_place(root: Path) -> None:
    """Put another file in the place of a letter, as editors do that write beside and rename."""
    beside = root / "beside"
    beside.write_text((root / LETTER).read_text(encoding="utf-8").replace("said yes", "said yea"), encoding="utf-8")
    beside.rename(root / LETTER)


@pytest.mark.parametrize("happens", [same_size, same_times, another_in_its_place])
def test_whatever_was_touched_is_read(root: Path, read: list[str], happens: Callable[[Path], None]) -> None:
    """Size and time may be the same."""
    memo = Lasting()
    library(root, memo)
    read.clear()
    happens(root)
    assert "They said yea" in library(root, memo).content.sources[LETTER]
    assert read == [LETTER]


def test_what_was_just_changed_is_read_again(root: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It could change once more within one step of the file system's clock."""
    monkeypatch.setattr(untouched, "MOMENT", MOMENT)
    memo = Lasting()
    library(root, memo)
    everything = [*read]
    library(root, memo)
    assert read == 2 * everything


def test_a_text_is_read_when_it_is_asked_for(root: Path, read: list[str]) -> None:
    """Where what was made of it is remembered no more, or a finding shows its line."""
    memo = Lasting()
    whole = library(root, memo)
    marks = Lasting()
    marks.keep(untouched.LAST, memo.recall(untouched.LAST))
    read.clear()
    forgotten = library(root, marks)
    assert sorted(read) == sorted(name for name in whole.content.sources if name.count("/") == 2)
    assert forgotten.content.articles == whole.content.articles
    assert forgotten.content.sources == whole.content.sources


def test_a_text_that_is_another_one_by_then_is_none(root: Path) -> None:
    """Rather than take it for what it was, the command is to be run again."""
    memo = Lasting()
    library(root, memo)
    known = library(root, memo)
    assert LETTER in known.content.sources
    change(root, LETTER, "They said yes", "They shouted yes")
    with pytest.raises(ColumnistError, match=f"{LETTER}: The file was changed just now. Run the command again."):
        known.content.sources[LETTER]
    (root / OTHER).unlink()
    with pytest.raises(ColumnistError, match="changed just now"):
        known.content.sources.read_all()
