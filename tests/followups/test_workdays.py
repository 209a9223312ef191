"""Counting days."""

from __future__ import annotations

import datetime

import pytest

from columnist.followups.workdays import Workdays, later, workdays_of
from columnist.model.duration import Duration
from columnist.model.follow_ups import Settings

WEEK = Workdays(frozenset(range(5)))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2026-03-02", 2, "workday", "2026-03-04"),  # Monday, Wednesday
        ("2026-03-06", 1, "workday", "2026-03-09"),  # Friday, Monday
        ("2026-03-07", 1, "workday", "2026-03-09"),  # Saturday, Monday
        ("2026-03-08", 5, "workday", "2026-03-13"),  # Sunday, Friday
        ("2026-03-02", 5, "workday", "2026-03-09"),
        ("2026-03-02", 7, "day", "2026-03-09"),
        ("2026-03-02", 5, "day", "2026-03-09"),  # ends on Saturday, so on Monday
        ("2026-03-02", 6, "day", "2026-03-09"),  # ends on Sunday
        ("2026-03-02", 0, "day", "2026-03-02"),
        ("2026-03-07", 0, "workday", "2026-03-09"),
    ],
)
def test_wait(start: str, count: int, unit: str, end: str) -> None:
    """The first day does not count, and a wait ends on a workday."""
    assert WEEK.after(day(start), Duration(count, unit)) == day(end)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "count", "unit", "end"),
    [
        ("2026-03-06", 1, "day", "2026-03-07"),  # a window in days may end on a Saturday
        ("2026-03-06", 1, "workday", "2026-03-09"),
        ("2026-03-14", 2, "workday", "2026-03-17"),
    ],
)
def test_window(start: str, count: int, unit: str, end: str) -> None:
    """A window of days ends on its last day, whatever day that is."""
    assert WEEK.end(day(start), Duration(count, unit)) == day(end)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "holiday", "workday"),
    [
        ("US", "2026-07-03", "2026-07-06"),  # the Fourth is a Saturday
        ("DE", "2026-10-03", "2026-01-06"),
        ("DE-BY", "2026-01-06", "2026-01-07"),  # Epiphany in Bavaria only
        ("de-by", "2026-01-06", "2026-01-07"),
        ("GB-SCT", "2026-01-02", "2026-04-06"),  # in Scotland Easter Monday is a workday
    ],
)
def test_holidays(place: str, holiday: str, workday: str) -> None:
    """Public holidays of a country, or of a region of one."""
    workdays = workdays_of(Settings(holidays=place, workdays=("mon", "tue", "wed", "thu", "fri", "sat", "sun")))
    assert not workdays.includes(day(holiday))
    assert workdays.includes(day(workday))


def test_holidays_count_in_every_year() -> None:
    """Years are worked out as they are asked for."""
    workdays = workdays_of(Settings(holidays="US"))
    assert not any(workdays.includes(datetime.date(year, 12, 25)) for year in range(2020, 2040))


@pytest.mark.parametrize("place", ["Atlantis", "DE-XX", "-", "US-"])
def test_unknown_place(place: str) -> None:
    """A place without known holidays is refused, and a hyphen too many is not a region."""
    if place == "US-":
        assert not workdays_of(Settings(holidays=place)).includes(day("2026-12-25"))
    else:
        with pytest.raises(ValueError, match="holidays are known"):
            workdays_of(Settings(holidays=place))


def test_a_week_without_workdays() -> None:
    """Where every day is off, days are counted as they come, and nothing loops for ever."""
    free = Workdays(frozenset())
    assert free.after(day("2026-03-02"), Duration(3, "workday")) == day("2026-03-05")
    assert free.next(day("2026-03-06")) == day("2026-03-07")


def test_the_last_day_there_is() -> None:
    """Counting beyond the calendar stops at its end."""
    last = datetime.date.max
    assert later(last, 3) == last
    assert WEEK.after(last, Duration(3, "workday")) == last
    assert WEEK.end(last, Duration(900, "day")) == last


@pytest.mark.parametrize("place", ["FRI", "JAN", "PUBLIC", "NYSE", "XX", "US-XX", "US-FRI"])
def test_what_is_no_country(place: str) -> None:
    """The package that knows the holidays has other things of such names too."""
    with pytest.raises(ValueError, match="holidays are known"):
        workdays_of(Settings(holidays=place))
