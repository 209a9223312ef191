"""Which letters are one writer's: the first of them, and what follows it up."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from columnist.model.article import Article

Articles = Mapping[str, Article]
"""By slug."""
Later = Mapping[str, Sequence[Article]]
"""By a letter's slug the published letters that follow it up."""


def series_by_slug(articles: Articles, later: Later) -> dict[str, list[Article]]:
    """Return for each letter its writer's published letters, the first first; none where there is only this one."""
    firsts = _firsts(articles)
    letters = {slug: _followed_by(articles[slug], later) for slug in dict.fromkeys(firsts.values())}
    return {slug: letters[first] if len(letters[first]) > 1 else [] for slug, first in firsts.items()}


def _firsts(articles: Articles) -> dict[str, str]:
    """Return for each letter the one that its series begins with.

    Letters that follow each other up in a ring have no first one: a series begins with what follows the letter at
    which the way up comes to the ring.
    """
    firsts: dict[str, str] = {}
    for slug in articles:
        if slug not in firsts:
            way, end = _way_up(articles, slug, firsts)
            firsts |= dict.fromkeys(way, firsts.get(end or "", way[-1]))
            if end in way:
                firsts |= {upper: lower for lower, upper in pairwise(way[way.index(end) :])}
    return firsts


def _way_up(articles: Articles, slug: str, known: Container[str]) -> tuple[list[str], str | None]:
    """Return the way from a letter to what it follows up, and so on; and what it would have come to again, if any."""
    way = {slug: None}
    while (earlier := _earlier(articles, slug)) and earlier not in known and earlier not in way:
        slug = earlier
        way[slug] = None
    return list(way), earlier


def _earlier(articles: Articles, slug: str) -> str | None:
    """Return the published letter that a letter follows up."""
    earlier = articles.get(articles[slug].front.updates or "")
    return earlier.slug if earlier and earlier.published else None


def _followed_by(article: Article, later: Later) -> list[Article]:
    """Return an article and everything that follows it up, each right after what it follows, and each once."""
    letters: dict[str, Article] = {}
    waiting = [article]
    while waiting:
        letter = waiting.pop()
        if letter.slug not in letters:
            letters[letter.slug] = letter
            waiting += reversed(later.get(letter.slug, ()))
    return list(letters.values())
