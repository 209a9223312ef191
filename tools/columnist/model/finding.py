"""One thing that is to be said about one place in one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from columnist.model.place import Place
from columnist.model.rules import RULES


class Level(StrEnum):
    """How much a finding weighs: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at a place and how to mend it.

    Raises:
        KeyError: If the code has no row in the table of rules; that is a bug, not a finding.
    """

    code: str
    place: Place
    message: str
    """What is wrong, as one sentence."""
    fix: str
    """What to do about it, as one sentence."""
    length: int = 1
    """How many characters, from the place onward, it is about."""

    def __post_init__(self) -> None:
        RULES[self.code]

    @property
    def level(self) -> Level:
        """The weight that the table gives to the code."""
        return Level.WARNING if RULES[self.code].warning else Level.ERROR

    @property
    def why(self) -> str:
        """Why it matters, from the table."""
        return RULES[self.code].why

    def __str__(self) -> str:
        return f"{self.place}: {self.code}: {self.message} {self.fix}"


def in_order(findings: list[Finding]) -> list[Finding]:
    """Return the findings by place, each of them once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: (finding.place, finding.code, finding.message))
