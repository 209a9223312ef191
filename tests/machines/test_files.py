"""What a site tells machines: which files there are, when, and that a private site has none."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from columnist.pages.shapes import ArticleList, ArticleText, ScriptList, ScriptText

BASE = "https://letters.example/column/"
NEED_ADDRESS = {"feed.rss", "feed.atom", "feed.json", "opensearch.xml", "sitemap.xml", "sitemap.xml.gz"}
ALWAYS = {"llms.txt", "api/articles.json", "api/scripts.json", "api/articles/first-letter.json"}
CARDS = {"assets/cards/articles/first-letter.png", "assets/cards/scripts/ask-again.png"}


def present(site: Path) -> set[str]:
    """Return which of the files for machines a site has."""
    return {path for path in NEED_ADDRESS | ALWAYS | CARDS | {"articles/it-came/index.html"} if (site / path).exists()}


def test_a_site_with_an_address_has_all(addressed: Path) -> None:
    """Feeds, sitemap, data, cards and redirects."""
    assert present(addressed) == NEED_ADDRESS | ALWAYS | CARDS | {"articles/it-came/index.html"}


def test_a_site_without_an_address_has_what_needs_none(anywhere: Path) -> None:
    """No file names an address that nobody knows."""
    assert present(anywhere) == ALWAYS | {"articles/it-came/index.html"}
    assert 'rel="canonical"' not in (anywhere / "articles/first-letter/index.html").read_text(encoding="utf-8")


def test_a_private_site_has_none(private: Path) -> None:
    """Nothing that invites machines, in files or in pages, even where the public site's address is known."""
    assert present(private) == set()
    assert not (private / "api").exists()
    for page in private.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "og:" not in text
        assert "ld+json" not in text
        assert BASE not in text
        assert 'name="robots" content="noindex' in text


def test_the_sitemap_has_dates(addressed: Path) -> None:
    """A letter's is its own, a list's that of its newest letter; a page without letters has none."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    root = ET.parse(addressed / "sitemap.xml").getroot()  # noqa: S314 - our own file
    dates = {url.findtext("s:loc", "", space): url.findtext("s:lastmod", None, space) for url in root}
    assert dates[f"{BASE}articles/first-letter/"] == "2026-03-02"
    assert dates[f"{BASE}topics/asking/"] == dates[BASE] == "2026-04-02"
    assert dates[f"{BASE}about/"] is None


def test_an_old_address_leads_to_the_new_one(addressed: Path) -> None:
    """The page at the old address sends readers on, by a relative way, and search engines to the new address."""
    page = (addressed / "articles/it-came/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../articles/second-letter/"' in page
    assert f'rel="canonical" href="{BASE}articles/second-letter/"' in page


def test_so_does_that_of_a_script(addressed: Path, anywhere: Path) -> None:
    """Its page says what has moved; the page at the new address is the script's own."""
    page = (addressed / "scripts/ask-twice/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../scripts/ask-again/"' in page
    assert f'rel="canonical" href="{BASE}scripts/ask-again/"' in page
    assert "<h1>These words have moved</h1>" in page
    assert "have moved" not in (anywhere / "scripts/ask-again/index.html").read_text(encoding="utf-8")


def test_data_is_what_its_schema_says(anywhere: Path) -> None:
    """Every file reads back as what is declared, and every address in the lists leads to a file."""
    articles = ArticleList.model_validate_json((anywhere / "api/articles.json").read_text(encoding="utf-8"))
    scripts = ScriptList.model_validate_json((anywhere / "api/scripts.json").read_text(encoding="utf-8"))
    assert [one.slug for one in articles.articles] == ["second-letter", "first-letter"]
    for line in (*articles.articles, *scripts.scripts):
        assert (anywhere / line.url / "index.html").exists()
        text = (anywhere / line.json_url).read_text(encoding="utf-8")
        shape = ArticleText if "articles" in line.json_url else ScriptText
        assert shape.model_validate_json(text).model_dump().items() >= line.model_dump().items()


def test_the_documentation_names_every_field() -> None:
    """docs/api.md describes the data name by name."""
    text = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
    for shape in (ArticleList, ScriptList, ArticleText, ScriptText):
        assert [name for name in shape.model_fields if f"`{name}`" not in text] == []


def test_a_letter_in_full_as_data(anywhere: Path) -> None:
    """The text is Markdown as it was written."""
    data = json.loads((anywhere / "api/articles/first-letter.json").read_text(encoding="utf-8"))
    assert data["sections"][0]["markdown"].startswith("> I asked for the keys *of the shed* and got a smile. It is the")
    assert data["scripts"] == ["ask-again"]


def linked_data(page: Path) -> list[dict[str, object]]:
    """Return what a page says in JSON-LD."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"))
    assert found
    graph: list[dict[str, object]] = json.loads(found[1])["@graph"]
    return graph


def test_a_letter_says_what_it_is(addressed: Path) -> None:
    """An article by somebody of a day, about a rule; and the way to it."""
    article, trail = linked_data(addressed / "articles/first-letter/index.html")
    assert article["@type"] == "Article"
    assert article["headline"] == 'They said yes & "meant" no'
    assert article["datePublished"] == "2026-03-02"
    assert article["author"] == {"@type": "Person", "name": "Ada", "url": f"{BASE}authors/ada/"}
    assert article["image"] == f"{BASE}assets/cards/articles/first-letter.png"
    rule = article["about"]
    assert isinstance(rule, dict)
    assert rule["@type"] == "DefinedTerm"
    assert rule["name"] == "Ask twice, then rest."
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "Topics", "Asking", article["headline"]]  # type: ignore[attr-defined]


def test_a_letter_without_an_address_names_none(anywhere: Path) -> None:
    """JSON-LD has no relative addresses, which machines would read as something else."""
    (article,) = linked_data(anywhere / "articles/first-letter/index.html")
    assert "url" not in json.dumps(article)


def test_a_card_is_a_picture_of_the_right_size(addressed: Path) -> None:
    """Other sites get the size that they ask for, small enough to be fetched at once; the page names it."""
    path = addressed / "assets/cards/articles/first-letter.png"
    with Image.open(path) as picture:
        assert picture.size == (1200, 630)
        assert len(picture.getcolors() or []) > 8  # something is drawn on it
    assert path.stat().st_size < 60_000
    page = (addressed / "articles/first-letter/index.html").read_text(encoding="utf-8")
    assert f'property="og:image" content="{BASE}assets/cards/articles/first-letter.png"' in page


def test_search_can_be_added_to_a_browser(addressed: Path) -> None:
    """The description names the search page, with room for the words."""
    space = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    root = ET.parse(addressed / "opensearch.xml").getroot()  # noqa: S314 - our own file
    url = root.find("o:Url[@type='text/html']", space)
    assert url is not None
    assert url.get("template") == f"{BASE}search/?q={{searchTerms}}"
    assert len(root.findtext("o:ShortName", "", space)) <= 16


@pytest.mark.parametrize(("site", "base"), [("addressed", BASE), ("anywhere", "")])
def test_language_models_find_a_table_of_contents(site: str, base: str, request: pytest.FixtureRequest) -> None:
    """Title, quotation, then lists of links with a line about each."""
    lines = (request.getfixturevalue(site) / "llms.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    assert f"- [Ask again]({base}scripts/ask-again/): A yes or a no from Dana." in lines
