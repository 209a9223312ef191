"""All pages of a column, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.archive import archive_page, year_page
from columnist.pages.articles import article_page
from columnist.pages.authors import author_page
from columnist.pages.fillings import NONE, Fillings
from columnist.pages.guide import language_page
from columnist.pages.hubs import home_page, rules_page, scripts_page, search_page, topic_page, topics_page
from columnist.pages.origins import list_origins, page_origins
from columnist.pages.page import Page, PlannedPage
from columnist.pages.reference import checks_page, formats_page
from columnist.pages.scripts import script_page
from columnist.pages.situations import situations_page
from columnist.pages.ways import with_trail


def column_plan(library: Library, fillings: Fillings = NONE) -> list[PlannedPage]:
    """Return the pages that both editions have; the private one fills its scripts."""
    depends = partial(list_origins, library)
    lists = [
        PlannedPage(path, partial(_composed, library, make), depends, lists=True)
        for path, make in _makers(library, fillings)
    ]
    return [*lists, *(_article(library, article) for article in library.published)]


def column_pages(library: Library, fillings: Fillings = NONE) -> list[Page]:
    """Return the same pages, composed."""
    return [planned.compose() for planned in column_plan(library, fillings)]


def _composed(library: Library, make: Callable[[], Page]) -> Page:
    return with_trail(library, make())


def _article(library: Library, article: Article) -> PlannedPage:
    compose = partial(_composed, library, partial(article_page, library, article))
    return PlannedPage(urls.article(article.slug), compose, partial(page_origins, library, article))


def _makers(library: Library, fillings: Fillings) -> Iterator[tuple[str, Callable[[], Page]]]:
    yield urls.HOME, partial(home_page, library)
    yield urls.TOPICS, partial(topics_page, library)
    for topic in library.topics.values():
        if library.in_topic(topic.slug):
            yield urls.topic(topic.slug), partial(topic_page, library, topic)
    yield urls.SCRIPTS, partial(scripts_page, library)
    for slug, script in library.compiled.items():
        yield urls.script(slug), partial(script_page, library, script, fillings.get(slug, ()))
    yield urls.RULES, partial(rules_page, library)
    yield urls.LANGUAGE, language_page
    yield urls.CHECKS, checks_page
    yield urls.FORMATS, formats_page
    yield urls.SEARCH, partial(search_page, library)
    yield urls.SITUATIONS, partial(situations_page, library)
    yield urls.ARCHIVE, partial(archive_page, library)
    for year in library.years:
        yield urls.year(year), partial(year_page, library, year)
    for author in library.authors.values():
        if library.by_author(author.slug):
            yield urls.author(author.slug), partial(author_page, library, author)
