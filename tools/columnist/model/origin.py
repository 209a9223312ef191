"""Where a record came from, so that whatever is found in it later can be pointed at."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from zlib import compress, decompress

from columnist.model.place import Place

Keys = tuple[str | int, ...]
"""The way to a value through mappings and lists: ``("slots", "me", "type")``."""

Position = tuple[int, int]
"""A line and a column."""

Positions = Mapping[Keys, Position]

Doubts = frozenset[Keys]
"""The ways to values that something stands in for, since those of the file cannot be used."""


def doubted(doubts: Doubts, *keys: str | int) -> bool:
    """Return whether something stands in for a value, or for what it is a part of."""
    return any(keys[:end] in doubts for end in range(1, len(keys) + 1))


@dataclass(frozen=True)
class Origin:
    """The file of a record and the places of its keys and values."""

    path: str
    packed: bytes = b""
    """The places, pressed together: there are dozens in each letter, and they are hardly ever asked for."""

    @classmethod
    def of(cls, path: str, values: Mapping[Keys, Place], keys: Mapping[Keys, Place]) -> Origin:
        """Return the origin of a record.

        Args:
            path: Its file.
            values: Where each value stands.
            keys: Where each key stands.
        """
        positions = ({way: (place.line, place.column) for way, place in one.items()} for one in (values, keys))
        return cls.at(path, *positions)

    @classmethod
    def at(cls, path: str, values: Positions, keys: Positions) -> Origin:
        """Return the origin of a record whose values and keys stand at some positions of a file."""
        return cls(path, compress(pickle.dumps((values, keys), pickle.HIGHEST_PROTOCOL), level=1))

    @property
    def values(self) -> Mapping[Keys, Place]:
        """Where each value stands."""
        return _placed(self)[0]

    @property
    def keys(self) -> Mapping[Keys, Place]:
        """Where each key stands."""
        return _placed(self)[1]

    @property
    def top(self) -> list[str]:
        """The keys that stand in no other, in their order."""
        return [str(way[0]) for way in _unpacked(self.packed)[1] if len(way) == 1]

    def value_at(self, *keys: str | int) -> Place:
        """Return the place of a value, or of the nearest thing around it that the file has."""
        values, _ = _unpacked(self.packed)
        ways = (keys[:end] for end in range(len(keys), -1, -1))
        return Place(self.path, *next((values[way] for way in ways if way in values), ()))

    def key_at(self, *keys: str | int) -> Place:
        """Return the place of a key, or of the nearest thing around it that the file has."""
        position = _unpacked(self.packed)[1].get(keys)
        return Place(self.path, *position) if position else self.value_at(*keys)


@lru_cache(maxsize=16)
def _placed(origin: Origin) -> tuple[Mapping[Keys, Place], Mapping[Keys, Place]]:
    """Return the places of values and of keys; whoever asks for all of them asks again for each fault."""
    values, keys = _unpacked(origin.packed)
    return (
        {way: Place(origin.path, *position) for way, position in values.items()},
        {way: Place(origin.path, *position) for way, position in keys.items()},
    )


@lru_cache(maxsize=16)
def _unpacked(packed: bytes) -> tuple[Positions, Positions]:
    """Return the positions of values and of keys."""
    if not packed:
        return {}, {}
    values, keys = pickle.loads(decompress(packed))  # noqa: S301 -- made above, and remembered with the rest
    return values, keys
