"""Taking a folder's place."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from columnist.errors import BuildError
from columnist.publish import clearing, swap
from columnist.publish.completing import mark_of
from columnist.publish.marker import write_marker


def built(folder: Path, text: str) -> Path:
    """Make a marked site with one page."""
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    write_marker(folder)
    return folder


def test_the_new_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """After the block the folder holds the new pages only."""
    site = built(tmp_path / "site", "old")
    with swap.replacing(site) as workshop:
        built(workshop.fresh, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_git_passes_a_workshop_over(tmp_path: Path) -> None:
    """One that a killed build has left may hold somebody's private pages."""
    with swap.replacing(tmp_path / "site") as workshop:
        built(workshop.fresh, "new")
        assert (workshop.fresh.parent / ".gitignore").read_text(encoding="ascii") == "*\n"


def test_an_error_leaves_the_old(tmp_path: Path) -> None:
    """What was begun is cleared away."""
    site = built(tmp_path / "site", "old")
    with pytest.raises(RuntimeError), swap.replacing(site) as workshop:
        workshop.fresh.mkdir()
        raise RuntimeError
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_has_left_is_cleared_away(tmp_path: Path) -> None:
    """Its folder goes; the site that it had taken away returns."""
    (tmp_path / ".site-x1y2z3w4/new").mkdir(parents=True)
    built(tmp_path / ".site-x1y2z3w4/old", "old")
    with pytest.raises(RuntimeError), swap.replacing(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("inside", ["", "old"])
def test_a_link_of_that_name_leads_to_no_deletion(inside: str, tmp_path: Path) -> None:
    """A pull request can bring one along."""
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "diary.txt").write_text("mine", encoding="utf-8")
    link = tmp_path / ".site-aaaaaaaa" / inside
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(precious)
    with swap.replacing(tmp_path / "site") as workshop:
        built(workshop.fresh, "new")
    clearing.clear_away(link)
    assert (precious / "diary.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "new"


def test_a_folder_of_that_name_which_no_build_has_made_stays(tmp_path: Path) -> None:
    """It has something else in it, or an old site that is none."""
    (tmp_path / ".site-settings").mkdir()
    (tmp_path / ".site-settings/mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / ".site-planted1/old").mkdir(parents=True)
    (tmp_path / ".site-planted1/old/index.html").write_text("evil", encoding="utf-8")
    with pytest.raises(RuntimeError), swap.replacing(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / ".site-settings/mine.txt").exists()
    assert not (tmp_path / "site").exists()


def test_a_swap_that_fails_half_way_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new folder cannot be moved in, the old one returns."""
    site = built(tmp_path / "site", "old")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)
    with pytest.raises(BuildError, match="no space left"), swap.replacing(site) as workshop:
        built(workshop.fresh, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "old"


def test_what_cannot_be_taken_over_stops_the_build(tmp_path: Path) -> None:
    """In one sentence; the old site stays, and nothing lies about."""
    site = built(tmp_path / "site", "old")
    with pytest.raises(BuildError, match="could not be written: no such file"), swap.replacing(site) as workshop:
        built(workshop.fresh, "new")
        workshop.kept = {"gone.html": (0, 0, 0)}
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_spare_is_used_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the new site has of the old one stands there as the same file; a build that fails leaves no half spare."""
    monkeypatch.setattr(swap, "SPARE_FROM", 1)
    site, spare = built(tmp_path / "site", "first"), tmp_path / "spare"
    (site / "deep").mkdir()
    (site / "deep/kept.html").write_text("kept", encoding="utf-8")
    kept = {"deep/kept.html": mark_of(site / "deep/kept.html")}
    for words in ("second", "third", "fourth"):
        with swap.replacing(site, spare) as workshop:
            built(workshop.fresh, words)
            workshop.kept = kept
        assert (site / "index.html").read_text(encoding="utf-8") == words
        assert mark_of(site / "deep/kept.html") == mark_of(spare / "deep/kept.html") == kept["deep/kept.html"]
    with swap.replacing(site, spare) as workshop:
        built(workshop.fresh, "made after all")
        (workshop.fresh / "deep").mkdir()
        (workshop.fresh / "deep/kept.html").write_text("made", encoding="utf-8")
        workshop.kept = kept
    assert (site / "deep/kept.html").read_text(encoding="utf-8") == "made"
    with swap.replacing(site, spare) as workshop:
        built(workshop.fresh, "last")
    assert sorted(path.name for path in site.iterdir()) == [".columnist-site", "index.html"]
    assert not spare.exists()


def large(folder: Path) -> Path:
    """Make a folder with more files than one thread is given, some of them deep down."""
    for number in range(clearing.BUNDLE + 100):
        page = folder / "deep" / str(number % 30) / f"{number}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.touch()
    return folder


def test_a_large_folder_is_cleared_away(tmp_path: Path) -> None:
    """Nothing is left of it and no thread goes on; what its links lead to stays, and so do files with two names."""
    kept = built(tmp_path / "kept", "mine")
    folder = large(tmp_path / "folder")
    (folder / "link").symlink_to(kept)
    (folder / "deep" / "link.html").symlink_to(kept / "index.html")
    (folder / "second-name.html").hardlink_to(kept / "index.html")
    threads = threading.active_count()
    clearing.clear_away(folder)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (kept / "index.html").read_text(encoding="utf-8") == "mine"
    assert threading.active_count() == threads


def test_a_folder_is_cleared_away_without_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system may refuse to start any; then it takes longer. Nor does it matter if there is nothing."""

    def refused(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    clearing.clear_away(large(tmp_path / "folder"))
    clearing.clear_away(tmp_path / "nothing")
    assert list(tmp_path.iterdir()) == []
