"""Old addresses of renamed articles: small pages that lead to the new ones."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import relative, url_of
from columnist.pages.publication import Publication


def redirects(library: Library) -> Mapping[str, Article]:
    """Return the old addresses of published articles, and what stands in for each.

    An old name that an article has now is no redirect.
    """
    return {
        url_of(urls.article(old)): article
        for article in library.published
        for old in article.front.redirect_from
        if old not in library.articles
    }


def write_redirects(library: Library, publication: Publication, site: Path) -> None:
    """Write a page at each old address."""
    for old, article in redirects(library).items():
        folder = site / old
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(_page(publication, article, old), encoding="utf-8")


def _page(publication: Publication, article: Article, old: str) -> str:
    target = url_of(urls.article(article.slug))
    way = escape(relative(target, old))
    canonical = f'\n<link rel="canonical" href="{escape(publication.address(target))}">' if publication.base else ""
    return (
        f'<!doctype html>\n<html lang="{publication.language}">\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n<meta name="robots" content="noindex">'
        f'{canonical}\n<meta http-equiv="refresh" content="0; url={way}">\n'
        f"<title>{escape(article.front.title)}</title>\n"
        f'<main>\n<h1>This letter has moved</h1>\n<p><a href="{way}">{escape(article.front.title)}</a></p>\n</main>\n'
        "</html>\n"
    )
