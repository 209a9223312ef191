"""Old addresses of renamed articles and scripts: small pages that lead to the new ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from columnist.library import Library
from columnist.pages import urls
from columnist.pages.page import relative, url_of
from columnist.pages.publication import Publication


@dataclass(frozen=True)
class Move:
    """What has moved, and where to."""

    title: str
    target: str
    """Its address now, from the site's root."""
    sentence: str
    """What the page at the old address says."""


def redirects(library: Library) -> Mapping[str, Move]:
    """Return the old addresses of published articles and of scripts, and what stands in for each.

    An old name that another article or script has now is no redirect.
    """
    return dict([*_letters(library), *_scripts(library)])


def _letters(library: Library) -> Iterator[tuple[str, Move]]:
    for article in library.published:
        move = Move(article.front.title, url_of(urls.article(article.slug)), "This letter has moved")
        for old in article.front.redirect_from:
            if old not in library.articles:
                yield url_of(urls.article(old)), move


def _scripts(library: Library) -> Iterator[tuple[str, Move]]:
    for template in library.scripts.values():
        move = Move(template.front.title, url_of(urls.script(template.slug)), "These words have moved")
        for old in template.front.redirect_from:
            if old not in library.scripts:
                yield url_of(urls.script(old)), move


def redirect_pages(library: Library, publication: Publication) -> dict[str, str]:
    """Return a page for each old address."""
    return {f"{old}index.html": _page(publication, move, old) for old, move in redirects(library).items()}


def _page(publication: Publication, move: Move, old: str) -> str:
    way = escape(relative(move.target, old))
    canonical = (
        f'\n<link rel="canonical" href="{escape(publication.address(move.target))}">' if publication.base else ""
    )
    return (
        f'<!doctype html>\n<html lang="{publication.language}">\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">'
        f'{canonical}\n<meta http-equiv="refresh" content="0; url={way}">\n'
        f"<title>{escape(move.title)}</title>\n"
        f'<main>\n<h1>{move.sentence}</h1>\n<p><a href="{way}">{escape(move.title)}</a></p>\n</main>\n'
        "</html>\n"
    )
