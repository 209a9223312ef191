"""Memory that was let go of goes back to the system."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

import pytest

from columnist.freeing import give_back

PIECE, PIECES = 2000, 50_000


def held() -> int:
    """Return how many bytes this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


GNU = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")


@pytest.mark.skipif(not GNU, reason="needs the GNU C library, and asks Linux")
def test_what_is_let_go_goes_back() -> None:
    """Also where something that is still wanted lies behind it."""
    pieces = [bytes([number % 256]) * PIECE for number in range(PIECES)]
    before, last = held(), pieces[-1]
    pieces.clear()
    give_back()
    assert held() < before - PIECE * PIECES // 2
    assert len(last) == PIECE


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other C libraries know no such thing, and Windows does not say where its own is."""

    def nowhere(_: object) -> object:
        raise TypeError("bad argument type for built-in operation")

    for library in (lambda _: object(), nowhere):
        monkeypatch.setattr(ctypes, "CDLL", library)
        give_back()
