"""Fill a script: one template, one variant, one person's facts, one day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from columnist.errors import FillError
from columnist.model.slot import PersonSlot
from columnist.nearest import did_you_mean
from columnist.scripts.compiled import CompiledScript, CompiledText
from columnist.scripts.facts import describe, missing_slots
from columnist.scripts.render import Facts, render


@dataclass(frozen=True)
class FilledScript:
    """Text ready to say or send."""

    slug: str
    variant: str
    subject: str | None
    text: str
    used: tuple[str, ...]
    """The slots that had a fact."""
    missing: tuple[str, ...]
    """The optional slots that had none."""


def fill(script: CompiledScript, variant: str | None, facts: Facts, on: datetime.date) -> FilledScript:
    """Fill one variant.

    Args:
        script: The compiled template.
        variant: The id of the variant; the first one where it is ``None``.
        facts: Slot name to value.
        on: The day that the script is for.

    Raises:
        FillError: If there is no such variant, or required slots have no fact; all of them are named at once.
    """
    text = choose_variant(script, variant)
    if missing := missing_slots(script.template, facts):
        raise FillError(_ask_for(script, missing))
    slots = script.template.front.slots
    subject = render(text.subject, facts, on) if text.subject else None
    used = tuple(name for name in slots if name in facts)
    without = tuple(name for name in slots if name not in facts)
    return FilledScript(script.slug, text.id, subject, render(text.body, facts, on), used, without)


def choose_variant(script: CompiledScript, variant: str | None) -> CompiledText:
    """Return the variant with that id, or the first one.

    Raises:
        FillError: If there is none with that id.
    """
    if variant is None:
        return script.variants[0]
    if found := script.variant(variant):
        return found
    known = [text.id for text in script.variants]
    fix = did_you_mean(variant, known).strip() or f"Its variants: {', '.join(known)}."
    raise FillError(f"The script `{script.slug}` has no variant `{variant}`.", fix=fix)


def _ask_for(script: CompiledScript, missing: list[str]) -> str:
    slots = script.template.front.slots
    lines = []
    for name in missing:
        key = f"{name}.name" if isinstance(slots[name], PersonSlot) else name
        lines.append(f"  --set {key}=…   {describe(name, slots[name])}")
    return f"The script `{script.slug}` still needs:\n" + "\n".join(lines)
