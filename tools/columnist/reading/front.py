"""Front matter to records; where a value or a line cannot be used, the rest is read all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Generic, TypeVar

from columnist.model.finding import Finding
from columnist.model.origin import Doubts, Keys, Origin
from columnist.model.record import Record
from columnist.reading.markdown_text import MarkdownText
from columnist.reading.validation import objected_to, validate
from columnist.reading.yaml_text import read_yaml

Front_ = TypeVar("Front_", bound=Record)

MOST_BROKEN = 3
"""After so many faults of YAML nothing is guessed any more."""
_ENTRY = re.compile(r"^[^\s#\-\]}]", re.MULTILINE)
_KEY = re.compile(r"[\"']?(\w+)")


@dataclass(frozen=True)
class StandIns:
    """Plain values that no rule objects to, for those that cannot be used."""

    keys: Mapping[str, Any]
    """For each key that must be there."""
    entries: Mapping[str, Any]
    """For one entry of a list or a mapping, by the key that holds it."""


@dataclass(frozen=True)
class Front(Generic[Front_]):
    """What the front matter of one file says."""

    record: Front_
    origin: Origin
    doubts: Doubts
    """Where something stands in for what cannot be used; empty where all is well."""
    findings: list[Finding]


@dataclass(frozen=True)
class _Cut:
    """A YAML text of which entries that break it were left out."""

    text: str
    left_out: frozenset[str] = frozenset()
    faults: list[Finding] = field(default_factory=list)


def read_front(model: type[Front_], markdown: MarkdownText, path: str, stand_ins: StandIns) -> Front[Front_]:
    """Read the front matter of one file.

    Args:
        model: What it is to be.
        markdown: The file.
        path: Its path, for findings.
        stand_ins: What is taken for the values that cannot be used.
    """
    value, origin, findings, left_out = _read_past_faults(markdown, path)
    if value is None and findings:
        everything = frozenset((key,) for key in model.model_fields)
        return Front(model.model_validate(stand_ins.keys), origin, everything, findings)
    if isinstance(value, dict):
        value = {**{key: stand_ins.keys[key] for key in sorted(left_out & stand_ins.keys.keys())}, **value}
    record, objections = validate(model, value, origin)
    doubts: Doubts = frozenset((key,) for key in left_out)
    if record is None:
        record, more = _with_stand_ins(model, value, stand_ins)
        doubts |= more
    return Front(record, origin, doubts, [*findings, *objections])


def _read_past_faults(markdown: MarkdownText, path: str) -> tuple[Any, Origin, list[Finding], frozenset[str]]:
    """Return what the YAML says without the entries that break it, where each value stands, the faults, those keys.

    A fault is noticed in the entry that has it or in the one after it. Whichever, as few as possible are left out.
    """
    value, origin, findings = read_yaml(markdown.front, path, markdown.front_line)
    if value is not None or not findings:
        return value, origin, findings, frozenset()
    tried = [_Cut(markdown.front, faults=findings)]
    for _ in range(MOST_BROKEN):
        shorter = [cut for last in tried for cut in _cuts(last, last.faults[-1].place.line - markdown.front_line)]
        tried = []
        for cut in shorter:
            other, place_of, more = read_yaml(cut.text, path, markdown.front_line)
            if other is not None:
                return other, place_of, [*cut.faults, *more], cut.left_out
            if more:
                tried.append(_Cut(cut.text, cut.left_out, [*cut.faults, *more]))
    return None, origin, findings, frozenset()


def _cuts(cut: _Cut, line: int) -> Iterator[_Cut]:
    """Yield a YAML text without the entry in which a line stands, and without the one before that."""
    starts = [found.start() for found in _ENTRY.finditer(cut.text)]
    offset = sum(len(before) + 1 for before in cut.text.split("\n")[: line - 1])
    until_there = [entry for entry in pairwise([*starts, len(cut.text)]) if entry[0] <= offset]
    for start, end in reversed(until_there[-2:]):
        key = _KEY.match(cut.text, start)
        blank = re.sub(r"[^\n]", "", cut.text[start:end])
        left_out = cut.left_out | {key[1] if key else ""}
        yield _Cut(cut.text[:start] + blank + cut.text[end:], left_out, cut.faults)


def _with_stand_ins(model: type[Front_], value: Any, stand_ins: StandIns) -> tuple[Front_, Doubts]:
    """Put something else in the place of each value that is objected to, first of entries, then of whole keys."""
    given: dict[str, Any] = dict(value) if isinstance(value, dict) else {}
    doubts: set[Keys] = set()
    for depth in (2, 1):
        for loc in objected_to(model, given):
            key = str(loc[0])
            if depth == 2 and len(loc) > 1 and key in stand_ins.entries and isinstance(given[key], list | dict):
                given[key] = _replaced(given[key], loc[1], stand_ins.entries[key])
                doubts.add((key, loc[1]))
            elif depth == 1 or len(loc) == 1:
                given.pop(key, None)
                given |= {key: stand_ins.keys[key]} if key in stand_ins.keys else {}
                doubts.add((key,))
    return model.model_validate(given), frozenset(doubts)


def _replaced(entries: list[Any] | dict[str, Any], which: int | str, other: Any) -> list[Any] | dict[str, Any]:
    pairs = enumerate(entries) if isinstance(entries, list) else entries.items()
    new = {key: other if key == which else value for key, value in pairs}
    return list(new.values()) if isinstance(entries, list) else {str(key): value for key, value in new.items()}
