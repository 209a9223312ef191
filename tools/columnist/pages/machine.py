"""Articles and scripts as JSON for other programs."""

from __future__ import annotations

from typing import Any

from columnist.library import Library, scripts_of
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.pages.publication import Publication
from columnist.pages.shapes import (
    ArticleLine,
    ArticleList,
    ArticleText,
    ScriptLine,
    ScriptList,
    ScriptText,
    SectionText,
    Shape,
)
from columnist.pages.summaries import channels, example_goal
from columnist.scripts.compiled import CompiledScript
from columnist.scripts.export import script_json


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
