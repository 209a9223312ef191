"""What a screen reader tells of search, a script's form and the ways through, with the keyboard alone."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.page_types import PAGES, visit

SCRIPT = "scripts/take-it-off-your-list/"
LETTER = "articles/introductions-that-never-came/"
FIELDS = {"textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton", "Date"}


def tree(page: Page) -> list[dict[str, Any]]:
    """Return what assistive programs are given: the nodes of Chromium's accessibility tree that are not ignored."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            "description": node.get("description", {}).get("value", ""),
            **{one["name"]: one["value"].get("value") for one in node.get("properties", ())},
        }
        for node in nodes
        if not node["ignored"]
    ]


def focused(page: Page) -> dict[str, Any]:
    """Return what is announced for the element that has the focus."""
    found = [node for node in tree(page) if node.get("focused") and node["role"] != "RootWebArea"]
    return found[-1] if found else {"role": "", "name": "", "description": ""}


def tab_to(page: Page, name: str, stops: int = 60) -> dict[str, Any]:
    """Press Tab until something of that name has the focus."""
    for _ in range(stops):
        page.keyboard.press("Tab")
        node = focused(page)
        if node["name"] == name:
            return node
    raise AssertionError(f"No {name} within {stops} stops.")


@pytest.mark.parametrize("path", PAGES)
def test_every_kind_of_page(page: Page, site: str, path: str) -> None:
    """Landmarks and headings are in order, whatever one can use has a name, and the first stop skips the menu."""
    visit(page, site + path)
    nodes = tree(page)
    check_landmarks(nodes)
    levels = page.get_by_role("heading").evaluate_all("all => all.map((one) => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    used = FIELDS | {"link", "button", "tab", "DisclosureTriangle"}
    assert [node for node in nodes if node["role"] in used and not node["name"].strip()] == []
    page.keyboard.press("Tab")
    assert focused(page)["name"] == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer') !== null")


def check_landmarks(nodes: list[dict[str, Any]]) -> None:
    """Look for one main, banner and foot, and for a name of its own for each navigation."""
    roles = [node["role"] for node in nodes]
    assert [roles.count(role) for role in ("main", "banner", "contentinfo")] == [1, 1, 1]
    names = [node["name"] for node in nodes if node["role"] == "navigation"]
    assert names
    assert all(names)
    assert len(names) == len(set(names))


def test_the_way_back_is_a_breadcrumb(page: Page, site: str) -> None:
    """With a name, a list, and links from the home page to the topic."""
    page.goto(site + LETTER)
    expect(page.get_by_role("navigation", name="Breadcrumb")).to_match_aria_snapshot(
        """
        - navigation "Breadcrumb":
          - list:
            - listitem:
              - link "Home"
            - listitem:
              - link "Topics"
            - listitem:
              - link "Networking and introductions"
        """
    )
    tab_to(page, "Topics")
    tab_to(page, "Networking and introductions")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Networking and introductions")


def test_light_and_dark_are_a_choice_of_three(page: Page, site: str) -> None:
    """Reached by Tab, named, and changed by a key; what is chosen is told."""
    visit(page, site)
    node = tab_to(page, "Follow the system")
    assert node["role"] == "radio"
    assert node["checked"] == "true"
    page.keyboard.press("ArrowDown")
    assert (focused(page)["name"], focused(page)["checked"]) == ("Light", "true")
    page.keyboard.press("ArrowDown")
    assert (focused(page)["name"], focused(page)["checked"]) == ("Dark", "true")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_search_box_tells_what_it_found(page: Page, site: str) -> None:
    """A named dialog with a named box; the number of results is announced, and each is a link to a heading."""
    visit(page, site)
    page.keyboard.press("/")
    node = focused(page)
    assert (node["role"], node["name"]) == ("textbox", "Search")
    page.keyboard.type("promised an introduction")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("status")).to_have_text("The 10 nearest letters and scripts")
    assert [node["live"] for node in tree(page) if node["role"] == "status"] == ["polite"]
    page.keyboard.press("ArrowDown")
    node = focused(page)
    assert node["role"] == "link"
    assert node["name"].startswith("They offered to introduce me, then went quiet")
    page.keyboard.press("Enter")
    page.wait_for_url("**/introductions-that-never-came/**")


def test_the_search_page_tells_it_too(page: Page, site: str) -> None:
    """By keyboard alone: type, hear the number, go on to the first result; and hear that there is none."""
    visit(page, site + "search/")
    node = tab_to(page, "What is the matter?")
    assert node["role"] == "searchbox"
    page.keyboard.type("introduction")
    status = page.get_by_role("main").get_by_role("status")
    expect(status).to_have_text("The 10 nearest")
    tab_to(page, "Search")
    page.keyboard.press("Tab")
    assert focused(page)["name"] == "They offered to introduce me, then went quiet"
    page.get_by_role("searchbox").fill("zzzz")
    expect(status).to_contain_text("No letter has these words yet.")


def test_every_field_of_a_script_has_a_name_and_its_hint(page: Page, site: str) -> None:
    """Within a named group, in a named form; the hint is the field's description, and what must be is said."""
    visit(page, site + SCRIPT)
    page.get_by_text("Put in your own names and days").click()
    form = page.get_by_role("form", name="Your own people and dates")
    assert form.get_by_role("group").count() == 4
    fields = form.locator("[data-slot]").all()
    for field in fields:
        field.focus()
        node = focused(page)
        assert node["role"] in FIELDS
        assert node["name"]
        hinted = field.get_attribute("aria-describedby")
        assert node["description"] == (page.locator(f"#{hinted}").inner_text() if hinted else "")
        assert node.get("required", False) == (field.get_attribute("required") is not None)
    assert sum(1 for field in fields if field.get_attribute("aria-describedby")) == 1


def test_filling_in_by_keyboard_is_told_politely(page: Page, site: str) -> None:
    """From the channel to the copy: what is missing, that nothing is, and that the words were copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, site + SCRIPT)
    assert tab_to(page, "Phone")["role"] == "link"  # in the table of contents
    node = tab_to(page, "Phone")
    assert (node["role"], node["selected"]) == ("tab", True)
    page.keyboard.press("ArrowRight")
    assert (focused(page)["name"], focused(page)["selected"]) == ("Voicemail", True)
    page.keyboard.press("Tab")
    node = focused(page)
    assert (node["role"], node["name"]) == ("tabpanel", "Voicemail")
    assert tab_to(page, "Put in your own names and days")["expanded"] is False
    page.keyboard.press("Enter")
    for name in ("Kim O'Neill", "Anna Berg", "Lee Chan"):
        tab_to(page, "Full name")
        page.keyboard.type(name)
        if name.startswith("Kim"):
            expect(page.locator(".fill__status")).to_have_text(
                "Still missing: Who made the promise, Whom they promised."
            )
    expect(page.locator(".fill__status")).to_have_text("Everything is filled in.")
    tab_to(page, "Back to the words")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page)["name"] == "Voicemail"
    tab_to(page, "Copy")
    page.keyboard.press("Enter")
    expect(page.locator(".send__said")).to_have_text("Copied.")
    assert "it's Kim O'Neill." in page.evaluate("navigator.clipboard.readText()")
    regions = [node for node in tree(page) if node["role"] == "status"]
    assert [node["live"] for node in regions] == ["polite"] * len(regions)


def test_what_they_may_answer_opens_by_keyboard(page: Page, site: str) -> None:
    """Each answer is a named part that says whether it is open."""
    visit(page, site + SCRIPT)
    node = tab_to(page, "They say: “Yes, go ahead.”")
    assert node["expanded"] is False
    page.keyboard.press("Enter")
    assert focused(page)["expanded"] is True
    expect(page.locator("[data-text=agreed]")).to_be_visible()
