"""Replay the log: each entry, in the order of dates, moves its thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from columnist.followups.case import Case
from columnist.followups.conversations import States, joined, partners, shared_step
from columnist.followups.entries import known_words, meant, understand
from columnist.followups.moves import led_to
from columnist.followups.state import State, Step
from columnist.followups.threads import Thread
from columnist.model.finding import Finding
from columnist.model.follow_ups import LogEntry


def replay(case: Case) -> tuple[dict[str, State], list[Finding]]:
    """Return how far each thread has come by the day of the case, and the entries that no script understands."""
    states = {thread.id: State() for thread in case.threads}
    faults = []
    for number, entry, thread in _entries(case):
        if step := understand(case, thread, states[thread.id], entry):
            states |= _taken(case, states, thread, step)
        else:
            faults.append(_fault(case, thread, states[thread.id], number, entry))
    return states, faults


def _entries(case: Case) -> Iterator[tuple[int, LogEntry, Thread]]:
    """Yield the entries up to the day in the order of dates, those of one day in the order of the file."""
    # Sorting is stable, so entries of one day keep the order of the file.
    numbered = sorted(enumerate(case.follow_ups.record.log), key=lambda item: item[1].date)
    for number, entry in numbered:
        if entry.date <= case.on and entry.about in case.by_id:
            yield number, entry, case.by_id[entry.about]


def _taken(case: Case, states: States, thread: Thread, step: Step) -> dict[str, State]:
    """Return the states that a step changes: its thread's, and those of threads that share the conversation."""
    changed = {thread.id: _advanced(case, states[thread.id], step)}
    for other in partners(case, states, thread, step.script):
        changed[other.id] = _advanced(case, states[other.id], shared_step(step, thread))
    for id_ in changed:
        changed[id_] = joined(case, {**states, **changed}, case.by_id[id_], step.date)
    return changed


def _advanced(case: Case, state: State, step: Step) -> State:
    state = replace(state, steps=(*state.steps, step))
    return replace(state, stand=led_to(case, state, step)) if step.moves else state


def _fault(case: Case, thread: Thread, state: State, number: int, entry: LogEntry) -> Finding:
    key, word = ("did", entry.did) if entry.did else ("outcome", entry.outcome or "")
    known = known_words(case, thread, state, entry.date, key)
    message = f"`{word}` is no `{key}` that `{thread.id}` knows at this point; the entry is passed over."
    fix = meant(case, word, known) or _list_of(known, key)
    place = case.follow_ups.origin.value_at("log", number, key)
    return Finding("outcome-unknown", place, message, fix, len(word))


def _list_of(known: list[str], key: str) -> str:
    if not known:
        return "Nothing more is expected here: delete the entry, or write it about another meeting, promise or request."
    return f"Known here as `{key}`: " + ", ".join(f"`{word}`" for word in known) + "."
