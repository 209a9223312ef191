"""Waits and windows: a count of calendar days or workdays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

DURATION = re.compile(r"(\d{1,3}) (day|workday)s?")


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of days of one kind."""

    count: int
    unit: Literal["day", "workday"]

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def _duration(value: Any) -> Any:
    if isinstance(value, Duration):
        return value
    found = DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("duration", "is not a time such as `7 days` or `2 workdays`")
    return Duration(int(found[1]), "workday" if found[2] == "workday" else "day")


Wait = Annotated[
    Duration,
    BeforeValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": f"^{DURATION.pattern}$"}),
]
"""`5 workdays`, `7 days`."""
