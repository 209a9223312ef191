"""Characters that no text of the column may hold, and names that look alike."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, apart from tab and line feed
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # order of reading, invisible signs
    "\u2028\u2029\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"  # other line ends, annotations, tags
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Controls, marks that turn the order of reading, invisible signs; joiners stay, which some scripts and emoji need."""

REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")
MOST = 20
"""How many findings of one kind a file is given; the rest would say the same."""

LOOK_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("5", "s"))
"""What looks alike among the letters of slugs."""


def forbidden_in(text: PlacedText) -> Iterator[Finding]:
    """Yield a finding for every forbidden character, also for those written as a reference such as ``&#x202e;``."""
    if "&" not in text.text and is_printed(text.text):
        return
    found = [(one.start(), one[0], 1) for one in FORBIDDEN.finditer(text.text)]
    if "&" in text.text:
        references = ((one.start(), html.unescape(one[0]), len(one[0])) for one in REFERENCE.finditer(text.text))
        found += [one for one in references if one[1] == "\ufffd" or FORBIDDEN.search(one[1])]
    for offset, character, length in sorted(found)[:MOST]:
        yield forbidden(character[0], text.place_of(offset), length)


def is_printed(text: str) -> bool:
    """Return whether a text holds nothing but ASCII that is printed and ends of lines and tabs: nearly all do."""
    return text.isascii() and text.replace("\n", "").replace("\t", "").isprintable()


def forbidden(character: str, place: Place, length: int = 1) -> Finding:
    """Return the finding about one character; its message names it and never prints it."""
    name = unicodedata.name(character, "a control character").lower()
    message = f"The character U+{ord(character):04X} ({name}) is not allowed."
    return Finding("character-forbidden", place, message, "Delete it; it cannot be seen.", length)


def skeleton(slug: str) -> str:
    """Return what the eye keeps of a slug: two slugs with the same skeleton are taken for each other."""
    for written, seen in LOOK_ALIKE:
        slug = slug.replace(written, seen)
    return slug


def printable(name: str) -> str:
    """Return a file's name with everything that a terminal or a log could act on written out."""
    if name.isascii() and name.isprintable():  # nearly always, and a column may have many files
        return name
    shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", shown).replace("\n", "\\n").replace("\t", "\\t")
