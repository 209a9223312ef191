"""A page as text: where it goes, what templates may read of it, and its Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from columnist.pages.inserts import with_inserts


@dataclass(frozen=True)
class Page:
    """One page of the site."""

    path: str
    """Where its Markdown stands below the docs folder: `articles/slug.md`."""
    meta: Mapping[str, Any]
    """Front matter; plain JSON values. Addresses in it count from the site's root."""
    markdown: str = ""
    """With a mark wherever HTML goes in."""
    inserts: tuple[str, ...] = ()
    """That HTML, in the order of its marks."""

    @property
    def url(self) -> str:
        """Its address, counted from the site's root."""
        return url_of(self.path)

    @property
    def body(self) -> str:
        """The Markdown as the site builder reads it from the text."""
        return f"{self.markdown.strip()}\n".lstrip("\n")

    def text(self) -> str:
        """Return it as a text: front matter whose values are JSON (which is YAML too), Markdown with its HTML."""
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()]
        return "\n".join(["---", *lines, "---", "", self.whole(self.markdown.strip()), ""])

    def whole(self, text: str) -> str:
        """Return this page's Markdown, or what was rendered of it, with its HTML in the places of the marks."""
        return with_inserts(text, self.inserts) if self.inserts else text


@dataclass(frozen=True)
class PlannedPage:
    """A page that is composed when it is needed."""

    path: str
    """Where its Markdown will stand below the docs folder."""
    compose: Callable[[], Page]
    depends: Callable[[], bytes] | None = None
    """Gives a digest of all that the page comes from, where that is quicker than to compose it."""
    lists: bool = False
    """Whether it may show all letters."""


@dataclass(frozen=True)
class PlannedFile:
    """Another file of the site, which is made when it is needed."""

    address: str
    """Where it goes, counted from the site's root."""
    make: Callable[[], bytes]
    depends: Callable[[], bytes] | None = None
    """Gives a digest of all that the file comes from, where that is quicker than to make it."""


def url_of(path: str) -> str:
    """Return the address of a Markdown path: `articles/slug.md` gives `articles/slug/`."""
    stem = path.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def relative(target: str, page_url: str) -> str:
    """Return the way from a page to an address, both counted from the site's root."""
    up = "../" * page_url.count("/")
    return (up + target) or "./"


def head(title: str, description: str, kind: str) -> dict[str, Any]:
    """Return the front matter that every page has.

    ``title`` and ``description`` are HTML already, since themes print them unescaped; ``heading`` and ``lead`` are
    plain text for the column's own templates, which escape.
    """
    return {
        "title": escape(title),
        "description": escape(description),
        "template": f"{kind}.html",
        "kind": kind,
        "heading": title,
        "lead": description,
    }
