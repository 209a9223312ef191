"""All pages of a column, in a fixed order."""

from __future__ import annotations

from columnist.library import Library
from columnist.pages.archive import archive_pages
from columnist.pages.articles import article_page
from columnist.pages.authors import author_pages
from columnist.pages.fillings import NONE, Fillings
from columnist.pages.guide import language_page
from columnist.pages.hubs import home_page, rules_page, scripts_page, search_page, topic_page, topics_page
from columnist.pages.page import Page
from columnist.pages.reference import checks_page, formats_page
from columnist.pages.scripts import script_page
from columnist.pages.situations import situations_page
from columnist.pages.ways import with_trail
from columnist.search.likeness import Likeness


def column_pages(library: Library, fillings: Fillings = NONE) -> list[Page]:
    """Return the pages that both editions have; the private one fills its scripts."""
    likeness = Likeness(library.published)
    pages = [
        home_page(library),
        topics_page(library),
        *(topic_page(library, topic) for topic in library.topics.values() if library.in_topic(topic.slug)),
        scripts_page(library),
        *(script_page(library, script, fillings.get(slug, ())) for slug, script in library.compiled.items()),
        rules_page(library),
        language_page(),
        checks_page(),
        formats_page(),
        search_page(library),
        situations_page(library),
        *archive_pages(library),
        *author_pages(library),
        *(article_page(library, article, likeness) for article in library.published),
    ]
    return [with_trail(library, page) for page in pages]
