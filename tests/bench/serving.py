"""`columnist serve` with many letters: seconds to its first page, and from a saved letter to the screen.

`python tests/bench/serving.py 10000` says how many letters. The server starts twice, first with nothing remembered; a
letter is saved while everything is looked at behind the pages, and when that is over. A page in Chromium shows it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Page

from bench.column import change_one, make_column
from bench.measure import usual_environment
from chromium import chromium

LETTER = "introductions-that-never-came"
PATIENCE = 120
SAVES = 5
PAUSE = 1000
"""Milliseconds between two saves, in which the page is loaded to its end."""
SHOWS = "text => document.body !== null && document.body.innerText.includes(text)"


@contextmanager
def served(column: Path) -> Iterator[str]:
    """Serve a column while the block runs, say when its first page was there, and give its address."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{one.getsockname()[1]}"
    command = [str(Path(sys.executable).parent / "columnist"), "serve", "--address", address]
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=column, env=usual_environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        if not any("The column is at" in line for line in process.stdout):
            raise SystemExit("The server has not started.")
        load(address)
        print(f"first page: {time.perf_counter() - start:.2f} s", flush=True)
        try:
            yield address
        finally:
            process.terminate()


def load(address: str, path: str = "") -> None:
    """Ask the server for something, and wait for it."""
    with urllib.request.urlopen(f"http://{address}/{path}", timeout=PATIENCE) as answer:
        answer.read()


def saved_to_screen(page: Page, letters: Path, first: int) -> list[float]:
    """Save a letter several times, each with other words, and return the seconds until the page shows them."""
    seconds = []
    for turn in range(first, first + SAVES):
        change_one(letters, turn)
        start = time.perf_counter()
        page.wait_for_function(SHOWS, arg=f"Turn {turn}.", polling=10, timeout=PATIENCE * 1000)
        seconds.append(time.perf_counter() - start)
        page.wait_for_timeout(PAUSE)
    return seconds


def main() -> None:
    """Measure, and print."""
    letters = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        column = Path(folder) / "column"
        make_column(column, letters)
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")
        for start in range(2):
            print("nothing remembered" if start == 0 else "started again", flush=True)
            with served(column) as address:
                page = browser.new_page()
                page.goto(f"http://{address}/articles/{LETTER}/")
                for at, moment in enumerate(("at once", "later")):
                    first = 100 * start + 10 * at + 1
                    times = saved_to_screen(page, column / "content/articles", first)
                    print(f"saved to screen, {moment}: {' '.join(f'{one:.2f}' for one in times)} s", flush=True)
                    load(address, "search/manifest.json")  # which is there when everything has been looked at
                page.close()


if __name__ == "__main__":
    main()
