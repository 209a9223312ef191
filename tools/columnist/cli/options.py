"""Options that several commands share."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[datetime.date]):
    """A day, written as year-month-day."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        """Return the date, or refuse in one sentence."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as year-month-day, such as 2026-03-02.", param, ctx)


def today() -> datetime.date:
    """Return today's date where the person sits; the only reading of the clock."""
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def day_option(command: Command) -> Command:
    """Add ``--on DATE``, today where it is left out."""
    return click.option("--on", type=Day(), default=today, show_default="today", help="The day it is for.")(command)
