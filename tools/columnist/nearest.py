"""What somebody may have meant who wrote a word that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

FEW = 16
"""So many words are listed."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `` Did you mean `x`?`` for the known word that is nearest, or nothing where none is near."""
    near = nearest(word, known)
    return f" Did you mean `{near}`?" if near else ""


def which(word: str, known: Collection[str]) -> str:
    """Return the known words that may be meant: the nearest one, or all where they are few, or else some."""
    if not known or nearest(word, known):
        return did_you_mean(word, known).strip()
    shown = sorted(known) if len(known) <= FEW else difflib.get_close_matches(word, sorted(known), n=FEW, cutoff=0.0)
    return ("Known: " if len(known) <= FEW else "The nearest: ") + ", ".join(f"`{one}`" for one in shown) + "."


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is nearest, or nothing where none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)), None)
