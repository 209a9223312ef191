"""The worked example that comes with the program: a follow-ups file of invented people, and the days that are shown."""

from __future__ import annotations

import datetime
from importlib.resources import files

from columnist.model.follow_ups import FollowUps
from columnist.reading.follow_ups import parse_follow_ups

EXAMPLE_DAYS = tuple(datetime.date(2026, 3, day) for day in (3, 9, 16, 18))


def example_follow_ups() -> FollowUps:
    """Return the example, read from the program's own files."""
    text = files("columnist").joinpath("example/follow-ups.yaml").read_text(encoding="utf-8")
    follow_ups, findings = parse_follow_ups(text, "example/follow-ups.yaml")
    if follow_ups is None:
        raise AssertionError(findings)
    return follow_ups
