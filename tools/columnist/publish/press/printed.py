"""What is known of a page that has been made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Printed:
    """One page: what it is, and what the rest of the build has to know of it."""

    path: str
    """Where its Markdown stands below the docs folder."""
    address: str
    """Where its file goes below the site's root."""
    html: str
    body: str
    """The content alone, for feeds."""
    names: str
    """The classes and colour attributes in it, for the stylesheets; one text, since many pages have the same."""
    anchors: frozenset[str] = frozenset()
    """What may be linked to in it."""
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By a page's path the anchors in it that this one links to, each with the link as it was written.
    Links to anchors of its own that are there are left out."""
    looked_up: Mapping[str, bool] = field(default_factory=dict)
    """The paths that its links lead to, and whether there is anything."""
    complaints: tuple[tuple[int, str], ...] = ()
    """What was logged while it was made: level and message."""
