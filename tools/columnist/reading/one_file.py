"""One file of a content folder: its text taken in, and understood once it has passed the guard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from columnist.model.finding import Finding
from columnist.reading.content import Content
from columnist.reading.files import read_text
from columnist.reading.guard import Guard

Thing = TypeVar("Thing")


def read_file(
    content: Content, path: Path, name: str, reader: Callable[[str], tuple[Thing | None, list[Finding]]]
) -> Thing | None:
    """Read one file, note what is to be said of it, and return what it says."""
    content.means.progress.step()
    text = _text(content, path, name)
    if text is None:
        return None
    thing, findings = understood(content.guard, text, name, reader)
    content.findings += findings
    return thing


def has_text(content: Content, root: Path, path: str, name: str) -> bool:
    """Return whether there is a text in a file; one that is as it was is left unread."""
    if known := content.untouched.digest_of(name):
        content.sources.leave(name, root, path, known)
        return True
    return _text(content, root / path, name) is not None


def _text(content: Content, path: Path, name: str) -> str | None:
    text, findings = read_text(path, name)
    content.findings += findings
    if text is not None:
        content.sources.take(name, text)
    return text


def understood(
    guard: Guard, text: str, name: str, reader: Callable[[str], tuple[Thing | None, list[Finding]]]
) -> tuple[Thing | None, list[Finding]]:
    """Return what a text says, and what is to be said of it."""
    before, may_be_read = guard.findings(text, name)
    if not may_be_read:
        return None, before
    thing, findings = reader(text)
    return thing, before + findings
