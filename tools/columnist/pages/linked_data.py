"""What a page tells machines about itself: JSON-LD, and the card that other sites show of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.pages.publication import Publication


def article_data(library: Library, article: Article, publication: Publication, *, card: bool) -> dict[str, Any]:
    """Return schema.org's `Article` for a letter, its rule as a `DefinedTerm`.

    `QAPage` and `FAQPage` are for what users answer and for a site's own questions; an edited column is neither.
    """
    front = article.front
    author = library.authors[front.author]
    data: dict[str, Any] = {
        "@type": "Article",
        "headline": front.title,
        "description": front.summary,
        "datePublished": front.date.isoformat(),
        "dateModified": article.modified.isoformat(),
        "inLanguage": publication.language,
        "isAccessibleForFree": True,
        "articleSection": library.topics[front.topics[0]].title,
        "author": _linked(publication, urls.author(author.slug), {"@type": "Person", "name": author.name}),
        "publisher": _linked(publication, urls.HOME, {"@type": "Organization", "name": publication.name}),
        "about": _rule(article, publication),
    }
    if publication.licence:
        data["license"] = publication.licence
    if publication.base:
        address = publication.address(url_of(urls.article(article.slug)))
        data |= {"url": address, "mainEntityOfPage": address}
        data |= {"image": publication.address(card_of("article", article.slug))} if card else {}
    return data


def _rule(article: Article, publication: Publication) -> dict[str, Any]:
    book = _linked(publication, urls.RULES, {"@type": "DefinedTermSet", "name": "The rule book"})
    return {
        "@type": "DefinedTerm",
        "name": article.front.rule,
        "description": article.front.summary,
        "inDefinedTermSet": book,
    }


def _linked(publication: Publication, path: str, data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "url": publication.address(url_of(path))} if publication.base else data


def trail_data(trail: Sequence[Mapping[str, str]], title: str, publication: Publication) -> dict[str, Any]:
    """Return schema.org's `BreadcrumbList`: the front page, what stands above the page, and the page."""
    above = [{"title": "Home", "url": ""}, *trail]
    items: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": place, "name": step["title"], "item": publication.address(step["url"])}
        for place, step in enumerate(above, 1)
    ]
    items.append({"@type": "ListItem", "position": len(items) + 1, "name": title})
    return {"@type": "BreadcrumbList", "itemListElement": items}


def as_script(data: Sequence[Mapping[str, Any]]) -> str:
    """Return JSON-LD that can stand in a script element: nothing in it can end the element."""
    graph = {"@context": "https://schema.org", "@graph": list(data)}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def card_of(kind: str, slug: str) -> str:
    """Return where the card of an article or a script stands."""
    return f"assets/cards/{kind}s/{slug}.png"
