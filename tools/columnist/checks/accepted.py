"""Warnings that a column has accepted: taken out of what was found, and themselves looked at."""

from __future__ import annotations

from collections.abc import Iterator

from columnist.library import Library
from columnist.model.finding import Finding
from columnist.model.rules import RULES
from columnist.nearest import did_you_mean

OF_THE_WHOLE = frozenset({"article-similar", "link-unpublished", "redirect-taken", "script-unused", "topic-thin"})
"""What is only said where the whole column is looked at."""


def without_accepted(library: Library, findings: list[Finding]) -> list[Finding]:
    """Return the findings without the accepted warnings, and with what is wrong with the list of these."""
    wanted = {(entry.code, _path(library, entry.path)) for entry in library.content.accepted.warnings}
    kept = [
        found for found in findings if (found.code, found.place.path) not in wanted or not RULES[found.code].warning
    ]
    given = {(finding.code, finding.place.path) for finding in findings}
    return [*kept, *_check_list(library, given)]


def allowed_words(library: Library) -> frozenset[str]:
    """Return the words that the list of misspellings doubts and this column does not, in small letters."""
    return frozenset(word.lower() for word in library.content.accepted.words)


def _is_settled(library: Library, code: str, path: str) -> bool:
    """Return whether a warning would have been given if there were reason for it."""
    return library.content.asks_about(path) and (library.content.only is None or code not in OF_THE_WHOLE)


def _path(library: Library, path: str) -> str:
    return f"{library.content.folder}/{path}"


def _check_list(library: Library, given: set[tuple[str, str]]) -> Iterator[Finding]:
    origin = library.content.accepted_origin
    warnings = [code for code, rule in RULES.items() if rule.warning]
    for number, entry in enumerate(library.content.accepted.warnings):
        path = _path(library, entry.path)
        if entry.code not in warnings:
            fix = did_you_mean(entry.code, warnings).strip() or "Name the code of a warning; errors cannot stay."
            place = origin.value_at("warnings", number, "code")
            yield Finding("accepted-unknown", place, f"`{entry.code}` is no warning.", fix, len(entry.code))
        elif (entry.code, path) not in given and _is_settled(library, entry.code, path):
            message = f"`{entry.code}` is not said of `{entry.path}`."
            place = origin.value_at("warnings", number)
            yield Finding("accepted-unused", place, message, "Delete the entry.")
