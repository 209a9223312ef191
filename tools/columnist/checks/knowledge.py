"""What only shows when all letters and scripts are seen together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from columnist.checks.alike import pairs_among
from columnist.checks.resemblance import Sketch
from columnist.library import Library
from columnist.memo import Memo
from columnist.model.article import Article
from columnist.model.finding import Finding

YOUNG = 6
"""In a column with fewer published articles most topics have only one."""
MANY = 2


def check_shows_script(article: Article) -> Iterator[Finding]:
    """Yield the finding that a published article has no words to say."""
    section = article.section("What to say")
    if article.published and section and not article.scripts:
        message = "No paragraph of this article is a link to a script."
        fix = "Add one such as `[Take it off your list](../scripts/take-it-off-your-list.md)`."
        yield Finding("article-without-script", section.body.start, message, fix)


def check_topics(library: Library) -> Iterator[Finding]:
    """Yield the findings about topics with too few articles."""
    doubtful = library.perhaps_published
    if len(library.published) + len(doubtful) < YOUNG or any(article.doubted("topics") for article in doubtful):
        return
    for number, slug in enumerate(library.topics):
        count = len(library.in_topic(slug)) + sum(slug in article.front.topics for article in doubtful)
        if count < MANY:
            message = f"The topic `{slug}` has {'one article' if count else 'no article'}."
            place = library.content.topics_origin.value_at("topics", number, "slug")
            yield Finding("topic-thin", place, message, "File another letter under it, or drop it.", len(slug))


def check_likeness(library: Library, sketches: Mapping[str, Sketch], memo: Memo) -> Iterator[Finding]:
    """Yield a finding about the later of each two articles that are nearly the same."""
    for one, other, likeness in pairs_among(sketches, memo):
        earlier, later = sorted((library.articles[one], library.articles[other]), key=_age)
        message = f"This article is {likeness:.0%} like `{earlier.slug}`."
        fix = "Join the two, or make this one an update of the other."
        yield Finding("article-similar", later.origin.key_at("title"), message, fix, len("title"))


def _age(article: Article) -> tuple[str, str]:
    return article.front.date.isoformat(), article.slug
