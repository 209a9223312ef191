"""The shapes of the data for other programs; docs/api.md explains what is declared here."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from columnist.model.article import Situation

VERSION = 1
"""Grows when a name goes or changes its meaning; new names may come without it."""


class Shape(BaseModel):
    """The base of what is published. Addresses count from the site's root."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class ArticleLine(Shape):
    """An article in the list of all."""

    slug: str
    """Its stable name."""
    title: str
    question: str
    summary: str
    """The short answer."""
    rule: str
    situation: Situation
    topics: tuple[str, ...]
    """Slugs; the first is the main one."""
    author: str
    """A slug."""
    date: str
    """The day of publication, as ISO text."""
    url: str
    """Its page."""
    json_url: str
    """Its whole text as JSON."""


class SectionText(Shape):
    """One section of an article."""

    heading: str
    markdown: str


class ArticleText(ArticleLine):
    """An article in full."""

    version: int = VERSION
    also_asked: tuple[str, ...]
    """The same need in other people's words."""
    scripts: tuple[str, ...]
    """Slugs of the scripts that it shows."""
    updates: str | None
    """The slug of the earlier letter that it follows up."""
    sections: tuple[SectionText, ...]
    """In their order."""


class ScriptLine(Shape):
    """A script in the list of all."""

    slug: str
    title: str
    goal: str
    """What is reached when it works, for the template's invented people."""
    speaker: str
    """seeker, helper or anyone."""
    channels: tuple[str, ...]
    url: str
    json_url: str


class ScriptText(ScriptLine):
    """A script in full."""

    version: int = VERSION
    articles: tuple[str, ...]
    """Slugs of the letters that show it."""
    outcomes: dict[str, dict[str, Any]]
    """How the conversation can end, what they say, and the next step."""
    avoid: tuple[dict[str, str], ...]
    """What not to say, and why."""
    compiled: dict[str, Any]
    """Slots, variants and replies as trees with a version of their own, ready for a renderer."""


class ArticleList(Shape):
    """All published articles, the newest first."""

    version: int = VERSION
    licence: str | None
    site: str | None
    """The site's address, where it is known."""
    articles: tuple[ArticleLine, ...]


class ScriptList(Shape):
    """All scripts, by slug."""

    version: int = VERSION
    licence: str | None
    site: str | None
    scripts: tuple[ScriptLine, ...]
