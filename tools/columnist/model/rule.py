"""One row of the table of rules, and a family of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: a code that never changes its meaning."""

    title: str
    """What is wrong, in a few words."""
    why: str
    """Why it matters, in one or two sentences for somebody who does not program."""
    mend: str = ""
    """How to mend it, whatever the file."""
    warning: bool = False
    """Whether it is advice; everything else stops a build."""


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that belong together in the contributors' reference."""

    title: str
    about: str
    """What the family is for, in a sentence."""
    rules: Mapping[str, Rule]
