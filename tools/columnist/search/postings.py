"""A term's documents and impacts, in whole numbers, and as bytes.

The bytes of a shard are entries one after the other. An entry is: the term's length in UTF-8 (one byte), the term, the
length of the rest (a varint), and the rest: the unit (a varint), the number of documents (a varint), the distances
between the numbers of the documents (varints, the first from -1 and each less one), the levels (one byte each). A
document's impact is unit times level. A varint has seven bits a byte, the lowest first; the highest bit says that
more follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, compress, islice
from operator import sub

from columnist.search.weights import LEVELS, MAX_POSTINGS, SCALE

_ONE_LESS = bytes([0, *range(255)])
"""By each byte the one before it."""


@dataclass(frozen=True)
class Postings:
    """One term's documents, in the order of their numbers."""

    unit: int
    documents: tuple[int, ...]
    levels: tuple[int, ...]

    def impacts(self) -> Iterator[tuple[int, int]]:
        """Return each document's number with the term's impact in it."""
        return ((number, self.unit * level) for number, level in zip(self.documents, self.levels, strict=True))


def quantized(weights: Mapping[int, float]) -> Postings:
    """Return impacts in `LEVELS` steps; of too many documents, those where the term weighs most."""
    top = max(weights.values())
    level_of = {weight: round(weight / top * LEVELS) for weight in set(weights.values())}
    unit = max(1, round(top * SCALE / LEVELS))
    documents = sorted(weights)
    levels = list(map(level_of.__getitem__, map(weights.__getitem__, documents)))
    if len(documents) > MAX_POSTINGS or not all(level_of.values()):
        documents, levels = _heaviest(documents, levels)
    return Postings(unit, tuple(documents), tuple(levels))


def _heaviest(documents: list[int], levels: list[int]) -> tuple[list[int], list[int]]:
    """Return the documents that a term keeps: of those on the last level that has room, the first."""
    counts, room, least = Counter(levels), MAX_POSTINGS, LEVELS
    while least and counts[least] <= room:
        room -= counts[least]
        least -= 1
    last = islice(compress(documents, map(least.__eq__, levels)), room if least else 0)
    kept = {*compress(documents, map(least.__lt__, levels)), *last}
    chosen = list(map(kept.__contains__, documents))
    return list(compress(documents, chosen)), list(compress(levels, chosen))


def packed(postings: Postings) -> bytes:
    """Return postings as the rest of an entry."""
    documents = postings.documents
    numbers = b""
    if documents:
        distances = [documents[0] + 1, *map(sub, documents[1:], documents)]  # each is one more than what is stored
        numbers = bytes(distances).translate(_ONE_LESS) if max(distances) <= 128 else _varint_row(distances)
    return varint(postings.unit) + varint(len(documents)) + numbers + bytes(postings.levels)


def _varint_row(distances: Iterable[int]) -> bytes:
    return b"".join([varint(distance - 1) for distance in distances])


def unpacked(rest: bytes) -> Postings:
    """Return the postings that the rest of an entry says."""
    values = _varints(rest)
    unit, count = next(values), next(values)
    documents = tuple(accumulate((1 + distance for distance in islice(values, count)), initial=-1))[1:]
    return Postings(unit, documents, tuple(rest[len(rest) - count :]))


def _varints(data: bytes) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0


def entry(term: str, rest: bytes) -> bytes:
    """Return a term's entry in a shard.

    Args:
        term: The term.
        rest: Its postings, packed.
    """
    name = term.encode()
    return bytes([len(name)]) + name + varint(len(rest)) + rest


@cache
def varint(value: int) -> bytes:
    """Return a whole number as a varint."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def fnv1a(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text's UTF-8 bytes: it says in which shard the text is."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def sharded(keys: Iterable[str], count: int) -> list[list[str]]:
    """Return keys by the shard that each belongs to, in their order."""
    shards: list[list[str]] = [[] for _ in range(count)]
    for key in keys:
        shards[fnv1a(key) % count].append(key)
    return shards
