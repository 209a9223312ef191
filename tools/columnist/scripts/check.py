"""What is wrong with the texts of a script template, as findings at their exact places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from columnist.model.finding import Finding
from columnist.model.script import ScriptTemplate
from columnist.model.slot import PERSON_PARTS, PRONOUN_PARTS, UNCERTAIN_PARTS, PersonSlot, Slot
from columnist.nearest import did_you_mean
from columnist.scripts.grammar import is_singular
from columnist.scripts.parse import parse
from columnist.scripts.syntax import Fault, Filter, Nodes, Passage, SlotUse, every_slot, passages_of, slots_of
from columnist.scripts.wording import faults_of_words

TEXT_TYPES = frozenset({"person", "organisation", "phrase", "choice"})
FILTER_TYPES: Mapping[str, frozenset[str]] = {
    "possessive": TEXT_TYPES,
    "lower": TEXT_TYPES,
    "capital": TEXT_TYPES,
    "day": frozenset({"date"}),
    "date": frozenset({"date"}),
    "weekday": frozenset({"date"}),
    "on-day": frozenset({"date"}),
    "or": TEXT_TYPES | {"date", "number", "link"},
}
"""The closed list of filters and the types of slots that each fits."""


def check_script(template: ScriptTemplate) -> list[Finding]:
    """Return everything that is wrong with the template's texts, and with its slots as a whole.

    Where what it says of its slots cannot be used, only the texts themselves are looked at.
    """
    findings: list[Finding] = []
    used: set[str] = set()
    whole = known = not any(keys[0] == "slots" for keys in template.doubts)
    for text in template.texts():
        nodes, faults = parse(text.text)
        whole = whole and not faults
        faults += [
            *faults_of_words(text.text),
            *(check_nodes(nodes, template.front.slots, shape=not faults) if known else ()),
        ]
        findings += [Finding(fault.code, text.place_of(fault.offset), *_words(fault)) for fault in faults]
        used.update(use.name for use in every_slot(nodes))
    for name in template.front.slots:
        if whole and name not in used and not template.doubted("goal"):
            message = f"The slot `{name}` is declared and stands in no text."
            place = template.origin.key_at("slots", name)
            findings.append(Finding("slot-unused", place, message, "Use it, or delete it.", len(name)))
    return findings


def _words(fault: Fault) -> tuple[str, str, int]:
    return fault.message, fault.fix, fault.length


def check_nodes(nodes: Nodes, slots: Mapping[str, Slot], *, shape: bool = True) -> Iterator[Fault]:
    """Yield the faults of a parsed text that only its slots' declarations reveal.

    Args:
        nodes: The text.
        slots: What its slots are.
        shape: Whether its passages are known; they are not while a bracket is missing somewhere.
    """
    for use in every_slot(nodes):
        yield from _check_use(use, slots)
    if not shape:
        return
    for use in slots_of(nodes):
        if may_be_empty(use, slots):
            yield Fault("slot-unguarded", use.offset, _hole(use, slots), _guard(use), use.length)
    for passage in passages_of(nodes):
        yield from _check_passage(passage, slots)


def may_be_empty(use: SlotUse, slots: Mapping[str, Slot]) -> bool:
    """Return whether a slot can be without a value where it stands."""
    slot = slots.get(use.name)
    if slot is None or use.has_stand_in:
        return False
    return not slot.required or use.part in UNCERTAIN_PARTS


def _hole(use: SlotUse, slots: Mapping[str, Slot]) -> str:
    what = f"`{{{use.name}.{use.part}}}`" if slots[use.name].required else f"The slot `{use.name}`"
    return f"{what} may be empty, and nothing here says what happens then."


def _guard(use: SlotUse) -> str:
    filters = "".join(f"|{one.name}" for one in use.filters)
    inside = f"{'' if 'on-day' in filters else 'about '}{{{use.name}{f'.{use.part}' if use.part else ''}{filters}}}"
    return f'Put it in brackets with the words that go with it: `[ {inside}]`, or add `|or:"…"`.'


def _check_use(use: SlotUse, slots: Mapping[str, Slot]) -> Iterator[Fault]:
    slot = slots.get(use.name)
    if slot is None:
        fix = did_you_mean(use.name, slots).strip() or f"Declare `{use.name}` under `slots`."
        yield Fault("slot-undeclared", use.offset, f"The slot `{use.name}` is not declared.", fix, use.length)
        return
    yield from _check_part(use, slot)
    for one in use.filters:
        yield from _check_filter(one, use, slot)


def _check_part(use: SlotUse, slot: Slot) -> Iterator[Fault]:
    parts = (*PERSON_PARTS, *PRONOUN_PARTS)
    if use.part and not isinstance(slot, PersonSlot):
        message = f"`{use.name}` is of type {slot.type}; only a person has parts."
        yield Fault("slot-part", use.offset, message, f"Write `{{{use.name}}}`.", use.length)
    elif use.part and use.part not in parts:
        fix = did_you_mean(use.part, parts).strip() or "Known: " + ", ".join(parts) + "."
        yield Fault("slot-part", use.offset, f"A person has no part `{use.part}`.", fix, use.length)
    elif use.verb and use.part != "they":
        message = f"A verb can only follow `they`, not `{use.part}`."
        yield Fault("slot-part", use.offset, message, f"Put `{use.verb}` after the brace.", use.length)
    elif use.verb and is_singular(use.verb):
        message = f"`{use.verb}` is the form for one person; it is written as it goes with *they*."
        yield Fault(
            "slot-part", use.offset, message, "Write it as in `they are`, `they have`, `they prefer`.", use.length
        )


def _check_filter(one: Filter, use: SlotUse, slot: Slot) -> Iterator[Fault]:
    if one.name not in FILTER_TYPES:
        fix = did_you_mean(one.name, FILTER_TYPES).strip() or "Known: " + ", ".join(FILTER_TYPES) + "."
        yield Fault("filter-unknown", one.offset, f"There is no filter `{one.name}`.", fix, len(one.name))
    elif slot.type not in FILTER_TYPES[one.name]:
        fitting = [name for name, types in FILTER_TYPES.items() if slot.type in types]
        message = f"The filter `{one.name}` does not fit `{use.name}`, which is of type {slot.type}."
        yield Fault("filter-wrong-type", one.offset, message, f"Fitting: {', '.join(fitting)}.", len(one.name))
    elif (one.name == "or") != (one.argument is not None) or one.argument == "":
        message = 'Only `or` takes words, and it needs them: `or:"your work"`.'
        yield Fault("filter-wrong-type", one.offset, message, "Add or delete the words.", len(one.name))
    elif one.name == "possessive" and use.part in PRONOUN_PARTS:
        message = "A pronoun has its possessive as a part."
        yield Fault("filter-wrong-type", one.offset, message, f"Write `{{{use.name}.their}}`.", len(one.name))


def _check_passage(passage: Passage, slots: Mapping[str, Slot]) -> Iterator[Fault]:
    *firsts, last = passage.alternatives
    for alternative in firsts:
        if not can_fail(alternative, slots):
            message = "This passage has an alternative that can always be said; those after it never are."
            fix = "Move it to the end, or delete those after it."
            yield Fault("alternative-unreachable", passage.offset, message, fix)
            break
    if not firsts and not can_fail(last, slots):
        message = "This passage can never vanish: nothing in it may be empty."
        fix = "Delete the brackets, or put a slot inside that may be empty."
        yield Fault("passage-cannot-vanish", passage.offset, message, fix)
    for alternative in passage.alternatives:
        for inner in passages_of(alternative):
            yield from _check_passage(inner, slots)


def can_fail(alternative: Nodes, slots: Mapping[str, Slot]) -> bool:
    """Return whether there are facts with which an alternative cannot be said."""
    own = slots_of(alternative)
    if own:
        return any(may_be_empty(use, slots) or use.name not in slots for use in own)
    inner = passages_of(alternative)
    if not inner:
        return False
    return all(can_fail(one, slots) for passage in inner for one in passage.alternatives)
