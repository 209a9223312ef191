"""Vectors for the two renderers: compiled texts with odd facts, and odd trees, drawn by a seeded generator."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from columnist.model.slot import Slot
from columnist.scripts.compiled import CompiledScript, Tree
from columnist.scripts.grammar import singular
from columnist.scripts.proof import exercises

NAMES = (
    "Priya Raman", "Siobhán O'Neill", "Anna van der Berg", "Gerard 't Hooft", "Ng", "Kim Ng", "张伟", "Cher",
    "James Jones", "Thomas", "Ludwig van Beethoven", "van der Berg", "bell hooks", "Ömer İnönü", "ılgaz Şahin",
    "ßtraub", "Mary Jane Watson", "نور الدين", "שרה לוי", "Zoë 🌻 Lee", "🦊", "X Æ A-12", "Dr. No",
    "Sammy Davis Jr.", "d'Artagnan", "Jean-Luc de la Tour", "𐐨ohn 𐐔oe", "Σωκράτης Νικολάου", "ǆemal Ǆ",
    "Marie Curie, PhD", "Dr. José Álvarez", "prof. dr. Meier", "Mr Okafor", "Ms. Ana Maria Ruiz", "Dr.", "MR X Y Z",
)  # fmt: skip
PRONOUNS = (
    "", "she/her", "he/him", "they/them", "She/Her", " they / them ", "they/them/their/theirs/themselves",
    "xe/xem/xyr/xyrs/xemself", "she/her/her/hers/herself", "ey/em/eir/eirs/emself", "si/hir/hir/hirs/hirself",
    "she/they", "she/her/hers", "?", "a/b/c/d/5", "él/lo/su/suyo/sí", "",
)  # fmt: skip
PHRASES = (
    "moving into analytics", "what he called “the end.”", '"why me?"', "Acme Inc.", "what comes next?", "Help!",
    "and so on…", ".NET", "iPhone repairs", "eBay", "www.example.org", "kim@example.org", "I'd rather not say",
    "IT support", "a b", "1st, 2nd and 3rd", "(in brackets)", "ich weiß", "ßtrange", "ŉ", "éclairs",
    "an und für sich", "مرحبا", "שלום", "开始", "🎉 a party", "e.g. this", "Ltd., or so", ":)", "so ;)", ",",
    ".", "?", "— a dash", "'quoted'", "the \u0301accent", "ﬁne ligatures", "𐐨 Deseret", "ǆ digraph", "İstanbul",
    "I", "i", "it's", "x", "100%", "3pm", "C++", "the end...",
)  # fmt: skip
ORGS = (
    "Northgate",
    "Acme Inc.",
    "O'Reilly & Sons",
    "eBay",
    "",
    "3M",
    "Ben & Jerry's",
    "株式会社",
    "de Volkskrant",
    "Yahoo!",
)
ROLES = ("director", "VP, Sales", "Dr.", "", "head of IT", "CEO")
LINKS = ("https://example.org/a", "http://example.org", "https://example.org/?q=1,2.")
NUMBERS = (0, 1, 15, -1, 999, 1000, 9999, 10000, 12345, 100000, 1234567, -10000, 10**12, 2**53 + 1, 10**21)
DAYS = (
    "2026-03-02", "2026-02-28", "2026-03-01", "2024-02-28", "2024-02-29", "2024-03-01", "2000-02-29", "1900-03-01",
    "2026-12-24", "2026-12-25", "2026-12-31", "2027-01-01", "2027-01-04", "2026-10-25", "2026-03-29", "1969-12-31",
    "1970-01-01", "0001-01-01", "0099-12-31", "9999-12-31", "2026-11-21", "2026-11-22", "2026-11-23",
)  # fmt: skip
NO_DAYS = (
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "20260302",
    "2026-W10-1",
    "0000-01-01",
    "soon",
    " 2026-03-02",
    "+002026-03-02",
)
NO_NUMBERS = (
    "twenty",
    "1.5",
    "12345.5",
    "-1234567.25",
    "1234.50",
    "52.000",
    "7.",
    ".5",
    "1e3",
    "12,000",
    "0x10",
    " 5",
    "--1",
    "00012",
    "٣",
)


@dataclass(frozen=True)
class Vector:
    """One thing to render: a tree, what is known, the day."""

    tree: Tree
    facts: Mapping[str, Any]
    on: datetime.date

    def as_json(self) -> dict[str, Any]:
        """Return it as the browser gets it: dates as ISO text, numbers as digits."""
        facts = {name: dict(v) if isinstance(v, Mapping) else str(v) for name, v in self.facts.items()}
        return {"tree": self.tree, "facts": facts, "on": self.on.isoformat()}

    def __str__(self) -> str:
        return json.dumps(self.as_json(), ensure_ascii=False)


def vectors_of(script: CompiledScript, each: int, seed: int) -> Iterator[Vector]:
    """Yield vectors of every text of a script, with subsets of its optional slots empty."""
    draw = random.Random(f"{seed} {script.slug}")  # noqa: S311 -- the same in every run
    slots = script.template.front.slots
    for exercise in exercises(script):
        for _ in range(each):
            empty = draw.choice((0.0, 0.3, 0.7, 1.0))
            facts = {
                name: _value(slot, draw) for name, slot in slots.items() if slot.required or draw.random() >= empty
            }
            yield Vector(exercise.tree, facts, _day_near(facts, draw))


def _day_near(facts: Mapping[str, Any], draw: random.Random) -> datetime.date:
    near = [value for value in facts.values() if isinstance(value, datetime.date)]
    if near and draw.random() < 0.7:
        return _moved(draw.choice(near), draw.choice((-400, -91, -90, -7, -6, -2, -1, 0, 1, 2, 5, 6, 7, 90, 91, 366)))
    return datetime.date.fromisoformat(draw.choice(DAYS))


def _moved(date: datetime.date, days: int) -> datetime.date:
    try:
        return date + datetime.timedelta(days)
    except OverflowError:
        return date


def _value(slot: Slot, draw: random.Random) -> Any:
    if slot.type == "person":
        return person(draw)
    if slot.type == "date":
        return draw.choice(NO_DAYS) if draw.random() < 0.05 else datetime.date.fromisoformat(draw.choice(DAYS))
    if slot.type == "number":
        return draw.choice(NO_NUMBERS if draw.random() < 0.1 else NUMBERS)
    if slot.type == "choice":
        return draw.choice(slot.of)
    return draw.choice(LINKS if slot.type == "link" else ORGS if slot.type == "organisation" else PHRASES)


def person(draw: random.Random) -> dict[str, str]:
    """Return somebody with an odd name, of whom more or less is known."""
    facts = {"name": draw.choice(NAMES), "pronouns": draw.choice(PRONOUNS)}
    if draw.random() < 0.5:
        facts |= {"org": draw.choice(ORGS), "role": draw.choice(ROLES)}
    if draw.random() < 0.2:
        facts["first"] = draw.choice(NAMES).split(" ")[0]
    if draw.random() < 0.2:
        facts["last"] = draw.choice(NAMES).split(" ")[-1]
    return {part: value for part, value in facts.items() if value or draw.random() < 0.2}


PIECES = (
    "words", "Words", "the", " ", " ", " ", ", ", ",", ". ", ".", "!", "? ", ": ", "; ", "\n", "\n\n", "\n- ",
    "\n1. ", "- ", "(", ")", " (", ") ", "“", "”", '"', "'", "’s", "'s ", " :)", ";)", "e.g. ", "Dr. ", "i.e. ",
    "p.m. ", "… ", "…", " - ", "iPhone", "é", "ß", "𐐨", "I", "  ", " ,", "..", "[", "}", "|", "\\", "@",
    "https://example.org. ", "*", "• ",
)  # fmt: skip
VERBS = ("are", "have", "do", "prefer", "'re", "'ve", "'ll", "don't", "try", "said")
WORD_FILTERS = ("possessive", "lower", "capital")
DATE_FILTERS = ("day", "date", "weekday", "on-day")


def odd_vectors(count: int, seed: int) -> Iterator[Vector]:
    """Yield trees as no person would write them, with facts for some of their slots."""
    draw = random.Random(seed)  # noqa: S311 -- the same in every run
    for _ in range(count):
        facts: dict[str, Any] = {}
        for name in ("a", "b", "c"):
            if draw.random() < 0.6:
                facts[name] = draw.choice((*PHRASES, ""))
        if draw.random() < 0.7:
            facts["who"] = person(draw)
        if draw.random() < 0.6:
            facts["day"] = draw.choice((datetime.date.fromisoformat(draw.choice(DAYS)), draw.choice(DAYS + NO_DAYS)))
        if draw.random() < 0.6:
            facts["count"] = draw.choice(NUMBERS + NO_NUMBERS)
        yield Vector(_odd_tree(draw, 0), facts, _day_near(facts, draw))


def _odd_tree(draw: random.Random, depth: int) -> Tree:
    tree: Tree = []
    for _ in range(draw.randrange(0, 8 if depth == 0 else 5)):
        kind = draw.random()
        if kind < 0.55:
            tree.append("".join(draw.choice(PIECES) for _ in range(draw.randrange(1, 4))))
        elif kind < 0.75 or depth > 3:
            tree.append(_odd_slot(draw))
        else:
            tree.append({"any": [_odd_tree(draw, depth + 1) for _ in range(draw.choice((1, 1, 2, 3)))]})
    return tree


def _odd_slot(draw: random.Random) -> dict[str, Any]:
    name = draw.choice(("a", "b", "c", "who", "who", "day", "count", "constructor"))
    slot: dict[str, Any] = {"slot": name}
    if name == "who":
        part = draw.choice(("", "name", "first", "last", "role", "org", "they", "them", "their", "theirs", "themself"))
        if part:
            slot["part"] = part
        if part == "they" and draw.random() < 0.6:
            verb = draw.choice(VERBS)
            slot["verb"] = [verb, singular(verb)]
    if name in ("day", "count"):
        slot["type"] = "date" if name == "day" else "number"
    filters = DATE_FILTERS if name == "day" else () if name == "count" else WORD_FILTERS
    chosen = [[one] for one in filters if draw.random() < 0.3]
    if draw.random() < 0.15:
        chosen.insert(draw.randrange(len(chosen) + 1), ["or", draw.choice(("your work", "a day", "x."))])
    return {**slot, "filters": chosen} if chosen else slot
