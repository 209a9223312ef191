"""A private site is for its owner's eyes: rights for nobody else, and nothing that invites search engines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INVITATIONS = ("sitemap.xml", "sitemap.xml.gz")


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
    """Take other people's rights from every file of a site, and remove what is made for search engines."""
    for name in INVITATIONS:
        (site / name).unlink(missing_ok=True)
    for path in (site, *site.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
