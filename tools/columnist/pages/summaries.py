"""What a list shows of an article, a script or a topic: plain values for templates."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from columnist.library import Library
from columnist.model.article import Article
from columnist.model.directory import Topic
from columnist.model.script import CHANNELS, ScriptTemplate
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.scripts.compiled import CompiledScript
from columnist.scripts.days import long_date
from columnist.scripts.facts import example_day, example_facts
from columnist.scripts.render import render

_known: WeakKeyDictionary[Library, dict[str, dict[str, Any]]] = WeakKeyDictionary()


def article_summary(library: Library, article: Article) -> dict[str, Any]:
    """Return an article's line in a list: one for all lists, which therefore change nothing in it."""
    known = _known.setdefault(library, {})
    if article.slug not in known:
        known[article.slug] = _article_summary(article)
    return known[article.slug]


def _article_summary(article: Article) -> dict[str, Any]:
    front = article.front
    return {
        "title": front.title,
        "url": url_of(urls.article(article.slug)),
        "summary": front.summary,
        "rule": front.rule,
        "date": front.date.isoformat(),
        "date_text": long_date(front.date),
        "minutes": article.minutes,
    }


def script_summary(script: CompiledScript) -> dict[str, Any]:
    """Return a script's line in a list."""
    template = script.template
    return {
        "title": template.front.title,
        "url": url_of(urls.script(script.slug)),
        "goal": example_goal(script),
        "channels": channels(template),
        "speaker": template.front.speaker,
    }


def example_goal(script: CompiledScript) -> str:
    """Return the goal with the example's people in it."""
    return render(script.goal, example_facts(script.template), example_day(script.template))


def channels(template: ScriptTemplate) -> list[str]:
    """Return the names of the channels that a script is written for, each once."""
    return list(dict.fromkeys(CHANNELS[variant.channel] for variant in template.variants))


def topic_summary(library: Library, topic: Topic) -> dict[str, Any]:
    """Return a topic's line in a list."""
    return {
        "title": topic.title,
        "url": url_of(urls.topic(topic.slug)),
        "line": topic.line,
        "count": len(library.in_topic(topic.slug)),
    }
