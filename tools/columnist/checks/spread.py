"""Spread work over processes where that pays and the system can do it without copying what was read."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

PAYS_FROM = 1000
"""With fewer items starting processes takes longer than it saves."""
CHUNK = 100

_work: Callable[[Any], Any] | None = None
_items: Sequence[Any] = ()


def spread(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> list[Result]:
    """Return the result for each item, in order.

    Forked processes share the items with their parent; only results travel. Where the system cannot fork, or there is
    little to do, everything is done here.
    """
    if jobs < 2 or len(items) < PAYS_FROM or "fork" not in multiprocessing.get_all_start_methods():
        return [work(item) for item in items]
    global _work, _items
    _work, _items = work, items
    gc.freeze()  # a collection in a child would touch, and so copy, every page
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            return pool.map(_one, range(len(items)), chunksize=CHUNK)
    finally:
        gc.unfreeze()
        _work, _items = None, ()


def _one(place: int) -> Any:
    assert _work is not None  # noqa: S101 -- set before the fork
    return _work(_items[place])
