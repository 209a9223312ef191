"""Articles and scripts as JSON for other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import urls
from columnist.pages.origins import data_origins, list_origins
from columnist.pages.page import PlannedFile, url_of
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
        scripts=article.scripts,
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


def _article_list(library: Library, publication: Publication) -> ArticleList:
    lines = tuple(ArticleLine(**_article_line(one)) for one in library.published)
    return ArticleList(licence=publication.licence, site=publication.base, articles=lines)


def _script_list(library: Library, publication: Publication) -> ScriptList:
    lines = tuple(ScriptLine(**_script_line(one)) for one in library.compiled.values())
    return ScriptList(licence=publication.licence, site=publication.base, scripts=lines)


def api_files(library: Library, publication: Publication) -> Iterator[PlannedFile]:
    """Yield every JSON file for other programs."""
    lists = partial(list_origins, library)
    yield _file("api/articles.json", partial(_article_list, library, publication), lists)
    yield _file("api/scripts.json", partial(_script_list, library, publication), lists)
    for article in library.published:
        depends = partial(data_origins, library, article)
        yield _file(f"api/articles/{article.slug}.json", partial(article_text, library, article), depends)
    for script in library.compiled.values():
        yield _file(f"api/scripts/{script.slug}.json", partial(script_text, library, script), lists)


def _file(address: str, shape: Callable[[], Shape], depends: Callable[[], bytes] | None = None) -> PlannedFile:
    return PlannedFile(address, partial(_json, shape), depends)


def _json(shape: Callable[[], Shape]) -> bytes:
    return f"{shape().model_dump_json()}\n".encode()
