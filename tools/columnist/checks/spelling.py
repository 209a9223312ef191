"""Spelling by codespell's list of misspellings: some sixty thousand, each with what was meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from columnist.checks.sources import Harmless, prose, whole
from columnist.model.finding import Finding

_WORD = re.compile(r"(?<![\w@/.'-])[A-Za-z][A-Za-z']*[A-Za-z](?![\w@/-])")
SHORTEST = 4
"""Shorter words are too often an abbreviation or a name."""


@cache
def _entries() -> list[str]:
    """Return the lines of codespell's dictionary in order: a misspelling, an arrow, and what was meant.

    Only codespell's data is read. Its program looks at files one by one with patterns of its own, and this check needs
    the words of many files and their places. A dictionary of Python's would take four times as long to make, which is
    felt where one letter is checked.
    """
    spec = find_spec("codespell_lib")
    if spec is None or not spec.submodule_search_locations:
        return []
    text = (Path(spec.submodule_search_locations[0]) / "data" / "dictionary.txt").read_text(encoding="utf-8")
    return sorted(text.splitlines())


@cache
def meant_by(word: str) -> str | None:
    """Return what a misspelling stands for, as codespell has it, or nothing where it is no misspelling."""
    entries, start = _entries(), f"{word}->"
    nearest = "".join(entries[(place := bisect_left(entries, start)) : place + 1])
    return nearest.removeprefix(start) if nearest.startswith(start) else None


def check_spelling(path: str, text: str, allowed: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each word of the list.

    Args:
        path: The file.
        text: Its text.
        allowed: Words in small letters that are right here.
    """
    if not _HARMLESS.others_in(text):
        return
    words = prose(text)
    where = whole(path, text)
    for found in _WORD.finditer(words):
        word = found[0].lower()
        meant = meant_by(word)
        if meant and word not in allowed and len(word) >= SHORTEST and not _is_name(words, found.start()):
            message = f"`{found[0]}` is probably misspelt."
            yield Finding("spelling", where.place_of(found.start()), message, _meant(meant), len(word))


_HARMLESS = Harmless(lambda word: meant_by(word.strip(_EDGES)))


def _is_name(words: str, start: int) -> bool:
    """Return whether a word has a capital though no sentence starts with it."""
    return words[start].isupper() and words[:start].rstrip(" ")[-1:] not in _STARTS


_STARTS = ("", "\n", ".", "!", "?", "…", ">", "#", '"', "'", "(")
_EDGES = "\"'.,;:!?()[]{}*_>…-"


def _meant(entry: str) -> str:
    """Return a question for an entry such as `their, there,`, whose last part may be a remark."""
    words = [word.strip() for word in entry.split(",") if word.strip() and len(word.split()) <= 2]
    return "Did you mean " + " or ".join(f"`{word}`" for word in words[:3]) + "?"
