"""The project's own site, built once and served on localhost."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from projects import ROOT


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the public edition and return the address at which it is served."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(ROOT / "mkdocs.yml", folder, PublicEdition())
    yield from serve(folder)


def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port until the tests are over."""
    handler = functools.partial(QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page, as for somebody who was never here."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def browser_without_javascript(browser: Browser) -> Iterator[Page]:
    """A fresh page with JavaScript off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()
