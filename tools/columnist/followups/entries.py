"""Understand one entry of the log: which script its word belongs to, and whether it was said on that day."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from columnist.followups.case import Case
from columnist.followups.occasions import current_answers
from columnist.followups.state import NO_ANSWER, State, Step
from columnist.followups.threads import Thread
from columnist.model.follow_ups import LogEntry
from columnist.model.script import ScriptTemplate
from columnist.nearest import did_you_mean


def understand(case: Case, thread: Thread, state: State, entry: LogEntry) -> Step | None:
    """Return the step that an entry takes, or nothing where no script of the thread knows its word."""
    if entry.did:
        return _said(case, thread, state, entry, entry.did)
    return _ended(case, thread, state, entry, entry.outcome or "")


def known_words(case: Case, thread: Thread, state: State, day: datetime.date, key: str) -> list[str]:
    """Return the words that an entry of a day may use, as `did` or as `outcome`."""
    here, last = _standing(case, thread, state, day), case.template(state.last)
    if key == "did":
        return list(dict.fromkeys(template.front.did for template in here if template.front.did))
    words = [word for one in (*here, *([last] if last else [])) for word in one.front.outcomes]
    late = [word for one in _unanswered(case, state) for word in _answers_to(one)]
    return list(dict.fromkeys((*words, *late)))


def meant(case: Case, word: str, known: Collection[str]) -> str:
    """Return a question after the known word that is nearest; a word of another script is no slip for one of these."""
    fronts = [template.front for template in case.library.scripts.values()]
    if any(word == front.did or word in front.outcomes for front in fronts):
        return ""
    return did_you_mean(word, known).strip()


def _standing(case: Case, thread: Thread, state: State, day: datetime.date) -> list[ScriptTemplate]:
    """Return the scripts that may be said on a day: before the first entry, all that answer the day's event."""
    if state.stand is None:
        current = current_answers(case, thread, day)
        return current[1] if current else []
    template = case.template(state.stand.script)
    return [template] if template else []


def _said(case: Case, thread: Thread, state: State, entry: LogEntry, word: str) -> Step | None:
    here = _standing(case, thread, state, entry.date)
    for template in here:
        if template.front.did == word:
            return Step(entry.date, template.slug, word, did=True, said=True, channel=entry.channel)
    # To say it again when nothing is owed any more does no harm, and is no slip.
    last = case.template(state.last)
    if last and not here and last.front.did == word:
        return Step(entry.date, last.slug, word, did=True, said=True, moves=False)
    return None


def _ended(case: Case, thread: Thread, state: State, entry: LogEntry, word: str) -> Step | None:
    last = case.template(state.last)
    # The script that is to be said comes first: to write earlier than planned is fine.
    for template in _standing(case, thread, state, entry.date):
        if word in template.front.outcomes:
            if last and _confirms(state, entry, last, template):
                return Step(entry.date, last.slug, word, did=False, said=False, moves=False)
            said = not _answers(state, template, word)
            return Step(entry.date, template.slug, word, did=False, said=said, channel=entry.channel)
    if last and word in last.front.outcomes:
        return Step(entry.date, last.slug, word, did=False, said=False)
    late = next((one for one in _unanswered(case, state) if word in _answers_to(one)), None)
    return Step(entry.date, late.slug, word, did=False, said=False) if late else None


def _unanswered(case: Case, state: State) -> list[ScriptTemplate]:
    """Return the scripts to which an answer may come late, when the next has been said or nothing is owed any more."""
    return [template for slug in state.unanswered if (template := case.template(slug))]


def _answers_to(template: ScriptTemplate) -> list[str]:
    return [word for word in template.front.outcomes if word != NO_ANSWER]


def _answers(state: State, template: ScriptTemplate, word: str) -> bool:
    """Return whether a word answers what was said on an earlier day; without an answer it tells of a new try."""
    return state.awaits_answer and state.last == template.slug and word != NO_ANSWER


def _confirms(state: State, entry: LogEntry, last: ScriptTemplate, next_: ScriptTemplate) -> bool:
    """Return whether `no-answer` only confirms what was assumed of the last script, since the next is not due yet."""
    early = state.stand is not None and entry.date < state.stand.date
    return early and entry.outcome == NO_ANSWER and state.awaits_answer and last.slug != next_.slug
