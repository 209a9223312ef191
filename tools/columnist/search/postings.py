"""A term's documents and impacts, in whole numbers, and as bytes.

The bytes of a shard are entries one after the other. An entry is: the term's length in UTF-8 (one byte), the term, the
length of the rest (a varint), and the rest: the unit (a varint), the number of documents (a varint), the distances
between the numbers of the documents (varints, the first from -1 and each less one), the levels (one byte each). A
document's impact is unit times level. A varint has seven bits a byte, the lowest first; the highest bit says that
more follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, islice, pairwise

from columnist.search.weights import LEVELS, MAX_POSTINGS, SCALE


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
    kept = [(number, level) for number, weight in weights.items() if (level := round(weight / top * LEVELS))]
    if len(kept) > MAX_POSTINGS:
        kept = sorted(kept, key=lambda one: (-one[1], one[0]))[:MAX_POSTINGS]
    kept.sort()
    unit = max(1, round(top * SCALE / LEVELS))
    return Postings(unit, tuple(number for number, _ in kept), tuple(level for _, level in kept))


def packed(postings: Postings) -> bytes:
    """Return postings as the rest of an entry."""
    distances = [number - last - 1 for last, number in pairwise((-1, *postings.documents))]
    numbers = bytes(distances) if max(distances, default=0) < 128 else b"".join(map(varint, distances))
    return varint(postings.unit) + varint(len(postings.documents)) + numbers + bytes(postings.levels)


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
