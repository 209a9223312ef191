"""Articles and scripts as JSON for other programs; docs/api.md explains what is declared here."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

from columnist.library import Library, scripts_of
from columnist.model.article import Article, Situation
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.pages.publication import Publication
from columnist.pages.summaries import channels, example_goal
from columnist.scripts.compiled import CompiledScript
from columnist.scripts.export import script_json

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


def _article_line(article: Article) -> dict[str, Any]:
    front = article.front
    fields = {name: getattr(front, name) for name in ("title", "question", "summary", "rule", "topics", "author")}
    return {
        **fields,
        "slug": article.slug,
        "situation": front.situation,
        "date": front.date.isoformat(),
        "url": url_of(urls.article(article.slug)),
        "json_url": f"api/articles/{article.slug}.json",
    }


def article_text(library: Library, article: Article) -> ArticleText:
    """Return an article in full. Of letters that are not published it says nothing."""
    sections = tuple(SectionText(heading=one.heading, markdown=one.body.text.strip()) for one in article.sections)
    front = article.front
    earlier = library.articles.get(front.updates or "")
    return ArticleText(
        **_article_line(article),
        also_asked=front.also_asked,
        scripts=tuple(scripts_of(article)),
        updates=earlier.slug if earlier and earlier.published else None,
        sections=sections,
    )


def _script_line(script: CompiledScript) -> dict[str, Any]:
    template = script.template
    return {
        "slug": script.slug,
        "title": template.front.title,
        "goal": example_goal(script),
        "speaker": template.front.speaker,
        "channels": tuple(channels(template)),
        "url": url_of(urls.script(script.slug)),
        "json_url": f"api/scripts/{script.slug}.json",
    }


def script_text(library: Library, script: CompiledScript) -> ScriptText:
    """Return a script in full, with its slots as blanks: nobody's facts are in it but the invented ones."""
    front = script.template.front
    return ScriptText(
        **_script_line(script),
        articles=tuple(article.slug for article in library.articles_with(script.slug)),
        outcomes={name: outcome.model_dump(mode="json", exclude_none=True) for name, outcome in front.outcomes.items()},
        avoid=tuple({"say": one.say, "because": one.because} for one in front.avoid),
        compiled=script_json(script),
    )


def api_files(library: Library, publication: Publication) -> dict[str, str]:
    """Return every JSON file for other programs, by its path below the site's root."""
    about = {"licence": publication.licence, "site": publication.base}
    articles = ArticleList(**about, articles=tuple(ArticleLine(**_article_line(one)) for one in library.published))
    scripts = ScriptList(**about, scripts=tuple(ScriptLine(**_script_line(one)) for one in library.compiled.values()))
    files: dict[str, Shape] = {"api/articles.json": articles, "api/scripts.json": scripts}
    files |= {f"api/articles/{one.slug}.json": article_text(library, one) for one in library.published}
    files |= {f"api/scripts/{one.slug}.json": script_text(library, one) for one in library.compiled.values()}
    return {path: shape.model_dump_json() + "\n" for path, shape in files.items()}
