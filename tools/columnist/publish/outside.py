"""All that a public site tells the world outside: feeds, data, cards, redirects. A private one has none of it."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from columnist.library import Library
from columnist.model.article import Article
from columnist.pages import feeds, urls
from columnist.pages.dates import date_of
from columnist.pages.feed_entries import LENGTH, entries_of
from columnist.pages.linked_data import article_data, as_script, card_of, trail_data
from columnist.pages.llms import OPENSEARCH, llms_text, opensearch
from columnist.pages.machine import api_files
from columnist.pages.origins import list_origins
from columnist.pages.page import PlannedFile
from columnist.pages.publication import Publication
from columnist.pages.sitemap import PACKED, SITEMAP, sitemap
from columnist.publish.cards import cards_of
from columnist.publish.redirects import redirect_pages
from columnist.publish.writing import write_files

if TYPE_CHECKING:
    from columnist.publish.card_art import Card

NEED_ADDRESS = (SITEMAP, PACKED)
"""Files of the site builder that are nothing without the site's address."""


@dataclass
class Outside:
    """One public build's files and page data for machines."""

    library: Library
    publication: Publication
    has_cards: bool
    """Whether pictures of pages are wanted, and the site has the address that they need."""
    bodies: dict[str, str] = field(default_factory=dict)
    """The body of each article's page, by slug, for the feeds."""
    paths: set[str] = field(default_factory=set)
    """Where the Markdown of each page stands, for the sitemap."""

    def __post_init__(self) -> None:
        """Name the newest articles, which the feeds carry."""
        self.wanted = {urls.article(one.slug): one.slug for one in self.library.published[:LENGTH]}

    def keep(self, path: str, html: str) -> None:
        """Remember that there is a page, and its body if a feed carries it."""
        self.paths.add(path)
        if path in self.wanted:
            self.bodies[self.wanted[path]] = html

    def describe(self, path: str, meta: Mapping[str, Any]) -> dict[str, str]:
        """Return what a page's head says to machines: JSON-LD, and the address of its card."""
        folder, _, name = path.removesuffix(".md").rpartition("/")
        article = self.library.articles.get(name) if folder == "articles" else None
        has_card = self.has_cards and folder in ("articles", "scripts") and name != "index"
        card = {"card_url": self.publication.address(card_of(folder[:-1], name))} if has_card else {}
        return card | self._linked_data(article, meta)

    def _linked_data(self, article: Article | None, meta: Mapping[str, Any]) -> dict[str, str]:
        data = [article_data(self.library, article, self.publication, card=self.has_cards)] if article else []
        if self.publication.base and "trail" in meta and meta.get("kind") != "home":
            data.append(trail_data(meta["trail"], str(meta.get("heading", "")), self.publication))
        return {"linked_data": as_script(data)} if data else {}

    def date(self, path: str) -> str:
        """Return the day for a page's line in the sitemap: its letters', else that of the sources, else nothing."""
        date = date_of(self.library, path)
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        if date is None and epoch.isdecimal():
            date = datetime.fromtimestamp(int(epoch), UTC).date()
        return date.isoformat() if date else ""

    def data_files(self) -> Iterator[PlannedFile]:
        """Yield the files that say the same as the pages to programs, and the ways from old addresses."""
        yield from api_files(self.library, self.publication)
        yield PlannedFile("llms.txt", self._llms, partial(list_origins, self.library))
        for address, text in redirect_pages(self.library, self.publication).items():
            yield PlannedFile(address, text.encode)

    def _llms(self) -> bytes:
        return llms_text(self.library, self.publication).encode()

    def cards(self) -> Mapping[str, Card]:
        """Return what stands on the pictures of pages, by address."""
        return cards_of(self.library, self.publication) if self.has_cards else {}

    def write(self, site: Path) -> None:
        """Write what needs the site's address and all of its pages: feeds and sitemap."""
        if not self.publication.base:
            for name in NEED_ADDRESS:
                (site / name).unlink(missing_ok=True)
            return
        write_files(site, {address: text.encode() for address, text in self._addressed_files().items()})
        (site / PACKED).write_bytes(gzip.compress((site / SITEMAP).read_bytes(), mtime=0))

    def _addressed_files(self) -> dict[str, str]:
        """Return the files that are nothing without the site's address."""
        publication, entries = self.publication, entries_of(self.library, self.publication, self.bodies)
        files = {
            feeds.RSS: feeds.rss(publication, entries),
            feeds.ATOM: feeds.atom(publication, entries),
            feeds.JSON: feeds.json_feed(publication, entries),
            OPENSEARCH: opensearch(publication),
            SITEMAP: sitemap(publication, {path: self.date(path) for path in self.paths}),
        }
        if urlsplit(publication.base).path == "/":  # anywhere else nobody reads it
            files["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {publication.address('sitemap.xml')}\n"
        return files


def outside_of(library: Library, config: MkDocsConfig, *, private: bool, cards: bool) -> Outside | None:
    """Return what a build tells the world outside; nothing at all where it is private.

    Args:
        library: The column.
        config: MkDocs' configuration; its ``site_url`` may be empty.
        private: Whether it is for one person's eyes.
        cards: Whether pictures are wanted.
    """
    if private:
        return None
    publication = Publication(
        name=config.site_name,
        description=config.site_description or "",
        base=config.site_url or None,
        licence=licence_in(config.copyright),
    )
    config.extra["head_links"] = head_links(publication)
    return Outside(library, publication, cards and publication.base is not None)


def licence_in(copyright_line: str | None) -> str | None:
    """Return the first address in the line about copyright: that of the licence."""
    found = re.search(r'href="([^"]+)"', copyright_line or "")
    return found[1] if found else None


def head_links(publication: Publication) -> list[dict[str, str]]:
    """Return what the head of every page links to, where the site's address is known."""
    if not publication.base:
        return []
    # Material fetches the sitemap for each link whose rel is "alternate" and nothing else, as for a translation.
    links = [{"rel": "alternate feed", "type": kind, "href": path} for path, kind in feeds.KINDS.items()]
    return [*links, {"rel": "search", "type": "application/opensearchdescription+xml", "href": OPENSEARCH}]
