"""RSS, Atom and JSON Feed of the newest letters, in full. They exist only where the site's address is known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from email.utils import format_datetime
from html import escape
from xml.etree import ElementTree as ET

from columnist.pages.feed_entries import Entry
from columnist.pages.publication import Publication

RSS, ATOM, JSON = "feed.rss", "feed.atom", "feed.json"
KINDS = {RSS: "application/rss+xml", ATOM: "application/atom+xml", JSON: "application/feed+json"}
"""The files, and the media type of each."""

ATOM_SPACE, CONTENT_SPACE = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/modules/content/"
DC_SPACE = "http://purl.org/dc/elements/1.1/"
ET.register_namespace("atom", ATOM_SPACE)
ET.register_namespace("content", CONTENT_SPACE)
ET.register_namespace("dc", DC_SPACE)


def rss(publication: Publication, entries: Sequence[Entry]) -> str:
    """Return an RSS 2.0 document with the whole text of each entry."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    _add(channel, "title", publication.name)
    _add(channel, "link", publication.address(""))
    _add(channel, "description", publication.description)
    _add(channel, "language", publication.language)
    _add(channel, f"{{{ATOM_SPACE}}}link", href=publication.address(RSS), rel="self", type=KINDS[RSS])
    for entry in entries:
        _rss_item(channel, entry)
    return _document(root)


def _rss_item(channel: ET.Element, entry: Entry) -> None:
    item = ET.SubElement(channel, "item")
    _add(item, "title", entry.article.front.title)
    _add(item, "link", entry.url)
    _add(item, "guid", entry.url, isPermaLink="true")
    _add(item, "pubDate", format_datetime(entry.moment))
    _add(item, f"{{{DC_SPACE}}}creator", entry.author)
    for topic in entry.topics:
        _add(item, "category", topic)
    _add(item, "description", escape(entry.article.front.summary, quote=False))
    _add(item, f"{{{CONTENT_SPACE}}}encoded", entry.html)


def atom(publication: Publication, entries: Sequence[Entry]) -> str:
    """Return an Atom document (RFC 4287) with the whole text of each entry."""
    root = ET.Element("feed", {"xmlns": ATOM_SPACE, "xml:lang": publication.language})
    _add(root, "title", publication.name)
    _add(root, "subtitle", publication.description)
    _add(root, "id", publication.address(""))
    _add(root, "updated", max((entry.updated for entry in entries), default="1970-01-01T00:00:00Z"))
    _add(root, "link", href=publication.address(""), rel="alternate", type="text/html")
    _add(root, "link", href=publication.address(ATOM), rel="self", type=KINDS[ATOM])
    if publication.licence:
        _add(root, "link", href=publication.licence, rel="license")
    for entry in entries:
        _atom_entry(root, entry)
    return _document(root)


def _atom_entry(root: ET.Element, entry: Entry) -> None:
    item = ET.SubElement(root, "entry")
    _add(item, "title", entry.article.front.title)
    _add(item, "link", href=entry.url, rel="alternate", type="text/html")
    _add(item, "id", entry.url)
    _add(item, "published", entry.published)
    _add(item, "updated", entry.updated)
    _add(ET.SubElement(item, "author"), "name", entry.author)
    for topic in entry.topics:
        _add(item, "category", term=topic)
    _add(item, "summary", entry.article.front.summary)
    _add(item, "content", entry.html, type="html")


def json_feed(publication: Publication, entries: Sequence[Entry]) -> str:
    """Return a JSON Feed 1.1 with the whole text of each entry."""
    items = [
        {
            "id": entry.url,
            "url": entry.url,
            "title": entry.article.front.title,
            "summary": entry.article.front.summary,
            "content_html": entry.html,
            "date_published": entry.published,
            "date_modified": entry.updated,
            "authors": [{"name": entry.author}],
            "tags": list(entry.topics),
        }
        for entry in entries
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": publication.name,
        "description": publication.description,
        "home_page_url": publication.address(""),
        "feed_url": publication.address(JSON),
        "language": publication.language,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = text


def _document(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
