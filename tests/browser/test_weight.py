"""What a first visit costs: bytes as a server compresses them, and requests."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page, Response

BUDGET_BYTES = 60_000
BUDGET_REQUESTS = 6


@pytest.mark.parametrize("path", ["articles/introductions-that-never-came/", ""])
def test_a_first_visit_is_light(page: Page, site: str, path: str) -> None:
    """At most 60 KB gzipped in at most six requests, the icon included."""
    bodies: dict[str, bytes] = {}

    def keep(response: Response) -> None:
        bodies[response.url] = response.body()

    page.on("response", keep)
    page.goto(site + path, wait_until="networkidle")
    assert len(bodies) <= BUDGET_REQUESTS, list(bodies)
    assert sum(len(gzip.compress(body, 9)) for body in bodies.values()) <= BUDGET_BYTES
