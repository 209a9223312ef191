"""Dates in words. Nothing here reads the clock: the day that a script is for is an argument."""

from __future__ import annotations

import datetime

from columnist.model.day_names import MONTHS, WEEKDAYS

NEAR = 6
"""Up to so many days away a weekday is enough."""
SEASON = 90
"""More than so many days away, and in another year, the year is said."""


def day(date: datetime.date) -> str:
    """Return `2 March`."""
    return f"{date.day} {MONTHS[date.month - 1]}"


def long_date(date: datetime.date) -> str:
    """Return `2 March 2026`."""
    return f"{day(date)} {date.year}"


def weekday(date: datetime.date) -> str:
    """Return `Monday`."""
    return WEEKDAYS[date.weekday()]


def on_day(date: datetime.date, on: datetime.date) -> str:
    """Return how one speaks of a date on the day ``on``: `today`, `on Monday`, `on 2 March`."""
    distance = (date - on).days
    if abs(distance) <= 1:
        return ("yesterday", "today", "tomorrow")[distance + 1]
    if abs(distance) <= NEAR:
        return f"on {weekday(date)}"
    if abs(distance) > SEASON and date.year != on.year:
        return f"on {long_date(date)}"
    return f"on {day(date)}"
