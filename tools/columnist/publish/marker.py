"""A small file that says of a folder that it is a built site, so that nothing else is ever replaced by one."""

from __future__ import annotations

from pathlib import Path

MARKER = ".columnist-site"
TEXT = "A site built by Columnist. The next build replaces this folder.\n"


def write_marker(site: Path) -> None:
    """Mark a folder as a built site."""
    (site / MARKER).write_text(TEXT, encoding="utf-8")


def may_be_replaced(site: Path) -> bool:
    """Return whether a build may take a folder's place: it is not there, is empty, or is a built site."""
    if not site.exists():
        return True
    return site.is_dir() and ((site / MARKER).is_file() or not any(site.iterdir()))
