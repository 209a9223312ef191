"""What a build says while it takes: a bar on a terminal, lines elsewhere, nothing where it is over at once."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from columnist.cli import progress
from columnist.cli.progress import Lines
from projects import ROOT, make_project

COLUMNIST = (sys.executable, "-c", "from columnist.cli import main; main()", "build")


def at_a_terminal(folder: Path) -> str:
    """Return what a person sees of a build, with its control characters."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        COLUMNIST, cwd=folder, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as done:
        os.close(theirs)
        seen = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # the other end was closed
                break
            if not piece:
                break
            seen += piece
    os.close(ours)
    assert done.returncode == 0
    return seen.decode()


def test_a_terminal_shows_a_bar(tmp_path: Path) -> None:
    """With the phase, the count and the time that remains; at the end one line stays."""
    root = make_project(tmp_path, ROOT / "content")
    seen = at_a_terminal(root)
    assert re.search(r"Making pages.*━.*\d+/\d+.*\d:\d\d:\d\d|Making pages.*━.*\d+/\d+.*-:--:--", seen)
    assert re.search(r"\d+ pages in [\d.]+ s.*: site/index.html\r\n$", seen)


def test_elsewhere_there_are_lines(tmp_path: Path) -> None:
    """No control characters in a log."""
    root = make_project(tmp_path, ROOT / "content")
    done = subprocess.run(COLUMNIST, cwd=root, capture_output=True, text=True, check=True)
    assert re.search(r"^Making pages: \d+$", done.stderr, re.MULTILINE)
    assert "\x1b" not in done.stdout + done.stderr


def test_nobody_is_bothered_at_once(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Before half a second has passed nothing is said; then each phase once."""
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    lines = Lines()
    lines.begin("Reading", 3)
    lines.step()
    assert capsys.readouterr().err == ""
    now[0] = 0.5
    lines.step()
    lines.step()
    lines.begin("Checking", 2)
    assert capsys.readouterr().err == "Reading: 3\nChecking: 2\n"
