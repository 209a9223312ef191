"""The feeds: three formats that readers of feeds accept, with the whole text."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import feedparser
import pytest

from columnist.pages.feed_entries import standalone

BASE = "https://letters.example/column/"
TITLES = ["They gave it to me after all", 'They said yes & "meant" no']
WORDS = "I asked for the keys <em>of the shed</em> and got a smile."


@pytest.mark.parametrize(("name", "version"), [("feed.rss", "rss20"), ("feed.atom", "atom10")])
def test_a_parser_of_feeds_accepts_them(addressed: Path, name: str, version: str) -> None:
    """The feed is well-formed and of its kind; each entry has a stable name, a day, an author, topics and its text."""
    feed = feedparser.parse((addressed / name).read_bytes())
    assert not feed.bozo
    assert feed.version == version
    assert feed.feed.link == BASE
    assert [entry.title for entry in feed.entries] == TITLES
    first = feed.entries[1]
    assert first.id == first.link == f"{BASE}articles/first-letter/"
    assert first.published_parsed[:3] == (2026, 3, 2)
    assert first.author == "Ada"
    assert first.tags[0].term == "Asking"
    assert WORDS in first.content[0].value


def test_they_name_themselves(addressed: Path) -> None:
    """Each feed says where it stands, as validators want."""
    for name in ("feed.rss", "feed.atom"):
        feed = feedparser.parse((addressed / name).read_bytes())
        assert f"{BASE}{name}" in [link.href for link in feed.feed.links if link.rel == "self"]


def test_json_feed_follows_its_specification(addressed: Path) -> None:
    """What version 1.1 asks for is there, with days in RFC 3339."""
    feed = json.loads((addressed / "feed.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{BASE}feed.json"
    assert [item["title"] for item in feed["items"]] == TITLES
    for item in feed["items"]:
        assert item["id"] == item["url"]
        assert datetime.datetime.fromisoformat(item["date_published"]).tzinfo
        assert item["content_html"].startswith("<section")
    assert WORDS in feed["items"][1]["content_html"]


def test_text_reads_elsewhere(addressed: Path) -> None:
    """No address in a feed is relative, and no permalink sign is left over."""
    html = json.loads((addressed / "feed.json").read_text(encoding="utf-8"))["items"][1]["content_html"]
    addresses = re.findall(r'href="([^"]+)"', html)
    assert f"{BASE}articles/second-letter/" in addresses
    assert f"{BASE}scripts/ask-again/" in addresses
    assert [address for address in addresses if not address.startswith("https://")] == []
    assert "¶" not in html


def test_addresses_are_made_absolute() -> None:
    """From the page that they stand on; those of others and anchors too."""
    html = '<a href="../x/">x</a> <a class="b" href="#y">y</a> <a href="mailto:a@example.org">z</a>'
    assert standalone('<img alt="x" src="../../i/d.png">', "https://a.example/b/c/d/") == (
        '<img alt="x" src="https://a.example/b/i/d.png">'
    )
    assert standalone(html, "https://a.example/b/c/") == (
        '<a href="https://a.example/b/x/">x</a> <a class="b" href="https://a.example/b/c/#y">y</a> '
        '<a href="mailto:a@example.org">z</a>'
    )


def test_pages_lead_to_the_feeds(addressed: Path, anywhere: Path) -> None:
    """Every page names them where they are, and none where they are not."""
    page = (addressed / "articles/first-letter/index.html").read_text(encoding="utf-8")
    for kind in ("application/rss+xml", "application/atom+xml", "application/feed+json"):
        assert f'type="{kind}"' in page
    assert "feed." not in (anywhere / "articles/first-letter/index.html").read_text(encoding="utf-8")
