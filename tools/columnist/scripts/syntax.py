"""The syntax tree of a text in the slot language, and the faults that parsing it can find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """What is done to a value: `|possessive`, `|or:"your work"`."""

    name: str
    argument: str | None
    offset: int


@dataclass(frozen=True, slots=True)
class SlotUse:
    """A slot as it stands in a text: `{lee.they are}`, `{met_on|on-day}`."""

    name: str
    part: str | None
    verb: str | None
    """The verb after a pronoun, as it goes with *they*."""
    filters: tuple[Filter, ...]
    offset: int
    length: int

    @property
    def has_stand_in(self) -> bool:
        """Whether `or` makes sure that it is never empty."""
        return any(filter_.name == "or" for filter_ in self.filters)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in square brackets: one alternative, or several of which the first that can be said is said."""

    alternatives: tuple[Nodes, ...]
    offset: int


Node = str | SlotUse | Passage
Nodes = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at an offset of a text; a finding once the text's place is known."""

    code: str
    offset: int
    message: str
    fix: str
    length: int = 1


def slots_of(nodes: Nodes) -> list[SlotUse]:
    """Return the slots of a text's own, leaving out those inside its passages."""
    return [node for node in nodes if isinstance(node, SlotUse)]


def passages_of(nodes: Nodes) -> list[Passage]:
    """Return the passages of a text's own, leaving out those inside them."""
    return [node for node in nodes if isinstance(node, Passage)]


def every_slot(nodes: Nodes) -> Iterator[SlotUse]:
    """Yield all slots, those inside passages too."""
    yield from slots_of(nodes)
    for passage in passages_of(nodes):
        for alternative in passage.alternatives:
            yield from every_slot(alternative)
