"""Taking a folder's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.errors import BuildError
from columnist.publish import swap
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
    with swap.replacing(site) as fresh:
        built(fresh, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_error_leaves_the_old(tmp_path: Path) -> None:
    """What was begun is cleared away."""
    site = built(tmp_path / "site", "old")
    with pytest.raises(RuntimeError), swap.replacing(site) as fresh:
        fresh.mkdir()
        raise RuntimeError
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


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
    with pytest.raises(BuildError, match="no space left"), swap.replacing(site) as fresh:
        built(fresh, "new")
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
