"""A compiled script as JSON: all that a page needs to ask for the facts and to render the words."""

from __future__ import annotations

import datetime
from typing import Any

from columnist.model.person import Person
from columnist.model.slot import ChoiceSlot, Slot, TextSlot
from columnist.scripts.compiled import VERSION, CompiledScript, CompiledText
from columnist.scripts.facts import example_day, person_facts


def script_json(script: CompiledScript) -> dict[str, Any]:
    """Return a script as values that JSON can hold.

    Args:
        script: A compiled template.

    Returns:
        ``version``
            That of the trees; a renderer refuses what is newer than itself.
        ``slug``, ``title``
            The template's own.
        ``slots``
            Name to ``type``, ``label`` (the name where the template has none), ``hint`` (text or null), ``required``,
            ``example``; ``max`` for text; ``of`` (the choices) for a choice. The examples are facts as the trees want
            them: a mapping for a person, ISO text for a date, digits for a number.
        ``variants``
            ``id``, ``title``, ``subject`` (a tree or null) and ``body`` (a tree) of each, in the template's order.
        ``replies``
            ``id`` (the outcome's), ``they_say`` and ``body`` (a tree) of each.
        ``day``
            The day that the example is worked out for, as ISO text.
    """
    template = script.template
    return {
        "version": VERSION,
        "slug": template.slug,
        "title": template.front.title,
        "slots": {name: slot_json(name, slot) for name, slot in template.front.slots.items()},
        "variants": [_variant_json(text) for text in script.variants],
        "replies": [{"id": text.id, "they_say": text.title, "body": text.body} for text in script.replies],
        "day": example_day(template).isoformat(),
    }


def slot_json(name: str, slot: Slot) -> dict[str, Any]:
    """Return a slot's declaration as values that JSON can hold."""
    declared: dict[str, Any] = {
        "type": slot.type,
        "label": slot.label or name,
        "hint": slot.hint,
        "required": slot.required,
        "example": _example_json(slot),
    }
    if isinstance(slot, TextSlot):
        declared["max"] = slot.max
    if isinstance(slot, ChoiceSlot):
        declared["of"] = list(slot.of)
    return declared


def _example_json(slot: Slot) -> str | dict[str, str]:
    if isinstance(slot.example, Person):
        return person_facts(slot.example)
    return slot.example.isoformat() if isinstance(slot.example, datetime.date) else str(slot.example)


def _variant_json(text: CompiledText) -> dict[str, Any]:
    return {"id": text.id, "title": text.title, "subject": text.subject, "body": text.body}
