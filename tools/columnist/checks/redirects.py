"""Old names of renamed letters and scripts: each can lead to one place only, and to none that has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from columnist.library import Library
from columnist.model.article import Article
from columnist.model.finding import Finding
from columnist.model.script import ScriptTemplate

KEY = "redirect_from"


def check_redirects(library: Library) -> Iterator[Finding]:
    """Yield the findings about old names that lead to two places; drafts lead nowhere yet."""
    content = library.content
    letters = [*library.published, *(one for one in content.doubtful_articles if one.published)]
    yield from _check_names(letters, "letter", frozenset(content.slugs["articles"]))
    yield from _check_names(
        [*content.scripts, *content.doubtful_scripts], "script", frozenset(content.slugs["scripts"])
    )


def _check_names(things: Sequence[Article | ScriptTemplate], what: str, present: frozenset[str]) -> Iterator[Finding]:
    owners: dict[str, str] = {}
    for thing in sorted(things, key=lambda one: one.origin.path):
        for number, old in enumerate(thing.front.redirect_from):
            if thing.doubted(KEY, number):
                continue
            place = thing.origin.value_at(KEY, number)
            if old in present:
                message = f"`{old}` is the name of a {what} that is there."
                yield Finding("redirect-taken", place, message, "Delete it here, or rename that file.", len(old))
            elif old in owners:
                message = f"`{old}` is already an old name of the {what} `{owners[old]}`."
                yield Finding("redirect-taken", place, message, "Keep it in one of the two.", len(old))
            owners.setdefault(old, thing.slug)
