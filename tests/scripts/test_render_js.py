"""The form of the JavaScript renderer: small, without dependencies, and without ways to run a text as code."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

MODULE = Path(__file__).parents[2] / "site-overrides" / "assets" / "javascripts" / "render.js"
TEXT = MODULE.read_text(encoding="utf-8")


def test_small() -> None:
    """At most 120 lines, and 3,000 bytes as it goes over the wire."""
    assert len(TEXT.splitlines()) <= 120
    assert len(gzip.compress(TEXT.encode(), 9)) <= 3_000


def test_nothing_that_runs_text_or_asks_the_world() -> None:
    """No evaluation, no HTML, no other module, no clock, no network, no rules of the reader's own language."""
    code = r"\beval\b|\bFunction\b|innerHTML|outerHTML|\bimport\b"
    world = r"Date\.now|new Date\(\)|\bfetch\b|\bdocument\b|\bwindow\b|toLocale"
    assert re.findall(f"{code}|{world}", TEXT) == []
