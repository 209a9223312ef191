"""Pictures: their kinds, told by their first bytes since a name alone proves nothing, and what is a description."""

from __future__ import annotations

import re
from pathlib import Path

KINDS = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif")
"""The endings of pictures that may be shown. SVG is none of them: it is a document that can carry code."""

STARTS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
}
BRANDS = {".webp": (8, b"WEBP"), ".avif": (4, b"ftypavif")}

EMPTY_WORDS = frozenset({"a", "an", "the", "this", "image", "img", "photo", "photograph", "picture", "screenshot"})
"""Words that say that there is a picture, and nothing of what it shows."""
_WORD = re.compile(r"[^\W\d_]+")


def is_description(words: str) -> bool:
    """Return whether words say what a picture shows; the name of a file does not."""
    said = words.strip().lower()
    is_name = said.endswith(KINDS) and " " not in said
    return not is_name and not EMPTY_WORDS.issuperset(_WORD.findall(said))


def is_picture(path: Path) -> bool:
    """Return whether a file starts as a picture of its ending's kind does."""
    with path.open("rb") as file:
        start = file.read(16)
    if path.suffix in STARTS:
        return start.startswith(STARTS[path.suffix])
    offset, brand = BRANDS[path.suffix]
    return start[offset:].startswith(brand)
