"""The project's own site, built for an address below a domain's root and served there by a plain file server."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from projects import ROOT


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that is served: the site's is two levels below it."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def column(root: Path) -> Iterator[str]:
    """Serve the site and return its address."""
    handler = functools.partial(QuietHandler, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/our/column/"
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", address)
            build_site(ROOT / "mkdocs.yml", root / "our" / "column", PublicEdition())
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address
        server.shutdown()
