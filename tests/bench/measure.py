"""Run a command and say what it took: seconds, memory, bytes. For Linux."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

GLANCE = 0.5
"""Seconds between two looks at the memory; looking costs time too."""


@dataclass(frozen=True)
class Run:
    """What one run took."""

    seconds: float
    megabytes: float
    """The most that all its processes held in memory at once; what they share is counted once (proportional set)."""


def usual_environment() -> dict[str, str]:
    """Return the environment, with Python left to keep compiled modules as it does unless it is told not to.

    Where it is told, it compiles the two hundred modules of ours that a build imports each time, and no installed one.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command to its end.

    Raises:
        RuntimeError: If it fails.
    """
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=usual_environment(), stdout=output, stderr=output, start_new_session=True
        )
        most = [0.0]
        watcher = threading.Thread(target=_watch, args=(process, most))
        watcher.start()
        code = process.wait()
        seconds = time.perf_counter() - start
        watcher.join()
        if code:
            output.seek(0)
            raise RuntimeError(f"{' '.join(command)}: {output.read()[-500:].decode(errors='replace')}")
    return Run(seconds, most[0])


def _watch(process: subprocess.Popen[bytes], most: list[float]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(map(_proportional, _group(process.pid))))
        time.sleep(GLANCE)


def _group(leader: int) -> list[int]:
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(ProcessLookupError):
            if os.getsid(int(folder.name)) == leader:
                found.append(int(folder.name))
    return found


def _proportional(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:")), 0.0)


def size(folder: Path) -> float:
    """Return the megabytes of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
