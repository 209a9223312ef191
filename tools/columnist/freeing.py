"""Freed memory goes back to the system, where the C library can be asked to let it."""

from __future__ import annotations

import ctypes
from contextlib import suppress


def give_back() -> None:
    """Give freed memory back.

    The GNU C library keeps it in case it is wanted again. After much has been let go this is a quarter of all that the
    process holds. Elsewhere nothing happens.
    """
    with suppress(AttributeError, OSError, TypeError):  # what a library without it brings about
        ctypes.CDLL(None).malloc_trim(0)
