"""Pages that are neither articles nor scripts, such as ``about.md``: the site builder reads them itself."""

from __future__ import annotations

import re

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText
from columnist.model.record import Line, Record
from columnist.reading.markdown_text import body_of
from columnist.reading.misplaced import misplaced
from columnist.reading.validation import validate
from columnist.reading.yaml_text import read_yaml

KEYS = ("title", "description")
BARE_KEYS = re.compile(r"\s*[ ]{0,3}[A-Za-z0-9_-]+:")
"""Front matter without dashes, which the site builder would understand."""
OTHER_ENDS = re.compile(r"^(?:-{3}|\.{3})", re.MULTILINE)
"""Lines at which the site builder lets front matter end."""


class PageFront(Record):
    """The front matter of a page."""

    title: Line | None = None
    """Its name."""
    description: Line | None = None
    """What it is about, in a sentence."""


def read_page(text: str, path: str) -> tuple[PlacedText, list[Finding]]:
    """Read a page.

    Args:
        text: The file's text.
        path: The file's path, for findings.

    Returns:
        The Markdown below the front matter, and what is wrong with the front matter.
    """
    front, body = body_of(text, path)
    if front is None:
        return body, _front_without_dashes(text, path)
    if elsewhere := misplaced(front, path, ""):
        return body, [elsewhere]
    value, origin, findings = read_yaml(front, path, 1)
    if not findings and OTHER_ENDS.search(front):
        message = "The front matter ends twice."
        findings = [Finding("yaml-syntax", Place(path, 2), message, "Delete the line of dots or dashes inside it.")]
    return body, findings or validate(PageFront, value, origin)[1]


def _front_without_dashes(text: str, path: str) -> list[Finding]:
    if text.startswith("---") or BARE_KEYS.match(text):
        message = "The file starts with keys that do not stand between two lines `---`."
        fix = "Put a line `---` before and after them, or start with a heading."
        return [Finding("front-matter-missing", Place(path), message, fix)]
    return []
