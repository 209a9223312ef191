"""The memory of builds: what is kept together lies together, and is forgotten when most of it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from columnist.memo import MISSING, TOGETHER, Memo, digest, remembered
from columnist.publish.parcels import Memory
from columnist.publish.spool import Spool

KEYS = [digest(str(number)) for number in range(10)]


@contextmanager
def memory(folder: Path, stamp: bytes = b"stamp") -> Iterator[Memory]:
    """Give what a build finds, and save what it leaves."""
    found = Memory(folder / "memory.sqlite", stamp)
    try:
        yield found
        found.save()
    finally:
        found.close()


def kept(folder: Path) -> list[int]:
    """Return how many results lie in each parcel."""
    with closing(sqlite3.connect(folder / "memory.sqlite")) as file:
        rows = file.execute("SELECT keys FROM parcels WHERE number > 0 ORDER BY number").fetchall()
    return [len(keys) // 16 for (keys,) in rows]


def test_what_is_kept_is_recalled(tmp_path: Path) -> None:
    """By the next build, and not by one of another version."""
    with memory(tmp_path) as first:
        first.keep_all({key: number for number, key in enumerate(KEYS)})
        first.keep(digest("alone"), {"a": 1})
        assert first.recall(KEYS[0]) is MISSING  # from the next build on
    with memory(tmp_path) as second:
        assert second.recall_all([KEYS[3], digest("unknown"), KEYS[1]]) == [3, MISSING, 1]
        assert second.recall(digest("alone")) == {"a": 1}
    with memory(tmp_path, b"another") as third:
        assert third.recall(KEYS[3]) is MISSING


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    """At the latest when it is half of its parcel; the other half is kept anew."""
    with memory(tmp_path) as first:
        first.keep_all({key: number for number, key in enumerate(KEYS)})
    with memory(tmp_path) as second:
        assert second.recall_all(KEYS[:6]) == [*range(6)]
    assert kept(tmp_path) == [10]
    with memory(tmp_path) as third:
        assert third.recall_all(KEYS[:5]) == [*range(5)]
    assert kept(tmp_path) == [5]
    with memory(tmp_path) as fourth:
        assert fourth.recall_all(KEYS) == [*range(5), *[MISSING] * 5]
    with memory(tmp_path):
        pass
    assert kept(tmp_path) == []


def test_what_was_kept_last_counts(tmp_path: Path) -> None:
    """The same key may lie in two parcels for a while."""
    with memory(tmp_path) as first:
        first.keep_all(dict.fromkeys(KEYS, "old"))
    with memory(tmp_path) as second:
        second.recall_all(KEYS)
        second.keep(KEYS[0], "new")
    assert kept(tmp_path) == [10, 1]
    with memory(tmp_path) as third:
        assert third.recall_all(KEYS[:3]) == ["new", "old", "old"]
    with memory(tmp_path) as fourth:
        assert fourth.recall_all(KEYS[:3]) == ["new", "old", "old"]


def test_many_results_are_kept_in_parcels(tmp_path: Path) -> None:
    """And only those that are missing are worked out."""
    worked_out: list[int] = []

    def doubled(memo: Memo, numbers: range) -> list[int]:
        def work(items: object) -> Iterator[int]:
            for item in items:  # type: ignore[attr-defined]
                worked_out.append(item)
                yield 2 * item

        return remembered(memo, lambda number: digest(str(number)), work, numbers)

    with memory(tmp_path) as first:
        assert doubled(first, range(2 * TOGETHER + 5)) == [2 * number for number in range(2 * TOGETHER + 5)]
    assert kept(tmp_path) == [TOGETHER, TOGETHER, 5]
    worked_out.clear()
    with memory(tmp_path) as second:
        assert doubled(second, range(2 * TOGETHER + 7)) == [2 * number for number in range(2 * TOGETHER + 7)]
    assert worked_out == [2 * TOGETHER + 5, 2 * TOGETHER + 6]


def test_a_damaged_parcel_is_not_believed(tmp_path: Path) -> None:
    """The others are."""
    with memory(tmp_path) as first:
        first.keep_all(dict.fromkeys(KEYS[:5], "one"))
        first.keep_all(dict.fromkeys(KEYS[5:], "other"))
    with closing(sqlite3.connect(tmp_path / "memory.sqlite")) as file, file:
        (parcel,) = file.execute("SELECT parcel FROM parcels WHERE number = 1").fetchone()
        file.execute("UPDATE parcels SET parcel = ? WHERE number = 1", (parcel.replace(b"one", b"two"),))
    with memory(tmp_path) as second:
        assert second.recall_all(KEYS) == [*[MISSING] * 5, *["other"] * 5]


def test_what_another_build_has_left_meanwhile_stays(tmp_path: Path) -> None:
    """One may begin while another is about to end."""
    with memory(tmp_path) as slow:
        slow.keep(KEYS[0], "slow")
        with memory(tmp_path) as quick:
            quick.keep(KEYS[1], "quick")
    with memory(tmp_path) as later:
        assert later.recall_all(KEYS[:2]) == ["slow", "quick"]


def test_a_disk_that_is_full_at_the_end_is_no_misfortune(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When what is still wanted is kept anew, too."""

    def full(_: object, __: object) -> None:
        raise OSError(28, "No space left on device")

    with memory(tmp_path) as first:
        first.keep_all(dict.fromkeys(KEYS, "old"))
    with memory(tmp_path) as second:
        second.recall_all(KEYS[:2])
        monkeypatch.setattr(Spool, "add", full)
    assert not (tmp_path / "memory.sqlite").exists()


def test_a_full_disk_is_no_misfortune(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build goes on without a memory."""

    def full(_: object, __: object) -> None:
        raise OSError(28, "No space left on device")

    with memory(tmp_path) as first:
        first.keep(KEYS[0], 0)
    monkeypatch.setattr(Spool, "add", full)
    with memory(tmp_path) as second:
        second.keep(KEYS[1], 1)
        assert second.recall(KEYS[0]) is MISSING
    assert not (tmp_path / "memory.sqlite").exists()


def test_without_a_file_nothing_is_remembered() -> None:
    """Where others can write nothing is kept."""
    memo = Memory(None, b"stamp")
    memo.keep(KEYS[0], 0)
    assert memo.recall(KEYS[0]) is MISSING
    memo.save()
    memo.close()
