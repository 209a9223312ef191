"""Mend YAML line by line: missing quotes, curly ones, the order of keys. Each change is read again to prove it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from columnist.checks.straight import straight
from columnist.reading.yaml_text import read_yaml

_VALUE = re.compile(r"(?P<before>\s*(?:- )?(?:[a-z_]+: +)?)(?P<value>\S.*)")
_ENCLOSED = re.compile('[“”„](?P<double>[^“”„"]+)[“”]|[‘‚](?P<single>[^‘‚"]+)[’‘]')
_KEY = re.compile(r"([A-Za-z_][\w-]*):(?: |$)")


def enclosed(text: str) -> str:
    """Return YAML in which curly quotes around a whole value are those that YAML knows: so they were meant."""
    for number, line in enumerate(text.split("\n")):
        if _without_enclosing(line) == line:
            continue
        candidate = _with_line(text, number, _without_enclosing)
        if not _read(text)[1] or _bare(_read(candidate)[0]) == _bare(_read(text)[0]):
            text = candidate
    return text


def _without_enclosing(line: str) -> str:
    found = _VALUE.fullmatch(line)
    inside = _ENCLOSED.fullmatch(found["value"]) if found and found["before"].strip() else None
    if not found or not inside:
        return line
    return found["before"] + json.dumps(straight(inside["double"] or inside["single"]), ensure_ascii=False)


def quoted(text: str) -> str:
    """Return YAML that cannot be read with quotes around the values that need them, where that makes it readable."""
    if _read(text)[1]:
        return text
    mended = text
    for number, line in enumerate(text.split("\n")):
        if _needs_quotes(line):
            mended = _with_line(mended, number, _in_quotes)
            if _read(mended)[1]:
                return mended
    return text


def _needs_quotes(line: str) -> bool:
    found = _VALUE.fullmatch(line)
    if not found or not found["before"].strip():
        return False
    value = found["value"]
    if _is_whole(value):
        return False
    return ": " in value or " #" in value or value[0] in "@`%&*!|>\"'" or value[0] in "[{"


def _is_whole(value: str) -> bool:
    """Return whether a value can be read by itself, so that the fault must be elsewhere."""
    return value[0] in "\"'[{" and _read(f"x: {value}")[1]


def straight_yaml(text: str) -> str:
    """Return YAML with straight quotes; a line on which they would change what is read is quoted, or left alone."""
    for number, line in enumerate(text.split("\n")):
        if straight(line) == line:
            continue
        wanted = _straight_values(_read(text)[0])
        for change in (straight, lambda one: _in_quotes(straight(one))):
            candidate = _with_line(text, number, change)
            # Other lines may still be curly, so both sides are compared without that difference.
            if _straight_values(_read(candidate)[0]) == wanted and _read(candidate)[1]:
                text = candidate
                break
    return text


def in_key_order(text: str, order: Sequence[str]) -> str:
    """Return front matter with its keys in order; comments above a key go with it."""
    ranks = {key: rank for rank, key in enumerate(order)}
    blocks = _blocks(text)
    keys = [key for key, _ in blocks]
    if not _read(text)[1] or any(key not in ranks for key in keys):
        return text
    moved = "\n".join(block for _, block in sorted(blocks, key=lambda block: ranks[block[0]]))
    return moved if _read(moved)[0] == _read(text)[0] else text


def _blocks(text: str) -> list[tuple[str, str]]:
    """Return each top-level key with its lines."""
    blocks: list[tuple[str, list[str]]] = []
    waiting: list[str] = []
    for line in text.split("\n"):
        if found := _KEY.match(line):
            blocks.append((found[1], [*waiting, line]))
            waiting = []
        elif line.startswith("#") or not blocks:
            waiting.append(line)
        else:
            blocks[-1][1].extend([*waiting, line])
            waiting = []
    if waiting and blocks:
        blocks[-1][1].extend(waiting)
    return [(key, "\n".join(lines)) for key, lines in blocks]


def _with_line(text: str, number: int, change: Callable[[str], str]) -> str:
    lines = text.split("\n")
    lines[number] = change(lines[number])
    return "\n".join(lines)


def _in_quotes(line: str) -> str:
    found = _VALUE.fullmatch(line)
    if not found:
        return line
    value = found["value"]
    if value[0] in "\"'" and value.count(value[0]) == 1:
        value = value[1:]  # a quote that was opened and never closed
    return found["before"] + json.dumps(value, ensure_ascii=False)


def _read(text: str) -> tuple[Any, bool]:
    """Return the values and whether they could be read."""
    value, _, findings = read_yaml(text, "")
    return value, not findings


def _straight_values(value: Any) -> Any:
    return _each_text(value, straight)


def _bare(value: Any) -> Any:
    """Return values with straight quotes, and with none around a whole value."""
    return _each_text(value, lambda text: re.sub(r"^([\"'])(.*)\1$", r"\2", straight(text)))


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(one, change) for one in value]
    return {key: _each_text(one, change) for key, one in value.items()} if isinstance(value, dict) else value
