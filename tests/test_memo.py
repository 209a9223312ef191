"""What remembers results."""

from __future__ import annotations

from columnist.memo import MISSING, Beside, Lasting


def test_lasting_forgets_what_nobody_asks_for() -> None:
    """Served for a day, a column does not fill the memory with every state that it had."""
    memo = Lasting()
    memo.keep(b"one", 1)
    memo.keep(b"other", 2)
    memo.begin_again()
    memo.begin_again()  # nobody has asked for anything, and so everything stays
    assert memo.recall(b"one") == 1
    memo.begin_again()
    assert memo.recall(b"other") is MISSING
    assert memo.recall(b"one") == 1


def test_beside_each_other_two_memos_know_what_either_does() -> None:
    """The first keeps what only the second knew; what is kept is kept in both."""
    first, second = Lasting(), Lasting()
    first.keep_all({b"one": 1, b"both": "first"})
    second.keep_all({b"other": 2, b"both": "second"})
    memo = Beside(first, second)
    assert memo.recall_all([b"one", b"other", b"both", b"none"]) == [1, 2, "first", MISSING]
    assert first.recall(b"other") == 2
    assert second.recall(b"one") is MISSING
    memo.keep(b"none", 3)
    assert memo.recall(b"none") == first.recall(b"none") == second.recall(b"none") == 3
