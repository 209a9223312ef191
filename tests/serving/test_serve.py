"""`columnist serve` as a process: what it remembers from one time to the next."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import pytest

from projects import change, make_project

PATIENCE = 30


ADDRESS = re.compile(r"The column is at http://127\.0\.0\.1:([1-9][0-9]*)/")


@contextmanager
def served(root: Path, cache: Path, *options: str) -> Iterator[str]:
    """Serve a project while the block runs, at a port that the system chooses, and give its front page."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    code = "import sys; from columnist.cli import main; main()"
    command = [sys.executable, "-c", code, "serve", "--address", "127.0.0.1:0", *options]
    with subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        port = next(found[1] for line in process.stdout if (found := ADDRESS.search(line)))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=PATIENCE) as answer:
            yield answer.read().decode()
        process.send_signal(signal.SIGINT)


def memories(cache: Path, number: int) -> dict[Path, int]:
    """Return when each memory was written, as soon as there are so many."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = {path: path.stat().st_mtime_ns for path in cache.rglob("*.sqlite")}
        if len(found) >= number and not [*cache.rglob("*-journal")]:
            return found
        time.sleep(0.05)
    raise AssertionError(number)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project."""
    (tmp_path / "project").mkdir()
    return make_project(tmp_path / "project")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A cache of its own."""
    return tmp_path / "cache"


def test_what_was_read_is_remembered(root: Path, cache: Path) -> None:
    """Pages are the same the next time; what was saved in between is seen."""
    with served(root, cache) as first:
        assert memories(cache, 3)
    with served(root, cache) as second:
        assert second == first
    change(root, "content/articles/first-letter.md", "They said yes", "They shouted yes")
    with served(root, cache) as third:
        assert "They shouted yes" in third
    assert len(memories(cache, 3)) == 3


def test_of_the_private_edition_nothing_is_remembered(root: Path, cache: Path, tmp_path: Path) -> None:
    """Not even the letters that are read for it."""
    mine = tmp_path / "follow-ups.yaml"
    mine.write_bytes(files("columnist").joinpath("example/follow-ups.yaml").read_bytes())
    mine.chmod(0o600)
    with served(root, cache, "--follow-ups", str(mine), "--on", "2026-03-09") as page:
        assert "follow-ups/" in page
    assert not [path for path in cache.rglob("*") if path.is_file()]
