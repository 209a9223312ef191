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


def archive_page(library: Library) -> Page:
    """Return the list of years, the newest first."""
    listed = [
        {"title": str(year), "url": url_of(urls.year(year)), "count": len(letters)}
        for year, letters in library.years.items()
    ]
    return Page(urls.ARCHIVE, {**head("Archive", LEAD, "archive"), "years": listed})


def year_page(library: Library, year: int) -> Page:
    """Return a year's letters by month, the newest first."""
    months = [
        {"id": letter_month, "title": title, "articles": [article_summary(library, article) for article in group]}
        for (letter_month, title), group in groupby(library.years[year], key=_month)
    ]
    title = f"Letters of {year}"
    return Page(
        urls.year(year), {**head(title, f"What was asked and answered in {year}.", "archive"), "months": months}
    )


def _month(article: Article) -> tuple[str, str]:
    """Return a month's anchor and name: `2026-03`, `March`."""
    return article.front.date.isoformat()[:7], long_date(article.front.date).split()[1]
