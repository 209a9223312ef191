"""The form of a script's page: a group of fields for each person, and one for the rest."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from columnist.model.slot import PRONOUN_PARTS, ChoiceSlot, PersonSlot, Slot, TextSlot
from columnist.scripts.compiled import CompiledScript, Tree
from columnist.scripts.facts import person_facts

PARTS = {
    "name": "Full name",
    "first": "What you call them, if not the first word",
    "pronouns": "Pronouns",
    "role": "What they do",
    "org": "Where they work",
}
OWN = {
    **PARTS,
    "first": "What you are called, if not the first word",
    "role": "What you do",
    "org": "Where you work",
}
"""The same for whoever fills in the form, whose slot is `me`."""
PRONOUNS = ("she/her", "he/him", "they/them")
SELF_EVIDENT = frozenset({"first", "pronouns"})
"""Parts whose label says already that they may stay empty."""
KINDS = {"date": "date", "number": "number", "link": "url"}
"""Slot types to those of input elements; all others are text."""

Group = dict[str, Any]


def form_groups(script: CompiledScript) -> list[Group]:
    """Return the groups of a script's form, as values for its template.

    Each has a ``legend`` and ``fields``. A field has a ``key`` (a slot, or its part after a dot), an ``id``, a
    ``label``, ``required``, an input's ``kind`` or a choice's ``options`` with the words for ``none`` of them, and
    ``example``, ``max`` and ``hint`` where there are such.
    """
    slots = script.template.front.slots
    used = _used_parts(script)
    people = [
        _person_group(name, slot, used.get(name, set())) for name, slot in slots.items() if isinstance(slot, PersonSlot)
    ]
    rest = [_slot_field(name, slot) for name, slot in slots.items() if not isinstance(slot, PersonSlot)]
    return [*people, {"legend": "The rest", "fields": rest}] if rest else people


def _person_group(name: str, slot: PersonSlot, used: set[str]) -> Group:
    facts = person_facts(slot.example)
    parts = [part for part in PARTS if part == "name" or part in used]
    return {
        "legend": slot.label or name,
        "fields": [_part_field(name, part, slot, facts.get(part)) for part in parts],
    }


def _part_field(name: str, part: str, slot: PersonSlot, example: str | None) -> dict[str, Any]:
    required = part == "name" and slot.required
    label = (OWN if name == "me" else PARTS)[part]
    declared = _field(f"{name}.{part}", label, required=required, mark=part not in SELF_EVIDENT)
    if part == "pronouns":
        return {**declared, "options": PRONOUNS, "none": "Not given"}
    return {**declared, "kind": "text", "example": example, "hint": slot.hint if part == "name" else None}


def _slot_field(name: str, slot: Slot) -> dict[str, Any]:
    declared = {**_field(name, slot.label or name, required=slot.required), "hint": slot.hint}
    if isinstance(slot, ChoiceSlot):
        return {**declared, "options": slot.of, "none": "Choose"}
    if isinstance(slot, TextSlot):
        declared["max"] = slot.max
    example = None if isinstance(slot.example, datetime.date) else str(slot.example)
    return {**declared, "kind": KINDS.get(slot.type, "text"), "example": example}


def _field(key: str, label: str, *, required: bool, mark: bool = True) -> dict[str, Any]:
    return {
        "key": key,
        "id": "fill-" + key.replace(".", "-"),
        "label": label if required or not mark else f"{label} (optional)",
        "required": required,
    }


def _used_parts(script: CompiledScript) -> dict[str, set[str]]:
    """Return the parts of each person that the words use; what one calls them goes with all but the full name."""
    used: dict[str, set[str]] = {}
    for text in (*script.variants, *script.replies):
        for name, part in (*_uses(text.subject or []), *_uses(text.body)):
            parts = used.setdefault(name, set())
            parts.add("pronouns" if part in PRONOUN_PARTS else part)
            if part != "name":
                parts.add("first")
    return used


def _uses(tree: Tree) -> Iterator[tuple[str, str]]:
    for node in tree:
        if isinstance(node, dict):
            for alternative in node.get("any", ()):
                yield from _uses(alternative)
            if "slot" in node:
                yield node["slot"], node.get("part", "name")
