"""Where memories lie: what a block leaves in one when it ends well, when it does not, and when it begins afresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from columnist.errors import BuildError
from columnist.memo import MISSING, digest
from columnist.publish import memory
from columnist.publish.memory import memory_of, spare_for

OLD, NEW = digest("old"), digest("new")


@pytest.fixture
def recalled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[object]]:
    """A project whose memory knows one thing; says what it knows, by what was last kept of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    with memory_of(Path("mkdocs.yml"), "build") as memo:
        memo.keep(OLD, "old")

    def look() -> list[object]:
        with memory_of(Path("mkdocs.yml"), "build") as memo:
            return memo.recall_all([OLD, NEW])

    return look


def test_what_people_have_to_mend_costs_no_memory(recalled: Callable[[], list[object]]) -> None:
    """Thousands of letters that were read need not be read again for the one that has a fault."""
    with pytest.raises(BuildError), memory_of(Path("mkdocs.yml"), "build") as memo:
        memo.keep(NEW, "new")
        raise BuildError("There is 1 error in the content.")
    assert recalled() == ["old", "new"]


def test_a_bug_leaves_nothing(recalled: Callable[[], list[object]]) -> None:
    """Nobody knows what it has spoilt."""
    with pytest.raises(ZeroDivisionError), memory_of(Path("mkdocs.yml"), "build") as memo:
        memo.keep(NEW, "new")
        raise ZeroDivisionError
    assert recalled() == ["old", MISSING]


def test_a_fresh_memory_knows_nothing_and_is_kept(recalled: Callable[[], list[object]]) -> None:
    """What was there before is not believed, then or later; the next block is told what this one knows."""
    with memory_of(Path("mkdocs.yml"), "build", fresh=True) as memo:
        assert memo.recall(OLD) is MISSING
        memo.keep(NEW, "new")
    assert recalled() == [MISSING, "new"]


def test_there_may_be_no_memory_to_begin_afresh_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first build may be a fresh one."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with memory_of(tmp_path / "mkdocs.yml", "build", fresh=True) as memo:
        memo.keep(NEW, "new")
    with memory_of(tmp_path / "mkdocs.yml", "build") as memo:
        assert memo.recall(NEW) == "new"


def _homeless(_: str) -> Path:
    raise RuntimeError("could not determine the home directory")


@pytest.mark.parametrize("cache", [_homeless, lambda _: Path("~/.cache")], ids=["says so", "makes one up"])
def test_without_a_home_folder_nothing_is_remembered(
    cache: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Containers run programs for users who have none; nothing may be left in the project instead."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(memory, "user_cache_path", cache)
    with memory_of(tmp_path / "mkdocs.yml", "build", fresh=True) as memo:
        memo.keep(NEW, "new")
    with memory_of(tmp_path / "mkdocs.yml", "build") as memo:
        assert memo.recall(NEW) is MISSING
    assert spare_for(tmp_path / "mkdocs.yml", tmp_path / "site") is None
    assert not list(tmp_path.iterdir())
