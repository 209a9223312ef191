"""Run the command as people do: a process of its own, in some folder, with nobody at the keyboard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def run(folder: Path, *words: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run `columnist` with some words in a folder; a traceback on either stream fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'columnist'; from columnist.cli import main; main()", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        input=text,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100"},
        timeout=60,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done
