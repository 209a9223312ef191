"""The feeds keep the rules of their specifications; and the rules notice where one does not."""

from __future__ import annotations

import datetime
import html
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from columnist.model.article import Section
from columnist.model.place import Place, PlacedText
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from machines.feed_rules import ATOM, CONTENT, atom_faults, is_rfc_822, is_rfc_3339, json_faults, rss_faults
from projects import ROOT, change, make_project

BASE = "https://letters.example/column/"
RULES: Mapping[str, Callable[[str], list[str]]] = {
    "feed.rss": rss_faults,
    "feed.atom": atom_faults,
    "feed.json": json_faults,
}
BREAKS = {
    "feed.rss": (
        ('version="2.0"', 'version="0.92"'),
        ("<language>en</language>", "<title>Once more</title>"),
        ("<link>https://letters.example/column/</link>", "<link>/column/</link>"),
        ("Mon, 02 Mar 2026", "Tue, 02 Mar 2026"),
        ("Mon, 02 Mar 2026 00:00:00 +0000", "2026-03-02"),
        ('rel="self"', 'rel="alternate"'),
        ("articles/first-letter/</guid>", "articles/second-letter/</guid>"),
        ('isPermaLink="true">https://letters.example/', 'isPermaLink="true">'),
        ("<language>en<", "<language>English<"),
        ('href="https://letters.example/column/scripts', 'href="../../scripts'),
    ),
    "feed.atom": (
        ("2026-03-02T00:00:00Z</updated>", "2026-03-02</updated>"),
        ("2026-03-02T00:00:00Z</updated>", "2026-02-31T00:00:00Z</updated>"),
        ("2026-03-02T00:00:00Z</updated>", "2026-03-01T00:00:00Z</updated>"),
        ("2026-03-02T00:00:00Z</updated>", "2026-05-01T00:00:00Z</updated>"),
        ("articles/first-letter/</id>", "articles/second-letter/</id>"),
        ("<name>Ada</name>", "<uri>x</uri>"),
        ('rel="self"', 'rel="related"'),
        ('content type="html"', "content"),
        ('href="https://letters.example/column/articles/first-letter/" rel', 'href="articles/first-letter/" rel'),
    ),
    "feed.json": (
        ("version/1.1", "version/9"),
        ('"title": "Columnist"', '"name": "Columnist"'),
        ("2026-03-02T00:00:00Z", "2 March 2026"),
        ('"content_html"', '"html"'),
        ('"feed_url": "https:', '"feed_url": "'),
        ('"name": "Ada"', '"called": "Ada"'),
        (
            '"id": "https://letters.example/column/articles/first',
            '"id": "https://letters.example/column/articles/second',
        ),
    ),
}


@pytest.fixture(scope="module")
def column(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own site, built for an address."""
    folder = tmp_path_factory.mktemp("column") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", BASE)
        return build_site(ROOT / "mkdocs.yml", folder, PublicEdition()).site


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("site", ["addressed", "column"])
def test_a_feed_keeps_the_rules(site: str, name: str, request: pytest.FixtureRequest) -> None:
    """The small site's, and that of the whole column."""
    text = (request.getfixturevalue(site) / name).read_text(encoding="utf-8")
    assert RULES[name](text) == []


@pytest.mark.parametrize(("name", "right", "wrong"), [(name, *one) for name, all_ in BREAKS.items() for one in all_])
def test_the_rules_notice_a_fault(addressed: Path, name: str, right: str, wrong: str) -> None:
    """One change each, and there is something to say about it."""
    text = (addressed / name).read_text(encoding="utf-8")
    assert right in text
    assert RULES[name](text.replace(right, wrong)) != []


@pytest.mark.parametrize(("moment", "is_right"), [("2026-03-02T00:00:00Z", True), ("2026-03-02T00:00:00", False)])
def test_moments_of_rfc_3339(moment: str, is_right: bool) -> None:
    """A zone must be there."""
    assert is_rfc_3339(moment) is is_right


def test_moments_of_rfc_822() -> None:
    """The weekday is that of the day, in English."""
    assert is_rfc_822("Mon, 02 Mar 2026 00:00:00 +0000")
    assert not is_rfc_822("Mo, 02 Mrz 2026 00:00:00 +0000")


def texts(site: Path) -> list[dict[str, str]]:
    """Return the text of each entry by its address, for each of the three feeds."""
    rss = ET.parse(site / "feed.rss").getroot()  # noqa: S314 - our own file
    atom = ET.parse(site / "feed.atom").getroot()  # noqa: S314
    feed = json.loads((site / "feed.json").read_text(encoding="utf-8"))
    return [
        {item.findtext("link", ""): item.findtext(CONTENT, "") for item in rss.iter("item")},
        {item.findtext(f"{ATOM}id", ""): item.findtext(f"{ATOM}content", "") for item in atom.iter(f"{ATOM}entry")},
        {item["url"]: item["content_html"] for item in feed["items"]},
    ]


def words(markup: str) -> str:
    """Return the words of HTML, without permalinks."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r'<a class="headerlink".*?</a>', "", markup))).split())


def test_the_three_say_the_same_and_what_the_page_says(column: Path) -> None:
    """Entry for entry, and each entry's words stand on its page from beginning to end."""
    rss, atom, feed = texts(column)
    assert rss == atom == feed
    assert len(rss) == 20
    for address, markup in rss.items():
        page = (column / address.removeprefix(BASE) / "index.html").read_text(encoding="utf-8")
        assert words(markup) in words(page)
        assert len(words(markup)) > 1000


def test_an_update_in_a_letter_is_its_new_date(tmp_path: Path) -> None:
    """In the feeds, the sitemap and what the page tells machines; the day of publication stays."""
    root = make_project(tmp_path)
    change(
        root, "content/articles/first-letter.md", "## The rule", "## Update, 20 April 2026\n\nIt came.\n\n## The rule"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", BASE)
        site = build_site(root / "mkdocs.yml", root / "site", PublicEdition()).site
    page = (site / "articles/first-letter/index.html").read_text(encoding="utf-8")
    assert '"datePublished":"2026-03-02","dateModified":"2026-04-20"' in page
    item = json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"][1]
    assert (item["date_published"][:10], item["date_modified"][:10]) == ("2026-03-02", "2026-04-20")
    assert atom_faults((site / "feed.atom").read_text(encoding="utf-8")) == []
    assert "first-letter/</loc>\n         <lastmod>2026-04-20" in re.sub(
        r">\s+<lastmod", ">\n         <lastmod", (site / "sitemap.xml").read_text(encoding="utf-8")
    )


@pytest.mark.parametrize(
    ("heading", "day"),
    [("2 April 2026", (2026, 4, 2)), ("April 2026", (2026, 4, 1)), ("31 February 2026", None), ("soon", None)],
)
def test_the_day_of_an_update_stands_in_its_heading(heading: str, day: tuple[int, int, int] | None) -> None:
    """A month alone is its first day; what is no day is none."""
    section = Section(f"Update, {heading}", PlacedText("It came.", Place("letter.md", 1, 1)))
    assert section.date == (datetime.date(*day) if day else None)
