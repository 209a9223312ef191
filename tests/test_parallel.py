"""Work in several processes: the same results in the same order, and none of them grows old."""

from __future__ import annotations

import os

import pytest

from columnist.parallel import spread


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("shift", [1, 4, 100])
def test_results_come_in_order(jobs: int, shift: int) -> None:
    """Whatever the number of processes, and however soon others take over."""
    assert list(spread(lambda item: item * item, range(9), jobs, pays_from=1, shift=shift)) == [n * n for n in range(9)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what their parent has read")
def test_fresh_processes_take_over() -> None:
    """What was copied for a process goes with it, so that a large column needs no more room than its parent has."""
    pids = list(spread(lambda _: os.getpid(), range(9), 2, pays_from=1, shift=3))
    shifts = [set(pids[start : start + 3]) for start in (0, 3, 6)]
    assert os.getpid() not in pids
    assert all(len(pids) <= 2 for pids in shifts)
    assert len(set.union(*shifts)) == sum(map(len, shifts))


def test_a_failure_in_a_process_is_raised_here() -> None:
    """In whichever shift it happens."""
    with pytest.raises(ZeroDivisionError):
        list(spread(lambda item: 1 // (item - 7), range(9), 2, pays_from=1, shift=3))
