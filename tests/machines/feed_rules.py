"""The rules of RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, as far as a feed such as ours can break them.

Each function takes a feed's text and returns its faults as sentences; none where it keeps the rules.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
RFC_822 = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) "
    r"\d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT)"
)
LINKS = re.compile(r'\s(?:href|src)="([^"]*)"')
RUNS = re.compile(r"<(?:script|style|iframe|form|input|object|embed)\b|\son\w+=", re.IGNORECASE)


def rss_faults(text: str) -> list[str]:
    """Return the faults of an RSS 2.0 document."""
    root = ET.fromstring(text)  # noqa: S314 - our own file
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None or len(root) != 1:
        return ["not an rss element of version 2.0 with one channel"]
    return [
        *_once(channel, ("title", "link", "description")),
        *_rss_channel(channel),
        *_each(channel, "item", _rss_item),
    ]


def _rss_channel(channel: ET.Element) -> Iterator[str]:
    if not is_absolute(channel.findtext("link")):
        yield "the channel's link is not absolute"
    if not re.fullmatch(r"[a-z]{2}(?:-[a-z]{2})?", channel.findtext("language", "")):
        yield "the language is not a code"
    own = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or not is_absolute(own[0].get("href")) or own[0].get("type") != "application/rss+xml":
        yield "no link to itself"
    yield from _repeated(channel.findtext(f"item[{n}]/guid", "") for n in range(1, len(channel.findall("item")) + 1))


def _rss_item(item: ET.Element) -> Iterator[str]:
    yield from _once(item, ("title", "link", "guid", "pubDate", "description", CONTENT))
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true" and not is_absolute(guid.text):
        yield "a guid that is said to be an address is none"
    if not is_absolute(item.findtext("link")):
        yield "an item's link is not absolute"
    if not is_rfc_822(item.findtext("pubDate", "")):
        yield "pubDate is not of RFC 822"
    yield from _html(item.findtext(CONTENT, ""))


def atom_faults(text: str) -> list[str]:
    """Return the faults of an Atom document."""
    root = ET.fromstring(text)  # noqa: S314 - our own file
    if root.tag != f"{ATOM}feed":
        return ["not a feed element of Atom"]
    entries = root.findall(f"{ATOM}entry")
    faults = [*_once(root, [f"{ATOM}{name}" for name in ("id", "title", "updated")]), *_atom_links(root)]
    faults += [fault for one in (root, *entries) for fault in _atom_common(one)]
    faults += [fault for entry in entries for fault in _atom_entry(entry, root)]
    newest = max((entry.findtext(f"{ATOM}updated", "") for entry in entries), default="")
    if newest and root.findtext(f"{ATOM}updated") != newest:
        faults.append("the feed was not updated with its newest entry")
    return [*faults, *_repeated(one.findtext(f"{ATOM}id", "") for one in (root, *entries))]


def _atom_links(root: ET.Element) -> Iterator[str]:
    own = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or own[0].get("type") != "application/atom+xml":
        yield "no link to itself"


def _atom_common(one: ET.Element) -> Iterator[str]:
    if not is_absolute(one.findtext(f"{ATOM}id")):
        yield "an id is not an absolute address"
    for name in ("updated", "published"):
        if (found := one.findtext(f"{ATOM}{name}")) is not None and not is_rfc_3339(found):
            yield f"{name} is not of RFC 3339"
    for link in one.findall(f"{ATOM}link"):
        if not is_absolute(link.get("href")):
            yield "a link is not absolute"
    ways = [
        (link.get("type"), link.get("hreflang"))
        for link in one.findall(f"{ATOM}link")
        if link.get("rel") == "alternate"
    ]
    yield from _repeated(map(str, ways))


def _atom_entry(entry: ET.Element, root: ET.Element) -> Iterator[str]:
    yield from _once(entry, [f"{ATOM}{name}" for name in ("id", "title", "updated", "content", "summary")])
    if not any(one.findtext(f"{ATOM}author/{ATOM}name") for one in (entry, root)):
        yield "an entry has no author"
    if entry.findtext(f"{ATOM}published", "") > entry.findtext(f"{ATOM}updated", ""):
        yield "an entry was updated before it was published"
    content = entry.find(f"{ATOM}content")
    if content is not None and content.get("type") != "html":
        yield "content does not say that it is HTML"
    yield from _html(entry.findtext(f"{ATOM}content", ""))


def json_faults(text: str) -> list[str]:
    """Return the faults of a JSON Feed."""
    feed: dict[str, Any] = json.loads(text)
    faults = [] if feed.get("version") == "https://jsonfeed.org/version/1.1" else ["not a JSON Feed of version 1.1"]
    if not isinstance(feed.get("title"), str) or not isinstance(feed.get("items"), list):
        return [*faults, "no title or no items"]
    faults += [f"{key} is not absolute" for key in ("home_page_url", "feed_url") if not is_absolute(feed.get(key))]
    faults += [fault for item in feed["items"] for fault in _json_item(item)]
    return [*faults, *_repeated(str(item.get("id")) for item in feed["items"])]


def _json_item(item: dict[str, Any]) -> Iterator[str]:
    if not isinstance(item.get("id"), str) or not item["id"]:
        yield "an item has no id"
    if not is_absolute(item.get("url")):
        yield "an item's url is not absolute"
    if not (item.get("content_html") or item.get("content_text")):
        yield "an item has no content"
    for key in ("date_published", "date_modified"):
        if key in item and not is_rfc_3339(item[key]):
            yield f"{key} is not of RFC 3339"
    if not all(author.keys() & {"name", "url", "avatar"} for author in item.get("authors", [])):
        yield "an author has neither name nor address"
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        yield "a tag is not text"
    yield from _html(item.get("content_html", ""))


def is_absolute(address: str | None) -> bool:
    """Return whether an address leads somewhere from anywhere."""
    parts = urlsplit((address or "").strip())
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in (address or "")


def is_rfc_3339(text: str) -> bool:
    """Return whether a moment is written as RFC 3339 has it, and exists."""
    return bool(RFC_3339.fullmatch(text)) and _exists(datetime.datetime.fromisoformat, text)


def is_rfc_822(text: str) -> bool:
    """Return whether a moment is written as RFC 822 has it (with four digits of the year), on the right weekday."""
    if not RFC_822.fullmatch(text) or not _exists(parsedate_to_datetime, text):
        return False
    weekdays = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    return weekdays[parsedate_to_datetime(text).weekday()] == text[:3]


def _exists(parse: Any, text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _once(parent: ET.Element, tags: Iterable[str]) -> Iterator[str]:
    for tag in tags:
        found = parent.findall(tag)
        if len(found) != 1:
            yield f"{len(found)} of {tag}"
        elif not (found[0].text or "").strip():
            yield f"{tag} is empty"


def _each(parent: ET.Element, tag: str, rule: Any) -> list[str]:
    return [fault for one in parent.findall(tag) for fault in rule(one)]


def _repeated(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{name} stands twice"
        seen.add(name)


def _html(html: str) -> Iterator[str]:
    if RUNS.search(html):
        yield "the text has something that runs"
    for address in LINKS.findall(html):
        if not is_absolute(address) and not address.startswith(("mailto:", "tel:")):
            yield f"{address} leads nowhere from elsewhere"
