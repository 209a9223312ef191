"""How well a search answers described situations: recall at 1, 3 and 10, and the mean reciprocal rank."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

DEPTHS = (1, 3, 10)


@dataclass(frozen=True)
class Situation:
    """What somebody typed, and the slugs of which each is right."""

    query: str
    accepts: frozenset[str]


@dataclass(frozen=True)
class Quality:
    """How well a search did."""

    recall: tuple[float, ...]
    """The share of situations with a right result among the first 1, 3 and 10."""
    reciprocal_rank: float
    """The mean of 1 / place of the first right result (MRR)."""

    def __str__(self) -> str:
        return " ".join(f"{share:5.1%}" for share in self.recall) + f" {self.reciprocal_rank:.3f}"


def evaluate(situations: Sequence[Situation], search: Callable[[str], Iterable[str]]) -> Quality:
    """Return how well a search does.

    Args:
        situations: At least one.
        search: What was typed to slugs, the best first.
    """
    places = [_place(situation, search(situation.query)) for situation in situations]
    total = len(places)
    recall = tuple(sum(place is not None and place <= depth for place in places) / total for depth in DEPTHS)
    return Quality(recall, sum(1 / place for place in places if place) / total)


def _place(situation: Situation, slugs: Iterable[str]) -> int | None:
    return next((place for place, slug in enumerate(slugs, 1) if slug in situation.accepts), None)
