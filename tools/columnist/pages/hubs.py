"""The pages that lead to the others: home, topics, script library, rule book, search."""

from __future__ import annotations

from columnist.library import Library
from columnist.model.directory import Topic
from columnist.pages import urls
from columnist.pages.page import Page, head
from columnist.pages.scripts import SPEAKERS
from columnist.pages.summaries import article_summary, script_summary, topic_summary

LEAD = "Letters about hard moments at work, honest answers, and the words to say."
NEWEST = 6
MOST_USED = 6


def home_page(library: Library) -> Page:
    """Return the front page: topics with counts, the newest letters, the scripts that most letters use."""
    used = sorted(library.compiled.values(), key=lambda script: -len(library.articles_with(script.slug)))
    meta = {
        **head("What is your situation?", LEAD, "home"),
        "topics": _topics(library),
        "newest": [article_summary(library, article) for article in library.published[:NEWEST]],
        "scripts": [script_summary(script) for script in used[:MOST_USED]],
    }
    return Page(urls.HOME, meta)


def topics_page(library: Library) -> Page:
    """Return the list of all topics that have articles."""
    meta = {
        **head("Topics", "Every letter, by what it is about.", "topics"),
        "topics": _topics(library),
    }
    return Page(urls.TOPICS, meta)


def _topics(library: Library) -> list[dict[str, object]]:
    summaries = [topic_summary(library, topic) for topic in library.topics.values()]
    return [summary for summary in summaries if summary["count"]]


def topic_page(library: Library, topic: Topic) -> Page:
    """Return the list of a topic's articles, the newest first."""
    meta = {
        **head(topic.title, topic.line, "topic"),
        "articles": [article_summary(library, article) for article in library.in_topic(topic.slug)],
    }
    return Page(urls.topic(topic.slug), meta)


def scripts_page(library: Library) -> Page:
    """Return the script library, by who speaks."""
    groups = [
        {
            "title": title,
            "scripts": [
                script_summary(script)
                for script in sorted(library.compiled.values(), key=lambda script: script.template.front.title)
                if script.template.front.speaker == speaker
            ],
        }
        for speaker, title in SPEAKERS.items()
    ]
    meta = {
        **head("Words to say", "Scripts for delicate moments, for every channel, with what to answer.", "scripts"),
        "groups": [group for group in groups if group["scripts"]],
    }
    return Page(urls.SCRIPTS, meta)


def rules_page(library: Library) -> Page:
    """Return the rule book: every article's rule, by main topic."""
    groups = [
        {
            "title": topic.title,
            "articles": [
                article_summary(library, article)
                for article in library.in_topic(topic.slug)
                if article.front.topics[0] == topic.slug
            ],
        }
        for topic in library.topics.values()
    ]
    meta = {
        **head("The rule book", "What each letter taught, in one sentence.", "rules"),
        "groups": [group for group in groups if group["articles"]],
    }
    return Page(urls.RULES, meta)


def search_page(library: Library) -> Page:
    """Return the page that shows what was found; it lists the topics for whoever finds nothing."""
    meta = {
        **head("Search", "Say in your own words what is the matter.", "search"),
        "topics": _topics(library),
    }
    return Page(urls.SEARCH, meta)
