"""Filling in a script on its page, as one does the night before: by mouse, by keyboard, and with nothing sent."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

SCRIPT = "scripts/take-it-off-your-list/"


@pytest.fixture
def script(page: Page, site: str) -> Page:
    """The founding script's page, with its form open."""
    page.goto(site + SCRIPT)
    open_form(page)
    return page


def open_form(page: Page) -> None:
    """Open the form below the words."""
    page.get_by_text("Put in your own names and days").click()


def fill_in(page: Page) -> None:
    """Fill in everything that must be."""
    page.get_by_role("group", name="Your name").get_by_label("Full name").fill("Kim O'Neill")
    page.get_by_role("group", name="Who made the promise").get_by_label("Full name").fill("Anna van der Berg")
    page.get_by_role("group", name="Whom they promised").get_by_label("Full name").fill("张伟")


def words(page: Page) -> str:
    """Return the words that are on the screen."""
    return page.locator(".variant:visible .words").inner_text()


def test_the_example_stands_there_with_its_blanks_marked(browser_without_javascript: Page, site: str) -> None:
    """Without JavaScript every variant is readable and what is invented is marked."""
    page = browser_without_javascript
    page.goto(site + SCRIPT)
    expect(page.locator(".variant")).to_have_count(5)
    for variant in page.locator(".variant").all():
        expect(variant).to_be_visible()
    expect(page.locator("[data-variant=phone] .blank").first).to_have_text("Dana")
    for useless in (".own", ".tabs", ".send"):
        expect(page.locator(useless)).to_be_hidden()


def test_words_follow_what_is_typed(script: Page) -> None:
    """The text is live; what is missing is named, and shown as a blank until it is there."""
    fill_in(script)
    assert words(script).startswith("Hi Anna, it's Kim O'Neill. Thank you again for talking with me. You kindly")
    expect(script.locator(".fill__status")).to_have_text("Everything is filled in.")
    script.get_by_role("group", name="Who made the promise").get_by_label("Full name").fill("")
    assert words(script).startswith("Hi Dana,")
    expect(script.locator(".variant:visible .blank").first).to_have_text("Dana")
    expect(script.locator(".fill__status")).to_have_text("Still missing: Who made the promise.")


def test_paper_has_the_whole_script(script: Page) -> None:
    """Every channel with its heading and the words as they are filled in; nothing that only works on a screen."""
    fill_in(script)
    script.emulate_media(media="print")
    for variant in script.locator(".variant").all():
        expect(variant.locator(".words")).to_be_visible()
        heading = variant.get_by_role("heading").bounding_box()
        assert heading
        assert heading["height"] > 10
        assert "Anna" in variant.inner_text()
    for useless in (".own", ".tabs", ".send"):
        expect(script.locator(useless)).to_be_hidden()


def test_a_date_and_a_phrase_open_their_passages(script: Page) -> None:
    """Optional words appear with their slot and vanish with it."""
    fill_in(script)
    script.get_by_label("What you talked about").fill("moving into analytics")
    assert "talking with me about moving into analytics. You" in words(script)
    script.get_by_label("The day you talked").fill("2020-03-02")
    assert "talking with me on 2 March 2020 about" in words(script)
    script.get_by_label("What you talked about").fill("")
    assert "talking with me on 2 March 2020. You" in words(script)


def test_tabs_work_with_the_keyboard(script: Page) -> None:
    """Arrow keys move between channels; only one variant is shown, and one tab stops the Tab key."""
    script.get_by_role("tab", name="Phone").focus()
    script.keyboard.press("ArrowRight")
    expect(script.get_by_role("tab", name="Voicemail")).to_be_focused()
    script.keyboard.press("End")
    expect(script.get_by_role("tab", name="Message")).to_have_attribute("aria-selected", "true")
    expect(script.get_by_role("tabpanel")).to_have_count(1)
    expect(script.locator("[role=tab][tabindex='0']")).to_have_count(1)


def test_every_field_has_its_label_and_there_is_one_live_region_for_the_form(script: Page) -> None:
    """Nothing is told by place or colour alone."""
    for field in script.locator("form.fill [data-slot]").all():
        assert field.evaluate("field => field.labels.length") == 1
    expect(script.locator(".fill__status[role=status]")).to_have_count(1)


def test_replies_open_and_follow_the_form(script: Page) -> None:
    """Behind "They say …" stands the answer, with the same people in it."""
    fill_in(script)
    script.get_by_text("They say: “Yes, go ahead.”").click()
    expect(script.locator("[data-text=agreed]")).to_be_visible()
    assert "张伟" in script.locator("[data-text=agreed]").inner_text()


def test_copy_gives_exactly_the_words(script: Page) -> None:
    """What is on the clipboard is what is on the screen, subject line included."""
    script.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_in(script)
    script.get_by_role("tab", name="E-mail", exact=True).click()
    script.get_by_role("button", name="Copy").click()
    expect(script.get_by_text("Copied.")).to_be_visible()
    text = script.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Subject: Saving you a step with 张伟\n\nHello Anna,\n\nThank you again")
    assert text.endswith("\n\nKim O'Neill\n")


def test_what_is_missing_is_copied_in_brackets(script: Page) -> None:
    """The example's people are on the screen, marked as such, and nobody sends their names by mistake."""
    script.context.grant_permissions(["clipboard-read", "clipboard-write"])
    script.get_by_role("button", name="Copy").click()
    expect(script.get_by_text("Copied. What stands in [brackets] is still to be filled in.")).to_be_visible()
    copied = script.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Hi [Dana], it's [Priya Raman]. Thank you again for talking with me [on 2 March] about [")
    assert copied.replace("[", "").replace("]", "") == words(script).strip() + "\n"
    script.get_by_role("group", name="You").get_by_label("Full name").fill("Kim O'Neill")
    script.get_by_role("button", name="Copy").click()
    script.wait_for_function("navigator.clipboard.readText().then((text) => text.includes('Kim'))")
    assert script.evaluate("navigator.clipboard.readText()").startswith("Hi [Dana], it's Kim O'Neill. Thank you again")


def test_one_s_own_fields_speak_to_oneself(page: Page, site: str) -> None:
    """Nobody is asked what they call themselves as if they were somebody else."""
    page.goto(f"{site}scripts/ask-for-the-loan-back/")
    open_form(page)
    own, other = page.locator("fieldset").nth(0), page.locator("fieldset").nth(1)
    assert own.get_by_label("What you are called, if not the first word").is_visible()
    assert other.get_by_label("What you call them, if not the first word").is_visible()


def test_a_figure_may_have_a_fraction(page: Page, site: str) -> None:
    """What is no figure stays a blank, and it is said what is wanted: a browser takes 52.000 for 52."""
    page.goto(f"{site}scripts/ask-for-the-loan-back/")
    open_form(page)
    page.get_by_label("How much you lent").fill("12.50")
    assert "the 12.50 that I lent you" in words(page)
    page.get_by_label("How much you lent").fill("52.000")
    expect(page.get_by_text("Write a figure such as 1500 or 12.50: How much you lent.")).to_be_visible()
    assert "the 240 that I lent you" in words(page)


def test_a_long_mail_becomes_a_draft(script: Page) -> None:
    """What does not fit an address is downloaded as an unsent message that mail programs open."""
    fill_in(script)
    script.get_by_role("tab", name="E-mail, formal").click()
    script.get_by_role("group", name="Whom they promised").get_by_label("Full name").fill("张伟" * 30)
    with script.expect_download() as download:
        script.get_by_role("button", name="Mail").click()
    draft = Path(download.value.path()).read_bytes().decode("ascii")
    head, _, body = draft.partition("\r\n\r\n")
    assert "X-Unsent: 1" in head
    assert "Date:" not in head
    assert "张伟" in base64.b64decode(body).decode()


def test_the_words_can_be_saved(script: Page) -> None:
    """Save as text gives a file with the words."""
    fill_in(script)
    with script.expect_download() as download:
        script.get_by_role("button", name="Save as text").click()
    assert download.value.suggested_filename == "take-it-off-your-list.txt"
    assert Path(download.value.path()).read_text(encoding="utf-8").startswith("Hi Anna, it's Kim O'Neill.")


def test_nothing_is_kept_unless_one_chooses(script: Page) -> None:
    """Remembering is off; once chosen it survives a visit, and one button forgets everything."""
    fill_in(script)
    assert script.evaluate("localStorage.getItem('columnist.details')") is None
    script.get_by_label("Remember my details on this device").check()
    script.reload()
    assert "Kim O'Neill" in words(script)
    open_form(script)
    script.get_by_role("button", name="Erase my details").click()
    assert script.evaluate("localStorage.getItem('columnist.details')") is None
    assert "Priya Raman" in words(script)
    script.reload()
    assert "Priya Raman" in words(script)


def test_a_link_carries_the_facts_in_its_fragment_alone(script: Page, page: Page) -> None:
    """The link comes with a warning, fills the form elsewhere, and shows a server nothing."""
    fill_in(script)
    script.get_by_role("button", name="Make a link").click()
    expect(script.get_by_text("Whoever has this link can read the names")).to_be_visible()
    link = script.get_by_label("A link with what you filled in").input_value()
    address, _, fragment = link.partition("#")
    assert address.endswith(SCRIPT)
    assert "Kim" not in address
    assert fragment.startswith("fill=")
    page.goto("about:blank")
    page.goto(link)
    assert words(page).startswith("Hi Anna, it's Kim O'Neill.")


@pytest.mark.parametrize("fragment", ["fill=", "fill=%%%", "fill=bnVsbA", "fill=W10", "fill=" + "QUJD" * 1000])
def test_a_broken_link_gives_the_plain_page(page: Page, site: str, fragment: str) -> None:
    """Whatever stands in the fragment, the page is there with its example."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{site}{SCRIPT}#{fragment}")
    expect(page.get_by_role("tab", name="Phone")).to_be_visible()
    assert "Dana" in words(page)
    assert not errors


def test_a_link_cannot_bring_markup(page: Page, site: str) -> None:
    """Facts are text, whatever they look like."""
    facts = {"me": {"name": "<img src=x onerror=alert(1)>"}, "contact": {"name": "A"}, "promised": {"name": "B"}}
    fragment = base64.urlsafe_b64encode(json.dumps(facts).encode()).decode().rstrip("=")
    page.on("dialog", lambda _: pytest.fail("a dialog opened"))
    page.goto(f"{site}{SCRIPT}#fill={fragment}")
    assert "<img src=x onerror=alert(1)>" in words(page)
    expect(page.locator(".words img")).to_have_count(0)


def test_filling_in_asks_no_server_for_anything(script: Page) -> None:
    """From the first letter to the copy, the network is silent."""
    script.wait_for_load_state("networkidle")
    requests: list[str] = []
    script.on("request", lambda request: requests.append(request.url))
    script.context.grant_permissions(["clipboard-read", "clipboard-write"])
    fill_in(script)
    for tab in script.get_by_role("tab").all():
        tab.click()
    script.get_by_label("Remember my details on this device").check()
    script.get_by_role("button", name="Make a link").click()
    script.get_by_role("button", name="Copy").click()
    expect(script.get_by_text("Copied.")).to_be_visible()
    assert requests == []


def test_every_script_page_can_be_filled(page: Page, site: str) -> None:
    """On each script's page the form is there and no error is."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + "scripts/")
    links = page.locator(".script-list__title").evaluate_all("links => links.map(link => link.href)")
    assert len(links) >= 48
    for link in links:
        page.goto(link)
        open_form(page)
        field = page.locator("form.fill [data-slot]").first
        field.fill("Zoë")
        assert "Zoë" in page.locator(".script").inner_text() or "Zoë" in field.input_value()
    assert not errors


BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }});"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
SOMETHING_ELSE = "localStorage.setItem('columnist.details', '{no');"
NOTHING = "localStorage.setItem('columnist.details', 'null');"


@pytest.mark.parametrize("trouble", [BLOCKED, SOMETHING_ELSE, NOTHING])
def test_the_form_works_where_nothing_can_be_kept(page: Page, site: str, trouble: str) -> None:
    """A browser that refuses cookies refuses this too; what is missing is said all the same, and a link fills in."""
    page.add_init_script(trouble)
    facts = base64.urlsafe_b64encode(json.dumps({"contact": {"name": "Anna Berg"}}).encode()).decode().rstrip("=")
    page.goto(f"{site}{SCRIPT}#fill={facts}")
    open_form(page)
    page.get_by_role("group", name="Your name").get_by_label("Full name").fill("Kim Moss")
    assert words(page).startswith("Hi Anna, it's Kim Moss.")
    expect(page.locator(".fill__status")).to_have_text("Still missing: Whom they promised.")


def test_where_there_is_no_room_the_box_says_so(page: Page, site: str) -> None:
    """What cannot be kept is not said to be."""
    page.add_init_script(FULL)
    page.goto(site + SCRIPT)
    open_form(page)
    page.locator("#remember").click()
    expect(page.locator("#remember")).not_to_be_checked()
