"""A Markdown file taken apart: its front matter and its H2 sections, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText

FENCE = re.compile(r" {0,3}(```+|~~~+)")
HEADING = re.compile(r"##[ \t]+(.+?)[ \t]*#*[ \t]*$")


@dataclass(frozen=True)
class Heading:
    """An H2 and what stands below it."""

    title: str
    place: Place
    body: PlacedText


@dataclass(frozen=True)
class MarkdownText:
    """One file: the YAML between the dashes, and the sections."""

    front: str
    front_line: int
    """How many lines stand before the YAML."""
    headings: tuple[Heading, ...]
    preamble: PlacedText
    """What stands between the front matter and the first heading."""


def split_markdown(text: str, path: str) -> tuple[MarkdownText | None, list[Finding]]:
    """Take a file apart at its front matter and its H2 headings."""
    lines = text.split("\n")
    end = _front_matter_end(lines)
    if end is None:
        message = "The file does not start with front matter between two lines `---`."
        fix = "Start with `---`, the keys, and `---` again; `columnist new` makes such a file."
        return None, [Finding("front-matter-missing", Place(path), message, fix)]
    sections = list(_sections(lines, end + 1, path))
    preamble = sections[0].body
    return MarkdownText("\n".join(lines[1:end]), 1, tuple(sections[1:]), preamble), []


def body_of(text: str, path: str) -> tuple[str | None, PlacedText]:
    """Return the front matter of a file, where it has one, and everything below it."""
    lines = text.split("\n")
    end = _front_matter_end(lines)
    if end is None:
        return None, PlacedText(text, Place(path))
    return "\n".join(lines[1:end]), PlacedText("\n".join(lines[end + 1 :]), Place(path, end + 2))


def _front_matter_end(lines: list[str]) -> int | None:
    if not _is_fence(lines[0]):
        return None
    return next((number for number, line in enumerate(lines) if number and _is_fence(line)), None)


def _is_fence(line: str) -> bool:
    """Return whether a line begins or ends front matter, for MkDocs too: other blanks may not follow."""
    return line.rstrip(" \t") == "---"


def _sections(lines: list[str], start: int, path: str) -> Iterator[Heading]:
    """Yield what stands before the first heading (with an empty title), then every section."""
    title, heading_line, body_start = "", start, start
    fence = ""
    for number in range(start, len(lines) + 1):
        line = lines[number] if number < len(lines) else ""
        if "`" in line or "~" in line:
            fence = _fence_after(line, fence)
        found = HEADING.match(line) if line.startswith("##") and not fence else None
        if number == len(lines) or found:
            body = trimmed(lines[body_start:number], path, body_start + 1)
            yield Heading(title, Place(path, heading_line + 1), body)
            title, heading_line, body_start = (found[1] if found else ""), number, number + 1


def _fence_after(line: str, fence: str) -> str:
    """Return the fence that is open after a line, or nothing."""
    found = FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    return "" if found[1].startswith(fence) else fence


def trimmed(lines: list[str], path: str, first_line: int) -> PlacedText:
    """Return lines without the empty ones at both ends, and where they start."""
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return PlacedText("\n".join(line.rstrip() for line in lines[start:end]), Place(path, first_line + start))
