"""Slots: named, typed blanks in a script template."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from columnist.model.person import Person
from columnist.model.record import Day, Line, Record


class SlotBase(Record):
    """What all kinds of slots have in common."""

    label: Line | None = None
    """What the form shows; the slot's name where it is left out."""
    hint: Line | None = None
    """How to fill it well."""
    required: bool = True
    """Whether the script cannot do without it."""
    usual: bool = True
    """Whether the example shows it; false for what is rarely known."""


class PersonSlot(SlotBase):
    """A person, with parts such as `{lee.first}`."""

    type: Literal["person"]
    example: Person
    """Invented facts, shown where nothing is filled in."""


class TextSlot(SlotBase):
    """An organisation, or a phrase of a few words."""

    type: Literal["organisation", "phrase"]
    max: Annotated[int, Field(ge=1, le=400)] = 200
    """The greatest number of characters."""
    example: Line
    """Invented words, shown where nothing is filled in."""


class DateSlot(SlotBase):
    """A day."""

    type: Literal["date"]
    example: Day
    """A day, shown where nothing is filled in."""


class NumberSlot(SlotBase):
    """A number; in what people fill in, with up to two places behind the point."""

    type: Literal["number"]
    example: int
    """A number, shown where nothing is filled in."""


class LinkSlot(SlotBase):
    """An address on the web."""

    type: Literal["link"]
    example: Annotated[Line, Field(pattern=r"^https?://\S+$")]
    """An address, shown where nothing is filled in."""


class ChoiceSlot(SlotBase):
    """One of a few given words."""

    type: Literal["choice"]
    of: Annotated[tuple[Line, ...], Field(min_length=2)]
    """What can be chosen."""
    example: Line
    """The choice shown where none is made."""

    @model_validator(mode="after")
    def _example_is_a_choice(self) -> ChoiceSlot:
        if self.example not in self.of:
            raise PydanticCustomError("choice_example", "has an `example` that is not one of its choices")
        return self


Slot = Annotated[PersonSlot | TextSlot | DateSlot | NumberSlot | LinkSlot | ChoiceSlot, Field(discriminator="type")]
"""Any slot, told apart by its `type`."""

PERSON_PARTS = ("name", "first", "last", "role", "org")
PRONOUN_PARTS = ("they", "them", "their", "theirs", "themself")
UNCERTAIN_PARTS = frozenset({"last", "role", "org"})
"""Parts that a known person may lack."""
