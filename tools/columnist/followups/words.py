"""Which words an entry of the log may use for a thread: what a command that writes the log refuses or takes."""

from __future__ import annotations

from dataclasses import dataclass

from columnist.errors import UsageError
from columnist.followups.entries import known_words, meant
from columnist.followups.plan import Closed, Plan


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


def refused(plan: Plan, about: str, word: str) -> UsageError:
    """Return why a word cannot be logged about a thread on the day of a plan, and which words can."""
    words = words_for(plan, about)
    known = (*words.did, *words.outcomes)
    listed = "Known here: " + ", ".join(f"`{one}`" for one in known) + "." if known else "Nothing more is expected."
    logged = next((step.date for step in reversed(plan.states[about].steps) if step.word == word), None)
    if logged is None:
        what = f"The word is none that `{about}` knows on {plan.on}."
        return UsageError(what, where="OUTCOME", fix=f"{meant(plan.case, word, known)} {listed}".strip())
    closed = ", and nothing further is owed" if isinstance(plan.entry(about), Closed) else ""
    return UsageError(f"`{word}` is logged for `{about}` already, on {logged}{closed}.", where="OUTCOME", fix=listed)
