"""Read a content folder again of which most is known: only what has changed, and what is short."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from columnist.model.article import Article
from columnist.model.script import ScriptTemplate
from columnist.reading.content import Content
from columnist.reading.directory import read_content

Thing = TypeVar("Thing", bound=Article | ScriptTemplate)


def read_again(known: Content, root: Path, changed: Collection[str]) -> tuple[Content, Content]:
    """Read the articles and scripts that have changed; lists are short, and read all.

    Args:
        known: What was read before, all of it.
        root: The content folder.
        changed: The paths of files that were added, changed or deleted, as findings show them.

    Returns:
        The whole as it is now, and what was read of it just now, with the findings.
    """
    fresh = read_content(root, only=frozenset(changed))
    articles = _joined(known.articles, fresh.articles, changed, fresh.slugs["articles"])
    scripts = _joined(known.scripts, fresh.scripts, changed, fresh.slugs["scripts"])
    here = {*map(_path, articles), *map(_path, scripts)}
    sources = known.sources.renewed(here, fresh.sources)
    return replace(fresh, only=None, articles=articles, scripts=scripts, sources=sources), fresh


def _joined(
    known: Iterable[Thing], fresh: Iterable[Thing], changed: Collection[str], slugs: Collection[str]
) -> list[Thing]:
    kept = [one for one in known if one.origin.path not in changed and one.slug in slugs]
    return sorted([*kept, *fresh], key=_path)


def _path(thing: Article | ScriptTemplate) -> str:
    return thing.origin.path
