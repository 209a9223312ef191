"""The archive: the years with their counts, and the letters of each year by month."""

from __future__ import annotations

from itertools import groupby

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import Page, head, url_of
from columnist.pages.summaries import article_summary
from columnist.scripts.days import long_date

LEAD = "Every letter since the first, by year."


def archive_pages(library: Library) -> list[Page]:
    """Return the list of years, and a page for each year, the newest first."""
    years = {year: list(letters) for year, letters in groupby(library.published, key=_year)}
    listed = [
        {"title": str(year), "url": url_of(urls.year(year)), "count": len(letters)} for year, letters in years.items()
    ]
    index = Page(urls.ARCHIVE, {**head("Archive", LEAD, "archive"), "years": listed}, "")
    return [index, *(_year_page(year, letters) for year, letters in years.items())]


def _year_page(year: int, letters: list[Article]) -> Page:
    months = [
        {"id": letter_month, "title": title, "articles": [article_summary(article) for article in group]}
        for (letter_month, title), group in groupby(letters, key=_month)
    ]
    title = f"Letters of {year}"
    return Page(
        urls.year(year), {**head(title, f"What was asked and answered in {year}.", "archive"), "months": months}, ""
    )


def _year(article: Article) -> int:
    return article.front.date.year


def _month(article: Article) -> tuple[str, str]:
    """Return a month's anchor and name: `2026-03`, `March`."""
    return article.front.date.isoformat()[:7], long_date(article.front.date).split()[1]
