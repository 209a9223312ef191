"""Add entries to a YAML file in place: every other line, comment and order stays as it is.

The new text is put at the end of a top-level list or mapping by the marks of YAML's own parser. Nothing is
written anew, so that no comment, quote or line break of the person's own is ever lost.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import yaml

from columnist.errors import UsageError
from columnist.reading.yaml_text import resolve

PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
INDENT = "  "


def with_additions(text: str, key: str, items: Sequence[str]) -> str:
    """Return a file's text with items at the end of one top-level list or mapping.

    Args:
        text: A YAML mapping; its line ends and its byte order mark stay.
        key: The list or mapping; it is made at the end of the file where there is none.
        items: What to add, each on one line: `- {…}` without the dash for a list, `id: {…}` for a mapping.

    Raises:
        UsageError: If the file is laid out so that nothing can be put in safely.
    """
    if not items:
        return text
    mark, newline = text[: text.startswith("\ufeff")], "\r\n" if "\r\n" in text else "\n"
    added = _added(text.removeprefix("\ufeff").replace("\r\n", "\n"), key, items)
    return mark + added.replace("\n", newline)


def flow(entry: Mapping[str, object]) -> str:
    """Return an entry as one line of YAML in braces; what could be misread stands in quotes."""
    return "{" + ", ".join(f"{key}: {scalar(str(value))}" for key, value in entry.items()) + "}"


def scalar(value: str) -> str:
    """Return text as one YAML value, in quotes where it is more than one plain word."""
    is_plain = bool(value) and set(value) <= PLAIN and not value.startswith("-") and isinstance(resolve(value), str)
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _added(text: str, key: str, items: Sequence[str]) -> str:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise _unsafe(key)
    found = next(((name, value) for name, value in root.value if name.value == key), None)
    if found is None:
        end = "" if text.endswith("\n") else "\n"
        return f"{text}{end}\n{key}:\n{_lines(items, INDENT, _dash(key))}"
    name, value = found
    if isinstance(value, yaml.CollectionNode) and value.flow_style and value.value:
        return _in_brackets(text, value, items)
    if isinstance(value, yaml.CollectionNode) and value.value:
        return _below(text, value, items)
    return _first(text, name, value, items)


def _dash(key: str) -> str:
    return "" if key == "people" else "- "


def _lines(items: Sequence[str], indent: str, dash: str) -> str:
    return "".join(f"{indent}{dash}{item}\n" for item in items)


def _first(text: str, name: yaml.ScalarNode, value: yaml.Node, items: Sequence[str]) -> str:
    """Put items where the key has no value yet, or an empty one in brackets."""
    start, end = value.start_mark.index, value.end_mark.index
    if start > name.end_mark.index:
        text = text[:start].rstrip(" ") + text[end:]
    at = _line_end(text, name.end_mark.index)
    return f"{_closed(text[:at])}{_lines(items, INDENT, _dash(name.value))}{text[at:]}"


def _below(text: str, value: yaml.CollectionNode, items: Sequence[str]) -> str:
    """Put items below the last one of a list or mapping in block style, at the same indentation."""
    last = _last_mark(value)
    at = last.index if last.column == 0 else _line_end(text, last.index)
    indent, dash = " " * value.start_mark.column, "- " if isinstance(value, yaml.SequenceNode) else ""
    return f"{_closed(text[:at])}{_lines(items, indent, dash)}{text[at:]}"


def _last_mark(node: yaml.Node) -> yaml.Mark:
    """Return where a node's own text ends; block collections claim the comments and blank lines after them too."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_mark(last[1] if isinstance(last, tuple) else last)
    return node.end_mark


def _in_brackets(text: str, value: yaml.CollectionNode, items: Sequence[str]) -> str:
    closing = value.end_mark.index - 1
    head = text[:closing].rstrip()
    last = value.value[-1]
    end = (last[1] if isinstance(last, tuple) else last).end_mark.index
    if "#" in text[end:closing]:
        raise _unsafe("a list in brackets that ends with a comment")
    comma = "" if head.endswith(",") else ","
    return f"{head}{comma} {', '.join(items)}{text[closing:]}"


def _line_end(text: str, index: int) -> int:
    """Return the index after the line break of the line that an index is in."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _closed(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _unsafe(what: str) -> UsageError:
    fix = "Write it with one entry on each line, each under its key."
    return UsageError(f"Nothing can be added safely to the file as it is laid out ({what}).", fix=fix)
