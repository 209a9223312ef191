"""The base of all models that are read from YAML, and the kinds of values that they share."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""A slug is lower-case letters and digits in words joined by single hyphens."""

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Record(BaseModel):
    """A frozen record that refuses keys which it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _as_text(value: Any) -> Any:
    """Take a bare number for the text that it looks like: a title may be ``1984``."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise PydanticCustomError("one_line", "must stand on one line")
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise PydanticCustomError("slug", "is not a slug")
    return value


def _day(value: Any) -> Any:
    """Refuse what pydantic takes for a date as well: seconds since 1970, and a date with a time."""
    if isinstance(value, datetime.date) or (isinstance(value, str) and DAY.fullmatch(value)):
        return value
    raise PydanticCustomError("date_type", "is no date")


Text = Annotated[str, BeforeValidator(_as_text), StringConstraints(strip_whitespace=True, min_length=1)]
"""Words, of any length, that are not empty."""

Line = Annotated[Text, AfterValidator(_one_line)]
"""Words on one line."""

Slug = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_slug),
    Field(json_schema_extra={"pattern": f"^{SLUG.pattern}$"}),
]
"""A name in addresses: ``[a-z0-9-]+``."""

Day = Annotated[datetime.date, BeforeValidator(_day)]
"""A date as ISO 8601 writes it: ``2026-03-02``."""

Lines = Annotated[tuple[Line, ...], Field(default=())]
"""Several lines; none where nothing is given."""
