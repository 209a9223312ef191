"""Where a record came from, so that whatever is found in it later can be pointed at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from zlib import compress, decompress

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
        listed = [[[way, *place[1:]] for way, place in one.items()] for one in (values, keys)]
        return cls(path, compress(json.dumps(listed, separators=(",", ":")).encode(), level=1))

    @property
    def values(self) -> Mapping[Keys, Place]:
        """Where each value stands."""
        return _unpacked(self)[0]

    @property
    def keys(self) -> Mapping[Keys, Place]:
        """Where each key stands."""
        return _unpacked(self)[1]

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


@lru_cache(maxsize=16)
def _unpacked(origin: Origin) -> tuple[Mapping[Keys, Place], Mapping[Keys, Place]]:
    values, keys = json.loads(decompress(origin.packed)) if origin.packed else ((), ())
    return _places(origin.path, values), _places(origin.path, keys)


def _places(path: str, packed: Iterable[tuple[list[str | int], int, int]]) -> dict[Keys, Place]:
    return {tuple(keys): Place(path, line, column) for keys, line, column in packed}
