"""Two folders change places in one step, where the system can do that: nobody ever finds neither of them.

Linux has renameat2 with RENAME_EXCHANGE (man 2 renameat2), macOS renamex_np with RENAME_SWAP (man 2 renamex_np).
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

AT_FDCWD = -100
SWAP = 2
"""The flag has the same number in both systems."""
UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a file system answers that cannot do it."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; return whether the system could do it.

    Raises:
        OSError: If it could, and something else was in the way.
    """
    call = _call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNKNOWN:
        return False
    raise OSError(number, os.strerror(number))


def _call() -> Callable[[bytes, bytes], int] | None:
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            swap = library.renamex_np
            return lambda one, other: swap(one, other, SWAP)
        rename = library.renameat2
    except (AttributeError, OSError, TypeError):  # an older system, or another
        return None
    return lambda one, other: rename(AT_FDCWD, one, AT_FDCWD, other, SWAP)
