"""An article's page: its sections, with each script's card in its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from columnist.library import Library
from columnist.model.article import Article, Section
from columnist.pages import urls
from columnist.pages.inserts import Html, Piece, with_marks
from columnist.pages.page import Page, head, url_of
from columnist.pages.summaries import article_summary
from columnist.pages.ways import article_ways
from columnist.pages.words import card_html
from columnist.reading.links import cards_in
from columnist.scripts.days import long_date
from columnist.search.likeness import read_next

KINDS = {
    "The letter": "letter",
    "The short answer": "short",
    "What is going on": "going-on",
    "What to do": "steps",
    "What to say": "say",
    "If they push back": "push-back",
    "Update": "update",
    "The rule": "rule",
}
"""The headings and the classes by which the look tells them apart."""

SIGNATURE = 60
"""A signature has at most so many characters."""


READ_NEXT = 4
"""How many letters an article sends its reader to, where its author does not name more."""


def article_page(library: Library, article: Article) -> Page:
    """Return the page of a published article."""
    path = urls.article(article.slug)
    sections = (_section(library, section, url_of(path)) for section in in_reading_order(article))
    return Page(path, _meta(library, article), *with_marks(chain.from_iterable(sections)))


def _meta(library: Library, article: Article) -> dict[str, Any]:
    front = article.front
    author = library.authors[front.author]
    related = read_next(library, article, READ_NEXT)
    earlier = library.articles.get(front.updates or "")
    return {
        **head(front.title, front.summary, "article"),
        "question": front.question,
        "rule": front.rule,
        "date": front.date.isoformat(),
        "date_text": long_date(front.date),
        "minutes": article.minutes,
        "author_name": author.name,
        "topics": [{"title": library.topics[slug].title, "url": url_of(urls.topic(slug))} for slug in front.topics],
        "updates": article_summary(library, earlier) if earlier and earlier.published else None,
        "updated_by": [article_summary(library, later) for later in library.updates_of(article)],
        "related": [article_summary(library, other) for other in related],
        "altered": list(front.privacy.altered),
        **article_ways(library, article),
    }


def in_reading_order(article: Article) -> list[Section]:
    """Return the sections with the short answer first, where the eye of a hurried reader lands."""
    return sorted(article.sections, key=lambda section: section.kind != "The short answer")


def _section(library: Library, section: Section, page_url: str) -> Iterator[Piece]:
    kind = KINDS[section.kind]
    yield Html(f'<section class="part part--{kind}">')
    yield f"\n\n## {section.heading}\n\n"
    yield from _signed(section.body.text) if kind == "letter" else _with_cards(library, section, page_url)
    yield "\n\n"
    yield Html("</section>")
    yield "\n\n"


def _signed(letter: str) -> list[Piece]:
    """Mark a letter's signature: a short last paragraph that is no sentence."""
    *_, last = letter.split("\n>\n")
    name = last.removeprefix("> ").strip()
    if last == letter or len(name) > SIGNATURE or name.endswith((".", "?", "!", "”", '"')):
        return [letter]
    return [letter.removesuffix(last), "> ", Html('<span class="signature">'), name, Html("</span>")]


def _with_cards(library: Library, section: Section, page_url: str) -> Iterator[Piece]:
    text, done = section.body.text, 0
    for card in cards_in(section.body):
        yield text[done : card.start]
        yield Html(card_html(library.compiled[card.slug], page_url))
        done = card.end
    yield text[done:]
