"""A private site is for its owner's eyes: rights for nobody else, and nothing that invites search engines."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from columnist.errors import ColumnistError, UsageError

INVITATIONS = ("sitemap*", "feed*.*", "*.rss", "*.atom", "rss*.xml", "atom*.xml", "robots.txt", "opensearch*.xml")
"""Files at the root of a site that are made for search engines and readers of feeds."""
STRAY = re.compile(r"follow[-_ ]?ups?.*\.(?:ya?ml|json|csv|txt|bak|orig|swp|eml|ics)~?", re.IGNORECASE)
"""What follow-ups files, their copies and what is rendered from them are called."""


@contextmanager
def private_files(private: bool) -> Iterator[None]:
    """While the block runs, give every new file and folder to its owner alone, where ``private`` says so."""
    if not private:
        yield
        return
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def lock_up(site: Path) -> None:
    """Take other people's rights from every file of a site, keep it from Git, and remove what is for search engines."""
    keep_from_git(site)
    for pattern in INVITATIONS:
        for path in site.glob(pattern):
            path.unlink()
    for path in (site, *site.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


def keep_from_git(folder: Path) -> None:
    """Have Git pass a folder over with everything in it, wherever it lies: nobody adds it by mistake."""
    (folder / ".gitignore").write_text("*\n", encoding="ascii")


def refuse_strays(content: Path) -> None:
    """Refuse a content folder in which somebody's follow-ups lie, by their names alone: none of them is opened.

    Raises:
        UsageError: If there is one.
    """
    for _, _, names in os.walk(content):
        for name in names:
            if STRAY.fullmatch(name):
                fix = "Move it out of content/, at best out of the repository."
                raise UsageError("A follow-ups file is private, and this folder is published.", where=name, fix=fix)


def without_quotes(error: ColumnistError) -> str:
    """Return an error without what it quotes from a page, which may be somebody's private facts."""
    return f"{error.where}: The private page cannot be built. The public one may say why: columnist build"
