"""What remembers results."""

from __future__ import annotations

from columnist.memo import MISSING, Lasting


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
