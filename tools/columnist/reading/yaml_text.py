"""YAML 1.2 core values with the place of every key and value; no aliases, no tags, no second key of a name.

PyYAML's parser gives the events and their marks. Its own resolver follows YAML 1.1, where ``no`` is false and
``1:30`` is ninety, so plain scalars are resolved here: null, true, false and whole numbers; all else is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from columnist.model.finding import Finding
from columnist.model.origin import Keys, Origin, Position
from columnist.model.place import Place
from columnist.reading.characters import FORBIDDEN, forbidden, is_printed

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
AROUND = (yaml.StreamStartEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
MAX_DEPTH = 12
COLON_MISSING = "could not find expected ':'"
PROBLEMS = (
    (COLON_MISSING, "a key has no colon and space after it"),
    ("mapping values are not allowed", "a colon stands where no key can be, as in a value without quotes"),
    ("entries are not allowed", "a value starts with a dash and a space"),
    ("cannot start any token", "a value cannot start with this sign"),
    ("or ']'", "a square bracket is not closed before here"),
    ("or '}'", "a brace is not closed before here"),
    ("line break", "after `>` and `|` the text begins on the next line"),
    ("chomping", "after `>` and `|` the text begins on the next line"),
    ("expected key", "a value has ended before here, or the line is indented unlike the others"),
    ("<block end>", "a value has ended before here, or the line is indented unlike the others"),
)
"""A part of what PyYAML's two parsers say, and what it means to somebody who never heard of tokens."""


class _RefusedError(Exception):
    """Carries the finding that ends the reading of one YAML text."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass
class _Builder:
    """Builds plain values out of parser events and notes where each stands."""

    path: str
    line_offset: int
    may_hide: bool = True
    """Whether a value may hold what the text does not show: only an escape can hide a character."""
    values: dict[Keys, Position] = field(default_factory=dict)
    keys: dict[Keys, Position] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def place(self, mark: Any) -> Place:
        return Place(self.path, *self.position(mark))

    def position(self, mark: Any) -> Position:
        return mark.line + 1 + self.line_offset, mark.column + 1

    def build(self, events: Iterator[Any], event: Any, keys: Keys) -> Any:
        self._refuse_tricks(event, keys)
        self.values[keys] = self.position(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return event.value if event.style else resolve(event.value)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, keys)
        return self._sequence(events, keys)

    def _refuse_tricks(self, event: Any, keys: Keys) -> None:
        if not (event.anchor or event.tag is not None or self.may_hide or len(keys) > MAX_DEPTH):
            return  # nearly always; an alias has an anchor, and no tag that could be asked for
        place = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            message = "Anchors (`&name`) and aliases (`*name`) are not allowed."
            raise _RefusedError(Finding("yaml-alias", place, message, "Write the value out, or put it in quotes."))
        if self.may_hide and isinstance(event, yaml.ScalarEvent) and (found := FORBIDDEN.search(event.value)):
            raise _RefusedError(forbidden(found[0], place))  # written as an escape
        if event.tag is not None:
            message = "Tags (`!name`) are not allowed."
            raise _RefusedError(Finding("yaml-tag", place, message, "Delete the tag, or put the value in quotes."))
        if len(keys) > MAX_DEPTH:
            message = f"The values are nested more than {MAX_DEPTH} deep."
            raise _RefusedError(Finding("yaml-syntax", place, message, "Nothing here needs that; write it flatter."))

    def _mapping(self, events: Iterator[Any], keys: Keys) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                place = self.place(event.start_mark)
                message = "A key must be a plain word."
                raise _RefusedError(Finding("yaml-syntax", place, message, "Put text with `{`, `[` or `?` in quotes."))
            self._refuse_tricks(event, keys)
            key, mark = event.value, event.start_mark
            value = self.build(events, next(events), (*keys, key))
            if key in result:
                message = f"The key `{key}` stands here a second time."
                duplicate = Finding("yaml-duplicate-key", self.place(mark), message, "Delete one.", len(key))
                self.findings.append(duplicate)
                continue
            self.keys[(*keys, key)] = self.position(mark)
            result[key] = value
        return result

    def _sequence(self, events: Iterator[Any], keys: Keys) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            result.append(self.build(events, event, (*keys, len(result))))
        return result


def resolve(plain: str) -> Any:
    """Return the value of a scalar without quotes: null, a boolean, a whole number, or the text as it stands."""
    if plain in CONSTANTS:
        return CONSTANTS[plain]
    return int(plain) if INTEGER.fullmatch(plain) else plain


def read_yaml(text: str, path: str, line_offset: int = 0) -> tuple[Any, Origin, list[Finding]]:
    """Read one YAML document.

    Args:
        text: The document.
        path: The file's path, for findings.
        line_offset: How many lines of the file stand before the text.

    Returns:
        Plain values (``None`` after a fault that leaves none), where each of them stands, and the findings.
    """
    may_hide = "\\" in text or not (is_printed(text) or FORBIDDEN.search(text) is None)
    builder = _Builder(path, line_offset, may_hide)
    try:
        value = _document(builder, text)
    except _RefusedError as refusal:
        return None, Origin(path), [refusal.finding]
    except yaml.YAMLError as error:
        return None, Origin(path), [_syntax_finding(error, builder, text)]
    return value, Origin.at(path, builder.values, builder.keys), builder.findings


def _document(builder: _Builder, text: str) -> Any:
    loader = LOADER(text)
    events = iter(loader.get_event, None)  # as yaml.parse does, with half the steps
    first = _next_content(events)
    if isinstance(first, yaml.StreamEndEvent):
        return None
    value = builder.build(events, first, ())
    after = _next_content(events)
    if not isinstance(after, yaml.StreamEndEvent):
        message = "A second YAML document starts here."
        fix = "Delete the line `---` before it."
        raise _RefusedError(Finding("yaml-syntax", builder.place(after.start_mark), message, fix))
    return value


def _next_content(events: Iterator[Any]) -> Any:
    """Return the next event that is not the start or end of something around the values."""
    return next(event for event in events if not isinstance(event, AROUND))


def _syntax_finding(error: yaml.YAMLError, builder: _Builder, text: str) -> Finding:
    opened, mark = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if opened and "quoted" in str(getattr(error, "context", "")):
        message = "The quote that opens here is not closed."
        return Finding("yaml-syntax", builder.place(opened), message, "Close it, or delete it.")
    said = str(getattr(error, "problem", None) or "it contains a character that YAML does not allow")
    if opened and said == COLON_MISSING:  # noticed a line too late
        mark = opened
    if mark and _has_tab(text, mark):
        message = "The YAML breaks here: there is a tab, and YAML is indented with spaces."
        return Finding("yaml-syntax", builder.place(mark), message, "Put spaces in the place of the tab.")
    place = builder.place(mark) if mark else Place(builder.path, builder.line_offset + 1)
    problem = next((plain for part, plain in PROBLEMS if part in said), said)
    fix = "Put values that contain `: `, `#` or start with a bracket, a quote or `@` in quotes, and indent with spaces."
    return Finding("yaml-syntax", place, f"The YAML breaks here: {problem}.", fix)


def _has_tab(text: str, mark: Any) -> bool:
    """Return whether a tab stands at a place, or before the first word of its line."""
    (line,) = text.split("\n")[mark.line : mark.line + 1] or [""]
    return "\t" in line[mark.column : mark.column + 1] + line[: len(line) - len(line.lstrip())]
