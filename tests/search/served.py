"""The search of a library as a browser meets it: our modules and the index's files in a folder, served on localhost."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from columnist.library import Library
from columnist.publish.searching import index_files
from columnist.publish.writing import write_files
from projects import ROOT

MODULES = ROOT / "site-overrides" / "assets" / "javascripts" / "search"
EMPTY = "<!doctype html><meta charset=utf-8><title>Search</title><link rel=icon href=data:,>"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port while the block runs."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def lay_out(library: Library, folder: Path) -> Path:
    """Put a library's index and our modules into a folder as they stand in a site."""
    shutil.copytree(MODULES, folder / "assets" / "javascripts" / "search")
    write_files(folder, {file.address: file.make() for file in index_files(library)})
    (folder / "index.html").write_text(EMPTY, encoding="utf-8")
    return folder


def gzipped(path: Path) -> int:
    """Return what a file costs when it is sent with gzip."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))
