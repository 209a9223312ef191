"""Compiled texts and facts to the words that are said. The JavaScript renderer follows this one step by step."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any

from columnist.model.person import Pronouns, parse_pronouns
from columnist.model.slot import PRONOUN_PARTS
from columnist.scripts import days
from columnist.scripts.compiled import Tree
from columnist.scripts.grammar import first_name, last_name, possessive
from columnist.scripts.tidy import END, SEAM, VALUE, capital_first, lower, tidy

Value = str | int | datetime.date | Mapping[str, str]
Facts = Mapping[str, Value]
"""Slot name to value: text, a number, a date, or for a person a mapping with `name` and what else is known.

Dates may also be ISO text and numbers their digits, as in JSON; what is neither is an empty slot.
"""

ISO_DATE = re.compile(r"(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}")
NUMBER = re.compile(r"(-?[0-9]+)(\.[0-9]{1,2})?")
"""A figure, with a fraction in hundredths as money has it."""
THOUSANDS = re.compile(r"\B(?=(?:[0-9]{3})+$)")

DATE_FILTERS: dict[str, Callable[[datetime.date], str]] = {
    "day": days.day,
    "date": days.long_date,
    "weekday": days.weekday,
}
TEXT_FILTERS: dict[str, Callable[[str], str]] = {
    "possessive": possessive,
    "lower": lower,
    "capital": capital_first,
}


def render(tree: Tree, facts: Facts, on: datetime.date) -> str:
    """Return the words for a compiled text.

    Args:
        tree: A text as ``compiled`` describes it.
        facts: What is known; a slot without a fact is empty.
        on: The day that the script is for.
    """
    return tidy(marked(tree, facts, on))


def can_be_said(tree: Tree, facts: Facts) -> bool:
    """Return whether an alternative can be said: every slot of its own is known, or else a passage inside it is."""
    slots = [node for node in tree if isinstance(node, dict) and "slot" in node]
    if slots:
        return all(_is_known(node, facts) for node in slots)
    passages = [node for node in tree if isinstance(node, dict)]
    if not passages:
        return True
    return any(can_be_said(alternative, facts) for node in passages for alternative in node["any"])


def marked(tree: Tree, facts: Facts, on: datetime.date) -> str:
    """Return the words with their joints marked, as ``tidy`` wants them."""
    return "".join(_node(node, facts, on) for node in tree)


def _node(node: Any, facts: Facts, on: datetime.date) -> str:
    if isinstance(node, str):
        return node
    if "slot" in node:
        value = _slot(node, facts, on)
        return VALUE + value + END if value else SEAM
    return SEAM + marked(chosen(node["any"], facts), facts, on) + SEAM


def chosen(alternatives: list[Tree], facts: Facts) -> Tree:
    """Return the alternative of a passage that is said, or an empty text."""
    for alternative in alternatives:
        if can_be_said(alternative, facts) or _is_last_resort(alternative, alternatives):
            return alternative
    return []


def _is_last_resort(alternative: Tree, alternatives: list[Tree]) -> bool:
    own_slots = any(isinstance(node, dict) and "slot" in node for node in alternative)
    return len(alternatives) > 1 and alternative is alternatives[-1] and not own_slots


def _is_known(node: Mapping[str, Any], facts: Facts) -> bool:
    return bool(_stand_in(node)) or _raw(node, facts) not in (None, "")


def _stand_in(node: Mapping[str, Any]) -> str:
    return next((one[1] for one in node.get("filters", ()) if one[0] == "or"), "")


def _raw(node: Mapping[str, Any], facts: Facts) -> Value | None:
    value = facts.get(node["slot"])
    if isinstance(value, Mapping):
        return _person(value, node.get("part") or "name", node.get("verb"))
    if "type" in node and value is not None:
        return as_date(value) if node["type"] == "date" else _number(value)
    return value


def as_date(value: Value) -> datetime.date | None:
    """Return a date that was given as such or as ISO text, or nothing."""
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value)) if ISO_DATE.fullmatch(str(value)) else None
    except ValueError:
        return None


def _number(value: Value) -> str | None:
    """Return a number in digits, from 10,000 on with commas, or nothing."""
    found = NUMBER.fullmatch(str(value))
    if not found:
        return None
    whole, fraction = found[1], found[2] or ""
    return (THOUSANDS.sub(",", whole) if len(whole.lstrip("-")) > 4 else whole) + fraction


def _person(person: Mapping[str, str], part: str, verb: list[str] | None) -> str:
    name = person.get("name", "")
    if not name:
        return ""
    if part in PRONOUN_PARTS:
        return _pronoun(person, part, verb)
    if part == "first":
        return called(person)
    if part == "last":
        return person.get("last") or last_name(name)
    return person.get(part, "")


def called(person: Mapping[str, str]) -> str:
    """Return what one calls a person whose name is known: what the facts say, or the first word of the name."""
    return person.get("first") or first_name(person["name"])


def _pronoun(person: Mapping[str, str], part: str, verb: list[str] | None) -> str:
    """Return a pronoun, or the first name where none is given, with the verb that goes with it."""
    if forms := _declined(person.get("pronouns", "")):
        word, plural = str(getattr(forms, part)), forms.they == "they"
    else:
        name = called(person)
        word, plural = (possessive(name) if part in ("their", "theirs") else name), False
    if not verb:
        return word
    form = verb[0] if plural else verb[1]
    return word + form if form.startswith("'") else f"{word} {form}"


def _declined(pronouns: str) -> Pronouns | None:
    try:
        return parse_pronouns(pronouns)
    except ValueError:
        return None


def _slot(node: Mapping[str, Any], facts: Facts, on: datetime.date) -> str:
    value = _raw(node, facts)
    if value in (None, ""):
        value = _stand_in(node)
    for one in node.get("filters", ()) if value else ():
        value = _filtered(one[0], value, on)
    return _plain(value).strip(" \n")


def _filtered(name: str, value: Any, on: datetime.date) -> Any:
    if isinstance(value, datetime.date):
        if name == "on-day":
            return days.on_day(value, on)
        return DATE_FILTERS[name](value) if name in DATE_FILTERS else value
    return TEXT_FILTERS[name](_plain(value)) if name in TEXT_FILTERS else value


def _plain(value: Any) -> str:
    """Return a value without a filter: a date in full, all else as it is."""
    return days.long_date(value) if isinstance(value, datetime.date) else str(value)
