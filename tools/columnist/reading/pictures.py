"""Kinds of pictures, told by their first bytes: a name alone proves nothing."""

from __future__ import annotations

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


def is_picture(path: Path) -> bool:
    """Return whether a file starts as a picture of its ending's kind does."""
    with path.open("rb") as file:
        start = file.read(16)
    if path.suffix in STARTS:
        return start.startswith(STARTS[path.suffix])
    offset, brand = BRANDS[path.suffix]
    return start[offset:].startswith(brand)
