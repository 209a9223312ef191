"""Whose facts a script's page is filled with: the example's, or mine and those of each matter that it is due in."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from columnist.followups.plan import Plan
from columnist.model.slot import PersonSlot
from columnist.pages.words import example_words, words_html
from columnist.scripts.compiled import CompiledScript, CompiledText
from columnist.scripts.facts import example_facts, person_facts
from columnist.scripts.render import Facts, Value


@dataclass(frozen=True)
class Filling:
    """Facts for one script, from one matter of a follow-ups file or from what is known of oneself."""

    facts: Facts
    on: datetime.date
    label: str
    """Whom it is for, as the page offers it."""
    about: str = ""
    """The id of the matter, where it is of one."""


Fillings = Mapping[str, tuple[Filling, ...]]
"""Slug of a script to what it can be filled with, the most pressing first."""

NONE: Fillings = {}


def fillings(plan: Plan) -> Fillings:
    """Return what every script of a plan's library can be filled with; each is at least filled with me."""
    found: dict[str, list[Filling]] = {slug: [] for slug in plan.case.library.scripts}
    for action in plan.open:
        template = plan.case.template(action.script)
        if template:
            facts = plan.facts(action, template)
            label = f"{plan.case.name(action.person)} ({action.about})"
            found[template.slug].append(Filling(facts, max(plan.on, action.date), label, action.about))
    me: Value = person_facts(plan.case.follow_ups.record.me)
    return {
        slug: (*filled, Filling(_only_me(plan, slug, me), plan.on, "Somebody else")) for slug, filled in found.items()
    }


def _only_me(plan: Plan, slug: str, me: Value) -> Facts:
    slot = plan.case.library.scripts[slug].front.slots.get("me")
    return {"me": me} if isinstance(slot, PersonSlot) else {}


def filled_words(script: CompiledScript, text: CompiledText, filling: Filling | None) -> str:
    """Return one variant or reply with a filling's facts; without one, with the template's example.

    What must be there and is not known shows the example as a blank; what may be left out is.
    """
    if filling is None:
        return example_words(script, text)
    slots, examples = script.template.front.slots, example_facts(script.template)
    needed = {name: examples[name] for name, slot in slots.items() if slot.required}
    return words_html(text, {**needed, **filling.facts}, filling.on, filled=frozenset(filling.facts))


def filling_json(filling: Filling) -> dict[str, Any]:
    """Return a filling as values that JSON can hold."""
    facts = {
        name: value.isoformat() if isinstance(value, datetime.date) else value for name, value in filling.facts.items()
    }
    return {"label": filling.label, "about": filling.about, "facts": facts}
