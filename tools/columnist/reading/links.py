"""Links in Markdown text, and the paragraphs that are nothing but a link to a script template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from columnist.model.place import PlacedText
from columnist.reading.addresses import leads_here, leads_to_preview
from columnist.reading.pictures import KINDS

LINK = re.compile(r"\[(?<!\\\[)(?P<words>[^\[\]]*)\]\((?P<target><[^<>\n]*>|[^()\s]*)(?:\s+\"[^\"]*\")?\)")
"""Looks back from its bracket: one that begins by looking back is tried at every character."""
REFERENCE = re.compile(
    r"^[ >]*\[(?P<words>[^\[\]\n]*)\]:[ ]*(?:\n[ >]*)?(?P<target>[^\s<>]+)"
    r"[ ]*(?:\n[ >]*)?(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))?[ ]*$",
    re.MULTILINE,
)
"""Where Markdown is told what `[words]` or `[words][1]` leads to: `[1]: slug.md`, with a title or without."""
CARD = re.compile(r"^\[[^\[\]\n]*\]\(\.\./scripts/([^()\s/]+)\.md\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands in a text."""

    words: str
    target: str
    offset: int
    """Where the target starts."""
    is_image: bool = False

    @property
    def path(self) -> str | None:
        """What it names of the column, as a path in the content folder; none where it leads elsewhere.

        It is a path of nothing where it is not written as links here are. Whether there is such a file it does not say.
        """
        here = leads_here(self.target) or leads_to_preview(self.target)
        if self.is_image or self.target.startswith("#") or not here:
            return None
        target = self.target.partition("#")[0]
        return target.removeprefix("../") if target.startswith("../scripts/") else f"articles/{target}"


@dataclass(frozen=True, slots=True)
class Card:
    """A paragraph that becomes a script's card."""

    slug: str
    start: int
    end: int


def links_in(text: PlacedText) -> Iterator[Link]:
    """Yield the inline links and images of a text."""
    if "](" not in text.text:
        return
    for found in LINK.finditer(text.text):
        before = text.text[max(0, found.start() - 2) : found.start()]
        is_image = before.endswith("!") and before != "\\!"
        yield Link(found["words"], found["target"].strip("<>"), found.start("target"), is_image)


def references_in(text: PlacedText) -> Iterator[Link]:
    """Yield what a text says that its reference links lead to; the words are those between its square brackets."""
    if "]:" not in text.text:
        return
    for found in REFERENCE.finditer(text.text):
        yield Link(found["words"], found["target"], found.start("target"), found["target"].endswith(KINDS))


def cards_in(text: PlacedText) -> Iterator[Card]:
    """Yield the paragraphs that are nothing but a link to a script template."""
    if "](../scripts/" not in text.text:
        return
    for found in CARD.finditer(text.text):
        before, after = text.text[: found.start()], text.text[found.end() :]
        if (not before or before.endswith("\n\n")) and (not after or after.startswith("\n\n")):
            yield Card(found[1], found.start(), found.end())
