"""Work in several processes: the same results in the same order, and none of them grows old."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import active_children
from pathlib import Path

import pytest

from columnist.errors import ColumnistError
from columnist.parallel import aside, spread

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what their parent has read")


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("shift", [1, 4, 100])
def test_results_come_in_order(jobs: int, shift: int) -> None:
    """Whatever the number of processes, and however soon others take over."""
    assert list(spread(lambda item: item * item, range(9), jobs, pays_from=1, shift=shift)) == [n * n for n in range(9)]


@FORKS
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


@FORKS
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_is_killed_is_missed(ending: signal.Signals) -> None:
    """By the system for want of memory, say. Nobody waits for it for ever."""

    def work(item: int) -> int:
        if item == 5:
            os.kill(os.getpid(), ending)
        return item

    with pytest.raises(ColumnistError, match="ended from outside"):
        list(spread(work, range(40), 2, pays_from=1))
    assert active_children() == []
    assert list(spread(lambda item: item, range(40), 2, pays_from=1)) == [*range(40)]


@FORKS
def test_whoever_leaves_early_does_not_wait() -> None:
    """As a build does that is told to end."""
    results = spread(lambda item: time.sleep(item * 100), range(2), 2, pays_from=1)
    start = time.monotonic()
    assert next(results) is None
    results.close()
    assert active_children() == []
    assert time.monotonic() - start < 50


@FORKS
def test_work_is_done_aside(tmp_path: Path) -> None:
    """In a process of its own, which a word from the terminal does not end, and which ends with this one."""
    file = tmp_path / "pid"
    begun = aside(lambda: os.kill(os.getpid(), signal.SIGINT) or file.write_text(str(os.getpid())))
    assert begun
    assert begun.daemon
    begun.join(10)
    assert file.read_text() == str(begun.pid)


@FORKS
def test_of_what_fails_aside_nothing_is_said(capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever needs it does it again, and is told then."""
    failing = aside(lambda: [][1])
    assert failing
    failing.join(10)
    assert failing.exitcode == 0
    assert capfd.readouterr() == ("", "")


def test_where_there_is_no_forking_nothing_is_done_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is done here, when it is needed."""
    monkeypatch.delattr(os, "fork", raising=False)
    assert aside(lambda: pytest.fail("It was done.")) is None
