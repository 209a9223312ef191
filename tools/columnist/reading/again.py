"""Read a content folder again of which most is known: only what has changed, and what is short."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from columnist.reading.directory import Content, read_content


def read_again(known: Content, root: Path, changed: Collection[str]) -> tuple[Content, Content]:
    """Read the articles that have changed; scripts and lists are few, and read all.

    Args:
        known: What was read before, all of it.
        root: The content folder.
        changed: The paths of articles that were added, changed or deleted, as findings show them.

    Returns:
        The whole as it is now, and what was read of it just now, with the findings.
    """
    fresh = read_content(root, only=frozenset(changed))
    here = fresh.slugs["articles"]
    kept = [one for one in known.articles if one.origin.path not in changed and one.slug in here]
    whole = replace(
        fresh,
        only=None,
        articles=sorted([*kept, *fresh.articles], key=lambda one: one.origin.path),
        sources={**{one.origin.path: known.sources[one.origin.path] for one in kept}, **fresh.sources},
    )
    return whole, fresh
