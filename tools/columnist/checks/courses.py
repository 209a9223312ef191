"""Where conversations lead: the graph of outcomes, with its dead branches and the paths that never end."""

from __future__ import annotations

from collections.abc import Iterator

from columnist.library import Library
from columnist.model.finding import Finding
from columnist.model.script import END, THIS, Outcome, ScriptTemplate

SILENCE = "no-answer"
"""The outcome that comes about when nobody does anything."""


def check_courses(library: Library) -> Iterator[Finding]:
    """Yield the findings about all outcomes of all script templates."""
    ending = _ending(library)
    for template in (*library.scripts.values(), *library.content.doubtful_scripts):
        yield from _check_did(template)
        for name, outcome in template.front.outcomes.items():
            yield from _check_reached(template, name, outcome)
    for template in library.scripts.values():
        if template.slug not in ending:
            message = "No outcome of this script ever leads to `end`."
            place = template.origin.key_at("outcomes")
            yield Finding("path-endless", place, message, "Let the last step of one of them be `end`.", len("outcomes"))
        elif _silent_round(library, template):
            message = "Where nobody ever answers, the steps lead round in a circle."
            place = template.origin.key_at("outcomes", SILENCE)
            yield Finding("path-endless", place, message, "Let one of these steps be `end`.", len(SILENCE))


def _check_did(template: ScriptTemplate) -> Iterator[Finding]:
    if template.front.outcomes and not template.front.did and not template.doubted("did"):
        message = "This script has outcomes, and no word for the log before one is known."
        yield Finding("did-missing", template.origin.key_at("outcomes"), message, "Add `did: asked` or the like.", 8)


def _check_reached(template: ScriptTemplate, name: str, outcome: Outcome) -> Iterator[Finding]:
    if outcome.next == THIS:
        return
    for key in ("variant", "tries", "then"):
        if getattr(outcome, key) is not None:
            message = f"`{key}` counts only after `next: this`, and here the next step is `{outcome.next}`."
            place = template.origin.key_at("outcomes", name, key)
            yield Finding("next-unreachable", place, message, f"Delete `{key}`, or write `next: this`.", len(key))
            return


def _next(template: ScriptTemplate, outcome: Outcome) -> str:
    """Return what finally follows an outcome: after the last try, where it says to try again."""
    return (outcome.then or template.slug) if outcome.next == THIS else outcome.next


def _ending(library: Library) -> set[str]:
    """Return the slugs of all scripts from which some path leads to an end.

    What leads nowhere known counts as an end: it has its own finding.
    """
    follows = {
        slug: {_next(template, outcome) for outcome in template.front.outcomes.values()} or {END}
        for slug, template in library.scripts.items()
    }
    ending: set[str] = set()
    while fresh := {
        slug
        for slug, steps in follows.items()
        if slug not in ending and any(step in ending or step not in follows for step in steps)
    }:
        ending |= fresh
    return ending


def _silent_round(library: Library, template: ScriptTemplate) -> bool:
    """Return whether silence leads from a script back to itself."""
    seen: set[str] = set()
    current: ScriptTemplate | None = template
    while current is not None and current.slug not in seen:
        seen.add(current.slug)
        outcome = current.front.outcomes.get(SILENCE)
        current = library.scripts.get(_next(current, outcome)) if outcome else None
    return current is template
