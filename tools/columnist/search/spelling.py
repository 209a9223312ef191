"""Words that differ by one slip of the hand, and where to look for them.

A word with one slip keeps its first two letters or its last two. So every word lies under two keys: its beginning, and
its ending with its length. Words under one key stand in the order of how many documents have them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

SHORTEST = 4
"""Shorter words are not corrected: too many others are one slip away."""

SHORTEST_BEGINNING = 3
"""Shorter beginnings are not completed."""

MOST_CORRECTIONS = 2
MOST_COMPLETIONS = 3


def start_key(word: str) -> str:
    """Return the key of a word's beginning."""
    return f"^{word[:2]}"


def end_key(word: str, length: int) -> str:
    """Return the key of the words of some length that end as a word does."""
    return f"{word[-2:]}{length}"


def word_lists(frequencies: Counter[str], least: int) -> dict[str, list[str]]:
    """Return the words that stand in enough documents, by key, the most frequent first.

    Args:
        frequencies: In how many documents each word stands.
        least: In how many of them it must stand.
    """
    lists: dict[str, list[str]] = defaultdict(list)
    for word, count in sorted(frequencies.items(), key=lambda one: (-one[1], one[0])):
        if count >= least and _is_plain(word, SHORTEST_BEGINNING):
            lists[start_key(word)].append(word)
            lists[end_key(word, len(word))].append(word)
    return dict(sorted(lists.items()))


def _is_plain(word: str, shortest: int) -> bool:
    return len(word) >= shortest and word.isascii() and word.isalpha()


def one_slip_apart(left: str, right: str) -> bool:
    """Return whether one letter more, less or other, or two neighbours swapped, makes one word of the other."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = long[start : start + 2][::-1]
    return short[start : start + 2] == swapped and short[start + 2 :] == long[start + 2 :]


def completions(beginning: str, look_up: Callable[[str], Iterable[str]]) -> list[str]:
    """Return the most frequent words that begin so."""
    if not _is_plain(beginning, SHORTEST_BEGINNING):
        return []
    found = [word for word in look_up(start_key(beginning)) if word.startswith(beginning)]
    return found[:MOST_COMPLETIONS]


def corrections(word: str, look_up: Callable[[str], Iterable[str]]) -> list[str]:
    """Return the most frequent words that are one slip away; first those with the same beginning."""
    if not _is_plain(word, SHORTEST):
        return []
    near = [known for known in look_up(start_key(word)) if one_slip_apart(word, known)]
    if not near:
        lengths = (len(word), len(word) - 1, len(word) + 1)
        keys = [end_key(word, length) for length in lengths]
        near = [known for key in keys for known in look_up(key) if one_slip_apart(word, known)]
    return near[:MOST_CORRECTIONS]
