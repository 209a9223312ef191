"""Chromium for tests and measurements: the one on the path, or else the one that Playwright has installed.

The headless shell comes first: it is what Playwright installs, and takes a third of the whole browser's processor time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Arguments with which a browser asks nobody for anything by itself."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run Chromium while the block runs."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET, *root])
        yield browser
        browser.close()
