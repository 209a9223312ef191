"""Harmless vectors, built into one site with nothing refused, and opened in a browser: nothing happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import serve
from columnist.publish import blueprint
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from gate.attack import DOT, address_of, place, vectors
from projects import make_project, put

HARMLESS = [vector for vector in vectors() if not vector.refused]
HUBS = ["", "topics/", "scripts/", "rules/", "search/?q=alert", "about/", "articles/first-letter/", "follow-ups/"]

STRANGE = """() => {
  const found = [];
  const safe = /^(https?|mailto|tel):/i;
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    if (["iframe", "object", "embed", "base", "applet", "frame", "portal"].includes(tag)) found.push(tag);
    if (tag === "meta" && /refresh|cookie/i.test(element.httpEquiv)) found.push("meta");
    if (tag === "script" && !element.src && element.textContent.includes("alert(")
        && !/json/.test(element.type)) found.push("script");
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      if (/^(href|src|action|formaction|xlink:href|data|poster|srcset)$/i.test(name)) {
        const plain = value.replace(/[\\s\\x00-\\x1f]/g, "");
        if (/^[^/?#]*:/.test(plain) && !safe.test(plain)) found.push(`${tag} ${name}=${value}`);
      }
      if (name === "style" && /url\\(|expression|position/i.test(value)) found.push(`${tag} style`);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build all harmless vectors into one site, without asking the check, and serve it."""
    root = make_project(tmp_path_factory.mktemp("attacked"))
    put(root, "content/images/dot.png", DOT)
    for vector in HARMLESS:
        place(root, vector)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blueprint, "report", lambda *_: None)
        site = build_site(root / "mkdocs.yml", root / "site", PublicEdition()).site
    yield from serve(site)


@pytest.fixture
def alarms(browser: Browser, attacked: str) -> Iterator[tuple[Page, list[str]]]:
    """A page that writes down every dialog, error and request to a stranger."""
    context = browser.new_context(bypass_csp=True)  # the policy is a third line of defence; here it must not help
    page, alarms = context.new_page(), []
    page.on("dialog", lambda dialog: (alarms.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on("pageerror", lambda error: alarms.append(f"error {error}"))
    page.on("popup", lambda popup: alarms.append(f"popup {popup.url}"))
    page.on("request", lambda one: None if one.url.startswith((attacked, "blob:")) else alarms.append(one.url))
    yield page, alarms
    context.close()


def test_nothing_happens_on_any_page(alarms: tuple[Page, list[str]], attacked: str) -> None:
    """No dialog, no request beyond the site, no attribute that runs code: on every vector's page and on the hubs."""
    page, heard = alarms
    addresses = [*HUBS, *(address for vector in HARMLESS for address in address_of(vector))]
    faults: dict[str, list[str]] = {}
    for address in addresses:
        response = page.goto(attacked + address, wait_until="load")
        assert response is not None
        assert response.ok, address
        strange = page.evaluate(STRANGE) + heard
        if strange:
            faults[address] = strange
        heard.clear()
    assert not faults


def test_nothing_happens_in_the_search_box(alarms: tuple[Page, list[str]], attacked: str) -> None:
    """Titles, topics and texts of results are text, whatever stands in them."""
    page, heard = alarms
    page.goto(attacked)
    page.get_by_role("textbox", name="Search").click()
    for words in ("alert", "script", "onclick", "thank them"):
        page.keyboard.type(words)
        page.wait_for_timeout(500)
        assert page.evaluate(STRANGE) + heard == []
        page.keyboard.press("Control+A")
    assert page.locator(".md-search-result__item").count()


def test_nothing_happens_when_forms_are_filled(alarms: tuple[Page, list[str]], attacked: str) -> None:
    """What a reader pastes into a script's form is text too."""
    page, heard = alarms
    vector = next(vector for vector in HARMLESS if vector.where == "fields")
    page.goto(f"{attacked}scripts/{vector.id}/")
    page.get_by_text("Put in your own names and days").click()
    fields = page.locator(".script form input, .fill input")
    for number in range(fields.count()):
        if fields.nth(number).is_editable() and fields.nth(number).get_attribute("type") in (None, "text"):
            fields.nth(number).fill("<img src=x onerror=alert(1)>")
    page.wait_for_timeout(200)
    assert page.evaluate(STRANGE) + heard == []
