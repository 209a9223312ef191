"""Where a record came from, so that whatever is found in it later can be pointed at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from columnist.model.place import Place

Keys = tuple[str | int, ...]
"""The way to a value through mappings and lists: ``("slots", "me", "type")``."""

Doubts = frozenset[Keys]
"""The ways to values that something stands in for, since those of the file cannot be used."""


def doubted(doubts: Doubts, *keys: str | int) -> bool:
    """Return whether something stands in for a value, or for what it is a part of."""
    return any(keys[:end] in doubts for end in range(1, len(keys) + 1))


@dataclass(frozen=True)
class Origin:
    """The file of a record and the places of its keys and values."""

    path: str
    values: Mapping[Keys, Place] = field(default_factory=dict)
    keys: Mapping[Keys, Place] = field(default_factory=dict)

    def value_at(self, *keys: str | int) -> Place:
        """Return the place of a value, or of the nearest thing around it that the file has."""
        return self._nearest(self.values, keys)

    def key_at(self, *keys: str | int) -> Place:
        """Return the place of a key, or of the nearest thing around it that the file has."""
        return self.keys.get(keys) or self._nearest(self.values, keys)

    def _nearest(self, places: Mapping[Keys, Place], keys: Keys) -> Place:
        for end in range(len(keys), -1, -1):
            if place := places.get(keys[:end]):
                return place
        return Place(self.path)
