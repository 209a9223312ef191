"""Which words an entry of the log may use for a thread: what a command that writes the log refuses or takes."""

from __future__ import annotations

from dataclasses import dataclass

from columnist.followups.entries import known_words
from columnist.followups.plan import Plan


@dataclass(frozen=True)
class Words:
    """The words that an entry may use on the day of a plan."""

    did: tuple[str, ...]
    """Words for `did`: it was said, and no answer is known."""
    outcomes: tuple[str, ...]
    """Words for `outcome`: those of the script at which the thread stands, then those of the one said last."""


def words_for(plan: Plan, about: str) -> Words:
    """Return the words that an entry about a thread may use, written on the day of the plan.

    Raises:
        KeyError: If the plan has no such thread.
    """
    thread, state = plan.case.by_id[about], plan.states[about]
    did, outcomes = (known_words(plan.case, thread, state, plan.on, key) for key in ("did", "outcome"))
    return Words(tuple(did), tuple(outcomes))
