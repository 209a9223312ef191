"""The text of a whole file as rules about words see it: what is no prose is blanked out, and every place stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from re import Match, Pattern

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText

_NO_PROSE = re.compile(r"\{[a-z_.|:\" -]+\}|`[^`\n]*`|\]\([^()\s]*\)|<?https?://\S+")


def prose(text: str) -> str:
    """Return a text with slots, code, addresses and links' targets turned into spaces of the same length."""
    return _NO_PROSE.sub(_blank, text)


def unquoted(text: str) -> str:
    """Return a text with quoted speech and a letter's lines turned into spaces: somebody else's words."""
    return _QUOTED.sub(_blank, text)


_QUOTED = re.compile(r"^[ \t]*>.*$|\"[^\"\n]*\"|(?<!\w)'[^'\n]*'(?!\w)|“[^”\n]*”", re.MULTILINE)


def _blank(found: Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=1)
def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters, with the signs around them: several rules look at them."""
    return text.lower().split()


class Harmless:
    """The words, as far as they were met, of which a rule says nothing; most texts have no others.

    Args:
        is_doubted: Whether there may be something to say of a word, with the signs around it.
    """

    def __init__(self, is_doubted: Callable[[str], object]) -> None:
        self._is_doubted = is_doubted
        self._known: set[str] = set()

    def others_in(self, text: str) -> list[str]:
        """Return the words of a text, each once, of which there may be something to say."""
        words = words_in(text)
        if self._known.issuperset(words):
            return []
        others = {*words} - self._known
        doubted = [word for word in others if self._is_doubted(word)]
        self._known |= others.difference(doubted)
        return doubted


def whole(path: str, text: str) -> PlacedText:
    """Return a file's text with the place of its first character."""
    return PlacedText(text, Place(path))


def each(
    code: str, pattern: Pattern[str], text: str, where: PlacedText, words: Callable[[Match[str]], tuple[str, str]]
) -> Iterator[Finding]:
    """Yield a finding for each match.

    Args:
        code: The rule.
        pattern: What to look for.
        text: Where to look: ``where.text``, or a text of the same length made of it.
        where: The text with its place.
        words: The match to the finding's message and its fix.
    """
    for found in pattern.finditer(text):
        yield Finding(code, where.place_of(found.start()), *words(found), len(found[0]))
