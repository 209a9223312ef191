"""The situation index: every letter by whom it is about, by how the two are in touch and by how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from columnist.library import Library
from columnist.model.article import Article, Channel, Stage, Who
from columnist.pages import urls
from columnist.pages.page import Page, head, url_of
from columnist.pages.summaries import article_summary

LEAD = "Every letter, by whom it is about, how you are in touch and how far it has come."

ASPECTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "who": ("Whom it is about", get_args(Who)),
    "channel": ("How you are in touch", get_args(Channel)),
    "stage": ("How far it has come", get_args(Stage)),
}
"""The parts of a situation, with a heading and the values in the order of the model."""

NAMES = {"email": "E-mail", "when I am late": "When I am late"}
"""Values whose name is more than themselves with a capital."""


def situations_page(library: Library) -> Page:
    """Return the index; values that no letter has are left out."""
    groups = [
        {"id": aspect, "title": title, "entries": _entries(library, aspect, values)}
        for aspect, (title, values) in ASPECTS.items()
    ]
    return Page(urls.SITUATIONS, {**head("Situations", LEAD, "situations"), "groups": groups})


def _entries(library: Library, aspect: str, values: Sequence[str]) -> list[dict[str, Any]]:
    lines: dict[str, list[dict[str, Any]]] = {value: [] for value in values}
    for article in library.published:
        lines[getattr(article.front.situation, aspect)].append(article_summary(library, article))
    return [
        {"id": _anchor(aspect, value), "title": situation_name(value), "count": len(some), "articles": some}
        for value, some in lines.items()
        if some
    ]


def situation_links(article: Article) -> list[dict[str, str]]:
    """Return an article's situation, each part with the place in the index where its like stand."""
    index = url_of(urls.SITUATIONS)
    values = {aspect: getattr(article.front.situation, aspect) for aspect in ASPECTS}
    return [
        {"title": situation_name(value), "url": f"{index}#{_anchor(aspect, value)}"} for aspect, value in values.items()
    ]


def situation_name(value: str) -> str:
    """Return a value as a heading: `new contact` gives `New contact`."""
    return NAMES.get(value) or value.capitalize()


def _anchor(aspect: str, value: str) -> str:
    return f"{aspect}-{value.lower().replace(' ', '-')}"
