"""An article's page: its sections, with each script's card in its place."""

from __future__ import annotations

from typing import Any

from columnist.library import Library
from columnist.model.article import Article, Section
from columnist.pages import urls
from columnist.pages.page import Page, head, url_of
from columnist.pages.summaries import article_summary, reading_minutes
from columnist.pages.words import card_html
from columnist.reading.links import cards_in
from columnist.scripts.days import long_date

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


def article_page(library: Library, article: Article) -> Page:
    """Return the page of a published article."""
    path = urls.article(article.slug)
    sections = [_section(library, section, url_of(path)) for section in article.sections]
    return Page(path, _meta(library, article), "\n\n".join(sections))


def _meta(library: Library, article: Article) -> dict[str, Any]:
    front = article.front
    author = library.authors[front.author]
    earlier = library.articles.get(front.updates or "")
    return {
        **head(front.title, front.summary, "article"),
        "question": front.question,
        "rule": front.rule,
        "date": front.date.isoformat(),
        "date_text": long_date(front.date),
        "minutes": reading_minutes(article),
        "author_name": author.name,
        "topics": [{"title": library.topics[slug].title, "url": url_of(urls.topic(slug))} for slug in front.topics],
        "updates": article_summary(earlier) if earlier and earlier.published else None,
        "updated_by": [article_summary(later) for later in library.updates_of(article)],
        "related": [article_summary(other) for other in library.related_to(article)],
        "altered": list(front.privacy.altered),
    }


def _section(library: Library, section: Section, page_url: str) -> str:
    kind = KINDS[section.kind]
    body = _with_cards(library, section, page_url)
    return f'<section class="part part--{kind}" markdown="1">\n\n## {section.heading}\n\n{body}\n\n</section>'


def _with_cards(library: Library, section: Section, page_url: str) -> str:
    text, done, pieces = section.body.text, 0, []
    for card in cards_in(section.body):
        pieces += [text[done : card.start], card_html(library.compiled[card.slug], page_url)]
        done = card.end
    return "".join([*pieces, text[done:]])
