"""Spread work over processes where that pays and the system can do it without copying what was read."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from columnist.errors import ColumnistError

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNKS = 24
"""Each process takes its work in about so many pieces, so that all are done at about the same time."""
SHIFT = 8192
"""After so many items fresh processes take over. What is shared with the parent is copied for a process as soon as it
looks at it, since looking counts references; what was copied goes with the process."""

_work: Callable[[Any], Any] | None = None
_items: Sequence[Any] = ()


def available_jobs() -> int:
    """Return how many processes may work at once: one for each processor that this one may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, *, pays_from: int = 1000, shift: int = SHIFT
) -> Iterator[Result]:
    """Yield the result for each item, in order.

    Forked processes share the items with their parent; only results travel. Where the system cannot fork, or there is
    little to do, everything is done here.

    Args:
        work: What is done with an item. It must not raise `SystemExit`, which would end a process of its own silently.
        items: What it is done with.
        jobs: How many processes may work at once.
        pays_from: With fewer items starting processes takes longer than it saves.
        shift: After how many items fresh processes take over.

    Raises:
        ColumnistError: If a process was ended from outside.
    """
    if jobs < 2 or len(items) < pays_from or not hasattr(os, "fork"):
        yield from map(work, items)
        return
    global _work, _items
    _work, _items = work, items
    gc.freeze()  # a collection in a child would touch, and so copy, every page
    try:
        for start in range(0, len(items), shift):
            places = range(start, min(start + shift, len(items)))
            yield from _shared(places, jobs)
    finally:
        gc.unfreeze()
        _work, _items = None, ()


def _shared(places: Sequence[int], jobs: int) -> Iterator[Any]:
    """Yield the results for the items at some places, which new processes work out.

    Python's older `Pool` waits for ever if one of its processes is killed.
    """
    from concurrent.futures import process  # loaded where it is wanted
    from multiprocessing import get_context

    pool = process.ProcessPoolExecutor(jobs, get_context("fork"), _obey)
    try:
        yield from pool.map(_one, places, chunksize=max(1, len(places) // (jobs * CHUNKS)))
    except process.BrokenProcessPool as error:
        what = "A process that took part in the work was ended from outside, perhaps for want of memory."
        raise ColumnistError(what, fix="Close other programs and try again.") from error
    except BaseException:
        _end_all()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def aside(work: Callable[[], None]) -> BaseProcess | None:
    """Begin some work in a process of its own, which shares what is known here.

    It ends when this one ends, unless that is killed.

    Args:
        work: What is done. Its result is what it leaves in files; if it fails, nothing is said of it.

    Returns:
        The process; none where the system cannot fork.
    """
    if not hasattr(os, "fork"):
        return None
    from multiprocessing import get_context

    def quietly() -> None:
        _obey()
        with suppress(Exception):
            work()

    process = get_context("fork").Process(target=quietly, daemon=True)
    process.start()
    return process


def _end_all() -> None:
    """Have the processes leave off, since nobody wants their results any more."""
    from multiprocessing import active_children

    for child in active_children():
        child.terminate()


def _obey() -> None:
    """End when told to, whatever the parent would do then."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it reaches the parent too, which ends them


def _one(place: int) -> Any:
    assert _work is not None  # noqa: S101 -- set before the fork
    return _work(_items[place])
