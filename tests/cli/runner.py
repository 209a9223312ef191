"""Run the command as people do: a process of its own, in some folder, with nobody at the keyboard."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO


def run(
    folder: Path,
    *words: str,
    text: str | None = None,
    encoding: str = "utf-8",
    stdout: int | IO[bytes] = subprocess.PIPE,
) -> subprocess.CompletedProcess[str]:
    """Run `columnist` with some words in a folder; a traceback on either stream fails the test."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'columnist'; from columnist.cli import main; main()", *words],
        cwd=folder,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding=encoding,
        check=False,
        input=text,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONIOENCODING": encoding},
        timeout=60,
    )
    assert "Traceback" not in (done.stdout or "") + done.stderr
    return done
