"""How a link is written to the article or the script that an address was meant for."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from columnist.reading.names import FOLDERS


class Meant(NamedTuple):
    """What an address seems to be meant for; whether there is such a file it does not say."""

    folder: str | None
    """`articles` or `scripts`; none where the address does not say."""
    slug: str
    part: str
    """The place on the page, with its `#`."""


def meant_by(address: str) -> Meant:
    """Return what an address seems to be meant for, however it is written."""
    way, hash_, part = address.partition("#")
    *folders, name = way.strip("/").split("/")
    slug = name.removesuffix(".md")
    folder = folders[-1] if folders and folders[-1] in FOLDERS else None
    return Meant(folder, slug, hash_ + part)


def file_link(folder: str, slug: str, start: str) -> str:
    """Return how a link to an article or a script is written.

    Args:
        folder: The folder in which it lies.
        slug: Its file's name without the ending.
        start: The folder of the file that the link stands in, below the content folder.
    """
    return posixpath.relpath(f"{folder}/{slug}.md", start or ".")
