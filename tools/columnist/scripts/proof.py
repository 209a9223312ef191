"""Proof by exhaustion: every text of a script under every combination of empty slots, and what shows in none of them.

Only the slots that stand in a text can change it, so only they are varied; the other combinations give the same words.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from columnist.scripts.blemishes import blemishes, holes
from columnist.scripts.compiled import CompiledScript, Tree
from columnist.scripts.facts import all_examples, example_day
from columnist.scripts.render import Value, marked

ALL_UP_TO = 8192
"""So many combinations are all rendered."""
SUBSETS_UP_TO = 12
"""Of so many optional slots all subsets are rendered, however many combinations there are with their parts."""
SAMPLE = 5000
"""Where there are more: each pair of circumstances together, and so many combinations drawn by a seeded generator."""
DISTANCES = (0, 1, 3, 30, 400)
"""Days from the earliest date to the day that the script is for: each way in which `on-day` speaks."""
TODAY = "the day"
"""The day that the script is for, among the circumstances; no slot can have such a name."""
UNKNOWN_PART = {"org": "Northgate", "role": "director"}
"""What stands for the optional part of a person whose example does not have it."""


class Blemish(NamedTuple):
    """Something wrong that shows in a rendering."""

    where: str
    """Which text it is, as its exercise says it."""
    what: str
    """What shows, and what was left out."""

    def __str__(self) -> str:
        """Return it as a sentence."""
        return f"{self.where}{self.what}"


Circumstance = tuple[str, Any]
"""What is varied (a slot, `slot.part`, or the day) and how it is here."""


@dataclass(frozen=True)
class Exercise:
    """One text of a script with everything about it that can vary."""

    script: CompiledScript
    where: str
    """`variant phone`, `subject of email`, `reply agreed`, `goal`."""
    tree: Tree

    @cached_property
    def examples(self) -> dict[str, Value]:
        """The example facts without final stops, so that a doubled stop is always the text's own."""
        facts = all_examples(self.script.template)
        return {name: value.rstrip(".!?") if isinstance(value, str) else value for name, value in facts.items()}

    @cached_property
    def factors(self) -> list[list[Circumstance]]:
        """What can vary, each with all its circumstances; the first is that everything is known."""
        uses = list(_uses(self.tree))
        names = dict.fromkeys(use["slot"] for use in uses)
        slots = self.script.template.front.slots
        factors: list[list[Circumstance]] = [
            [(name, True), (name, False)] for name in names if name in slots and not slots[name].required
        ]
        for name in names:
            parts = {use.get("part", "name") for use in uses if use["slot"] == name}
            factors += _part_factors(name, parts, self.examples.get(name))
        if any(["on-day"] in use.get("filters", ()) for use in uses):
            factors.append([(TODAY, distance) for distance in DISTANCES])
        return factors

    def combinations(self) -> Iterator[tuple[Circumstance, ...]]:
        """Yield every combination of circumstances, or where these are too many, pairs, subsets and a sample."""
        size = 1
        for factor in self.factors:
            size *= len(factor)
        if size <= ALL_UP_TO:
            return itertools.product(*self.factors)
        return iter(dict.fromkeys([*_pairwise(self.factors), *self._subsets(), *_sample(self.factors)]))

    def _subsets(self) -> Iterator[tuple[Circumstance, ...]]:
        optional = [factor for factor in self.factors if factor[-1][1] is False and "." not in factor[0][0]]
        if len(optional) > SUBSETS_UP_TO:
            return iter(())
        return itertools.product(*(factor if factor in optional else factor[:1] for factor in self.factors))

    def facts(self, circumstances: tuple[Circumstance, ...]) -> tuple[dict[str, Value], datetime.date]:
        """Return the facts and the day in such circumstances."""
        facts, day = dict(self.examples), example_day(self.script.template)
        for what, how in circumstances:
            name, _, part = what.partition(".")
            person = facts.get(name)
            if what == TODAY:
                day += datetime.timedelta(days=how - 7)
            elif not part:
                if not how:
                    del facts[name]
            elif isinstance(person, Mapping):
                facts[name] = {key: value for key, value in {**person, part: how}.items() if value}
        return facts, day

    def renderings(self) -> Iterator[tuple[tuple[Circumstance, ...], str]]:
        """Yield every combination with the words, their joints still marked."""
        for circumstances in self.combinations():
            facts, day = self.facts(circumstances)
            yield circumstances, marked(self.tree, facts, day)


def _uses(tree: Tree) -> Iterator[Mapping[str, Any]]:
    for node in tree:
        if isinstance(node, dict):
            if "slot" in node:
                yield node
            for alternative in node.get("any", ()):
                yield from _uses(alternative)


def _part_factors(name: str, parts: set[str], person: Value | None) -> list[list[Circumstance]]:
    """Return the ways in which a person may be known, as far as a text speaks of them."""
    if not isinstance(person, Mapping):
        return []
    factors: list[list[Circumstance]] = [
        [(f"{name}.{part}", person.get(part, UNKNOWN_PART[part])), (f"{name}.{part}", "")]
        for part in ("org", "role")
        if part in parts
    ]
    if "last" in parts:
        factors.append([(f"{name}.name", person["name"]), (f"{name}.name", person["name"].split(" ")[0])])
    if parts & {"they", "them", "their", "theirs", "themself"}:
        factors.append([(f"{name}.pronouns", known) for known in ("she/her", "they/them", "")])
    return factors


def _pairwise(factors: list[list[Circumstance]]) -> Iterator[tuple[Circumstance, ...]]:
    """Yield combinations in which every pair of circumstances meets, among what is known and among what is not."""
    for background in (0, -1):
        row = [factor[background] for factor in factors]
        for one, other in itertools.combinations(range(len(factors)), 2):
            for pair in itertools.product(factors[one], factors[other]):
                changed = list(row)
                changed[one], changed[other] = pair
                yield tuple(changed)


def _sample(factors: list[list[Circumstance]]) -> Iterator[tuple[Circumstance, ...]]:
    draw = random.Random(2026)  # noqa: S311 -- a sample that is the same in every run, not a secret
    for _ in range(SAMPLE):
        yield tuple(draw.choice(factor) for factor in factors)


def exercises(script: CompiledScript) -> Iterator[Exercise]:
    """Yield every text of a script: the goal, subjects, variants, replies."""
    yield Exercise(script, "goal", script.goal)
    for text in script.variants:
        if text.subject:
            yield Exercise(script, f"subject of {text.id}", text.subject)
        yield Exercise(script, f"variant {text.id}", text.body)
    for text in script.replies:
        yield Exercise(script, f"reply {text.id}", text.body)


def prove(script: CompiledScript) -> list[Blemish]:
    """Render every text of a script under every combination of empty slots, and look at all of them.

    Args:
        script: A compiled template whose check finds nothing.

    Returns:
        Each kind of blemish in each text once, with the first combination that shows it; none is the proof.
    """
    escaped = {sign for text in script.template.texts() for sign in "{}[]" if f"\\{sign}" in text.text}
    return [blemish for exercise in exercises(script) for blemish in _look(exercise, escaped)]


def _look(exercise: Exercise, escaped: set[str]) -> Iterator[Blemish]:
    for word in holes(exercise.tree):
        yield Blemish(exercise.where, f": “{word}” is left alone where the passage after it vanishes.")
    seen: set[str] = set()
    told: set[str] = set()
    for circumstances, words in exercise.renderings():
        if words in seen:
            continue
        seen.add(words)
        for what, snippet in blemishes(words, whole=exercise.where.startswith(("variant", "reply"))):
            if what not in told and not (what == "a bracket" and snippet in escaped):
                told.add(what)
                yield Blemish(exercise.where, f"{_described(circumstances)}: {what} in “{snippet}”.")


def _described(circumstances: tuple[Circumstance, ...]) -> str:
    empty = [what for what, how in circumstances if how in (False, "")]
    return f" without {', '.join(empty)}" if empty else ""
