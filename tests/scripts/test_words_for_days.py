"""Dates in words, as seen from the day that a script is for."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.scripts.days import day, long_date, on_day, weekday

MONDAY = datetime.date(2026, 3, 2)


def test_a_date_in_words() -> None:
    assert day(MONDAY) == "2 March"
    assert long_date(MONDAY) == "2 March 2026"
    assert weekday(MONDAY) == "Monday"
    assert long_date(datetime.date(2024, 2, 29)) == "29 February 2024"
    assert weekday(datetime.date(2024, 2, 29)) == "Thursday"


@pytest.mark.parametrize(
    ("date", "on", "words"),
    [
        ("2026-03-02", "2026-03-02", "today"),
        ("2026-03-02", "2026-03-03", "yesterday"),
        ("2026-03-02", "2026-03-01", "tomorrow"),
        ("2026-03-01", "2026-02-28", "tomorrow"),
        ("2024-02-29", "2024-02-28", "tomorrow"),
        ("2026-03-02", "2026-03-04", "on Monday"),
        ("2026-03-02", "2026-03-08", "on Monday"),
        ("2026-03-02", "2026-02-24", "on Monday"),
        ("2026-03-02", "2026-03-09", "on 2 March"),
        ("2026-03-02", "2026-02-23", "on 2 March"),
        ("2027-01-01", "2026-12-31", "tomorrow"),
        ("2027-01-04", "2026-12-31", "on Monday"),
        ("2027-01-15", "2026-12-31", "on 15 January"),
        ("2026-12-31", "2027-03-31", "on 31 December"),
        ("2026-12-31", "2027-04-01", "on 31 December 2026"),
        ("2026-01-01", "2026-12-31", "on 1 January"),
        ("2025-12-31", "2026-12-31", "on 31 December 2025"),
    ],
)
def test_distance(date: str, on: str, words: str) -> None:
    """Near days are named by the weekday, far ones with the year."""
    assert on_day(datetime.date.fromisoformat(date), datetime.date.fromisoformat(on)) == words


@given(st.dates(), st.dates())
def test_on_day_is_never_ambiguous(date: datetime.date, on: datetime.date) -> None:
    """Whoever knows the day of the script finds the date again from the words."""
    words = on_day(date, on)
    near = [on + datetime.timedelta(days=days) for days in range(-6, 7) if 1 <= (on.toordinal() + days) <= 3652059]
    if words.startswith("on ") and not any(sign.isdigit() for sign in words):
        assert sum(weekday(one) == weekday(date) for one in near) <= 2
    elif any(sign.isdigit() for sign in words):
        assert day(date) in words
        assert date.year == on.year or abs((date - on).days) <= 90 or str(date.year) in words
