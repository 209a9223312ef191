"""Facts for a script's slots: examples, answers from a file, and `slot.part=value` from the command line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from columnist.errors import FillError
from columnist.model.person import Person, parse_pronouns
from columnist.model.script import ScriptTemplate
from columnist.model.slot import ChoiceSlot, DateSlot, LinkSlot, NumberSlot, PersonSlot, Slot, TextSlot
from columnist.nearest import did_you_mean
from columnist.scripts.render import NUMBER, Facts, Value, as_date

PARTS = tuple(Person.model_fields)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
GROUPED = re.compile(r"-?[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]{1,2})?")
"""A number whose thousands are set apart; anywhere else a comma may well be a decimal one."""
MAX_DIGITS = 18


def example_facts(template: ScriptTemplate) -> dict[str, Value]:
    """Return the invented facts that the template's slots give as examples, without those that are rarely known."""
    return {name: fact for name, fact in all_examples(template).items() if template.front.slots[name].usual}


def all_examples(template: ScriptTemplate) -> dict[str, Value]:
    """Return the invented facts for every slot."""
    return {name: _example(slot) for name, slot in template.front.slots.items()}


def _example(slot: Slot) -> Value:
    return person_facts(slot.example) if isinstance(slot.example, Person) else slot.example


def person_facts(person: Person) -> dict[str, str]:
    """Return what is known of a person, part by part."""
    parts = {name: getattr(person, name) for name in PARTS}
    return {name: value for name, value in parts.items() if value}


def example_day(template: ScriptTemplate) -> datetime.date:
    """Return the day for which the example is worked out: a week after the earliest day in it, or the last there is."""
    dates = [slot.example for slot in template.front.slots.values() if isinstance(slot, DateSlot)]
    first = min(dates, default=datetime.date(2026, 3, 2))
    return first + min(datetime.timedelta(days=7), datetime.date.max - first)


def parse_settings(template: ScriptTemplate, settings: Iterable[str]) -> dict[str, Value]:
    """Turn `slot=value` and `slot.part=value` into facts.

    Raises:
        FillError: If one of them names no slot or part, or has a value of the wrong kind.
    """
    facts: dict[str, Any] = {}
    for setting in settings:
        key, equals, value = setting.partition("=")
        if not equals:
            raise FillError(f"`{key}` has no value.", where="--set", fix="Write it as slot=value, such as me.name=Kim.")
        name, dot, part = key.strip().partition(".")
        slot = _slot_named(template, name)
        if isinstance(slot, PersonSlot):
            facts[name] = facts.get(name, {}) | {_part(part if dot else "name", name): value}
        elif dot:
            raise FillError(f"`{name}` has no parts.", where="--set", fix=f"Write {name}=value.")
        else:
            facts[name] = value
    return read_facts(template, facts)


def read_facts(template: ScriptTemplate, values: Mapping[str, Any]) -> dict[str, Value]:
    """Turn plain values into facts of the slots' types; empty ones are left out.

    Raises:
        FillError: If a value names no slot or part, or is of the wrong kind. The value itself is not quoted.
    """
    facts = {name: _fact(name, _slot_named(template, name), value) for name, value in values.items()}
    return {name: fact for name, fact in facts.items() if fact not in ("", {})}


def _slot_named(template: ScriptTemplate, name: str) -> Slot:
    slot = template.front.slots.get(name)
    if slot is None:
        known = ", ".join(template.front.slots)
        fix = did_you_mean(name, template.front.slots).strip() or f"Its slots: {known}."
        raise FillError(f"The script `{template.slug}` has no slot `{name}`.", fix=fix)
    return slot


def _part(part: str, name: str) -> str:
    if part not in PARTS:
        fix = did_you_mean(part, PARTS).strip() or "A person has: " + ", ".join(PARTS) + "."
        raise FillError(f"A person has no `{part}` that could be set.", where=name, fix=fix)
    return part


def _fact(name: str, slot: Slot, value: Any) -> Value:
    if isinstance(slot, PersonSlot):
        return _person(name, value)
    if isinstance(value, datetime.date) and isinstance(slot, DateSlot):
        return value
    text = clean(str("" if value is None else value))
    if not text:
        return ""
    if isinstance(slot, DateSlot):
        return _date(name, text)
    if isinstance(slot, NumberSlot):
        return _number(name, text)
    return _text(name, slot, text)


def clean(text: str) -> str:
    """Return text on one line, with single spaces and without control characters."""
    return " ".join(CONTROL.sub(" ", text).replace("...", "…").split())


def _person(name: str, value: Any) -> Value:
    parts = value if isinstance(value, Mapping) else {"name": value}
    person = {_part(part, name): clean(str(text)) for part, text in parts.items() if text is not None}
    person = {part: text for part, text in person.items() if text}
    if person and "name" not in person:
        raise FillError("The person has no name.", where=name, fix=f"Set {name}.name as well.")
    try:
        parse_pronouns(person.get("pronouns", "she/her"))
    except ValueError as error:
        fix = "Write she/her, he/him, they/them, or all five forms joined by slashes."
        raise FillError("The pronouns cannot be declined.", where=name, fix=fix) from error
    return person


def _date(name: str, text: str) -> datetime.date:
    date = as_date(text)
    if date is None:
        raise FillError("This is not a date.", where=name, fix="Write it as year-month-day: 2026-03-02.")
    return date


def _number(name: str, text: str) -> int | str:
    digits = re.sub("[, ]", "", text) if GROUPED.fullmatch(text) else text
    found = NUMBER.fullmatch(digits)
    if not found or len(digits) > MAX_DIGITS:
        raise FillError("This is not a number.", where=name, fix="Write it in digits: 1500 or 12.50.")
    return digits if found[2] else int(digits)


def _text(name: str, slot: Slot, text: str) -> str:
    if isinstance(slot, ChoiceSlot) and text not in slot.of:
        raise FillError("This is none of the choices.", where=name, fix="Choose from: " + ", ".join(slot.of) + ".")
    if isinstance(slot, LinkSlot) and not re.fullmatch(r"https?://\S+", text):
        raise FillError("This is not an address.", where=name, fix="Write it with https:// in front.")
    if isinstance(slot, TextSlot) and len(text) > slot.max:
        raise FillError(f"This is longer than {slot.max} characters.", where=name, fix="Say it in fewer words.")
    return text


def missing_slots(template: ScriptTemplate, facts: Facts) -> list[str]:
    """Return the required slots without a fact."""
    return [name for name, slot in template.front.slots.items() if slot.required and name not in facts]


def describe(name: str, slot: Slot) -> str:
    """Return one line that asks for a slot: its label, what it takes, and an example."""
    label = slot.label or name
    hint = f" ({slot.hint})" if slot.hint else ""
    example = slot.example.name if isinstance(slot.example, Person) else str(slot.example)
    return f"{label}{hint}, for example: {example}"
