"""One writer's letters, found at once for all, and one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages.summaries import article_summary
from columnist.reading.articles import read_article
from columnist.reading.content import Content
from projects import MINIMAL

MOST = 9
Drawn = tuple[int, bool, int | None]
"""A letter's day, whether it is published, and which one it follows up; some follow up what there is not."""


def first_letter() -> Article:
    """Return a letter that others are made from."""
    article, _ = read_article((MINIMAL / "content/articles/first-letter.md").read_text(), "first-letter.md", "letter")
    assert article
    return article


LETTER = first_letter()


def letter(number: int, drawn: Drawn) -> Article:
    """Return one of the drawn letters."""
    day, published, updates = drawn
    changed = {
        "date": datetime.date(2026, 1, day),
        "status": "published" if published else "draft",
        "updates": None if updates is None else f"letter-{updates}",
    }
    return replace(LETTER, slug=f"letter-{number}", front=LETTER.front.model_copy(update=changed))


def column(drawn: Sequence[Drawn]) -> Library:
    """Return a column of drawn letters."""
    return Library(Content(articles=[letter(number, one) for number, one in enumerate(drawn)]))


def plainly(library: Library, article: Article) -> list[str]:
    """Return the slugs of an article's series, as one would look for them: up to the first, then down again."""
    first, seen = article, {article.slug}
    while (up := library.articles.get(first.front.updates or "")) and up.published and up.slug not in seen:
        first = up
        seen.add(first.slug)
    slugs: list[str] = []
    add_with_what_follows(library, first, slugs)
    return slugs if len(slugs) > 1 else []


def add_with_what_follows(library: Library, article: Article, slugs: list[str]) -> None:
    """Note an article and then each that follows it up, unless it is there already."""
    if article.slug not in slugs:
        slugs.append(article.slug)
        for later in library.updates_of(article):
            add_with_what_follows(library, later, slugs)


a_letter = st.tuples(st.integers(1, 28), st.sampled_from((True, True, True, False)), st.none() | st.integers(0, MOST))


@given(st.lists(a_letter, max_size=MOST))
def test_series_are_found_as_one_would_look_for_them(drawn: list[Drawn]) -> None:
    """Whatever follows up whatever: trees, drafts in between, letters that are not there, rings."""
    library = column(drawn)
    for article in library.articles.values():
        assert [one.slug for one in library.series_of(article)] == plainly(library, article)


def test_a_ring_begins_after_where_one_came_to_it() -> None:
    """No letter of a ring is the first; each of its letters stands in the series once all the same."""
    library = column([(1, True, 2), (1, True, 0), (1, True, 1), (1, True, 0)])
    found = {slug: [one.slug[-1] for one in library.series_of(one)] for slug, one in library.articles.items()}
    assert found == {
        "letter-0": ["1", "2", "0", "3"],
        "letter-1": ["2", "0", "1", "3"],
        "letter-2": ["0", "1", "2", "3"],
        "letter-3": ["1", "2", "0", "3"],
    }


def test_a_series_may_be_as_long_as_it_likes() -> None:
    """Longer than Python calls functions within functions; all its letters share one list."""
    library = column([(1, True, number - 1 if number else None) for number in range(3000)])
    series = [library.series_of(article) for article in library.published]
    assert [one.slug for one in series[0]] == [f"letter-{number}" for number in range(3000)]
    assert all(one is series[0] for one in series)


def test_a_letters_line_is_worked_out_once_for_a_column() -> None:
    """And not kept for the next column, in which the letter may say something else."""
    library, other = column([(1, True, None)]), column([(2, True, None)])
    line = article_summary(library, library.published[0])
    assert article_summary(library, library.published[0]) is line
    assert (line["date"], article_summary(other, other.published[0])["date"]) == ("2026-01-01", "2026-01-02")
