"""All pages of a column, in a fixed order."""

from __future__ import annotations

from columnist.library import Library
from columnist.pages.articles import article_page
from columnist.pages.hubs import home_page, rules_page, scripts_page, topic_page, topics_page
from columnist.pages.page import Page
from columnist.pages.scripts import script_page


def column_pages(library: Library) -> list[Page]:
    """Return the pages that both editions have."""
    return [
        home_page(library),
        topics_page(library),
        *(topic_page(library, topic) for topic in library.topics.values() if library.in_topic(topic.slug)),
        scripts_page(library),
        *(script_page(library, script) for script in library.compiled.values()),
        rules_page(library),
        *(article_page(library, article) for article in library.published),
    ]
