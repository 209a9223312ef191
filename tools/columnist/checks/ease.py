"""How easily words are said and read: Flesch's reading ease.

Source: Rudolf Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221-233:
206.835 - 1.015 x words per sentence - 84.6 x syllables per word. 60 to 70 is plain English; below 50 is hard.
"""

from __future__ import annotations

import re
from functools import cache

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_SENTENCE = re.compile(r"[.!?…]+(?=[\"')\s]|$)|\n\n")
_VOWELS = re.compile(r"[aeiouy]+")


@cache
def syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels, without a silent ending."""
    small = word.lower().split("'")[0]
    groups = len(_VOWELS.findall(small))
    if (
        groups > 1
        and re.search(r"[^laeiouy]es?$|[^aeiouytd]ed$", small)
        and not re.search(r"(?:[sxz]|[cs]h|[cg])es$", small)
    ):
        groups -= 1
    return max(1, groups)


def reading_ease(text: str) -> float:
    """Return Flesch's reading ease of a text: 100 is very easy, 0 very hard; 100 for a text without words."""
    words = _WORD.findall(text)
    if not words:
        return 100.0
    sentences = sum(1 for part in _SENTENCE.split(text) if part and _WORD.search(part))
    return 206.835 - 1.015 * len(words) / max(1, sentences) - 84.6 * sum(map(syllables, words)) / len(words)
