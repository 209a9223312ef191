"""The forms for people without git: their labels hold still, and their choices are the model's."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
from host_files import FORMS, HOST, ROOT, read

from columnist.model import article

KINDS = {"input", "textarea", "dropdown", "checkboxes"}
LABELS = {
    "headline": "A headline for your letter",
    "question": "Your question in one sentence",
    "letter": "Your letter",
    "signature": "A signature that is not your name",
    "topic": "The nearest topic",
    "who": "Who the other person is to you",
    "channel": "How you are in touch",
    "stage": "How far it has come",
    "also-asked": "How else somebody might ask this",
    "altered": "What is to be altered",
    "for-the-editor": "Anything the editor should know",
    "consent": "Your consent",
}
"""What `columnist letter` looks for, in the form's order."""

every_form = pytest.mark.parametrize("name", FORMS)


def fields(name: str) -> dict[str, dict[str, Any]]:
    """Return the fields of a form by their id, without its explanations."""
    return {field["id"]: field for field in read(FORMS[name])["body"] if field["type"] != "markdown"}


def options(name: str, field: str) -> list[str]:
    """Return the choices of a field."""
    found = fields(name)[field]["attributes"]["options"]
    return [option["label"] if isinstance(option, dict) else option for option in found]


@every_form
def test_a_form_has_what_the_host_asks_of_it(name: str) -> None:
    """A name, a description, and fields of known kinds with unlike ids and labels."""
    form = read(FORMS[name])
    assert form["name"]
    assert form["description"]
    found = fields(name)
    assert {field["type"] for field in found.values()} <= KINDS
    assert len(found) == sum(field["type"] != "markdown" for field in form["body"])
    assert len({field["attributes"]["label"] for field in found.values()}) == len(found)


def test_the_labels_of_the_letter_hold_still() -> None:
    """They are the headings of what arrives; change them together with `columnist letter`."""
    assert {id_: field["attributes"]["label"] for id_, field in fields("send-a-letter").items()} == LABELS


def test_the_filled_form_has_every_label_in_order() -> None:
    """The example beside this test is what the host makes of the form."""
    filled = (ROOT / "tests" / "host" / "filled-letter.md").read_text(encoding="utf-8")
    assert re.findall(r"^### (.+)$", filled, flags=re.MULTILINE) == list(LABELS.values())
    ticked = re.findall(r"^- \[[X ]\] (.+)$", filled, flags=re.MULTILINE)
    assert ticked == options("send-a-letter", "altered") + options("send-a-letter", "consent")


def test_the_choices_of_the_letter_are_the_models() -> None:
    """Word for word, so that nothing need be translated."""
    assert options("send-a-letter", "who") == list(get_args(article.Who))
    assert options("send-a-letter", "channel") == list(get_args(article.Channel))
    assert options("send-a-letter", "stage") == list(get_args(article.Stage))
    assert options("send-a-letter", "altered") == list(get_args(article.Altered))


def test_the_topics_of_the_letter_are_the_columns() -> None:
    """A new topic in topics.yaml must be offered in the form."""
    topics = read(ROOT / "content" / "topics.yaml")["topics"]
    assert options("send-a-letter", "topic") == [topic["title"] for topic in topics]


@every_form
def test_nothing_can_be_sent_without_full_consent(name: str) -> None:
    """Publication, the licence, no real names, and that the page is public: each is ticked or nothing is sent."""
    consent = fields(name)["consent"]["attributes"]["options"]
    assert [option["label"] for option in consent if option.get("required") != "true"] == []
    words = " ".join(option["label"] for option in consent)
    for needed in ("publish", "CC BY 4.0", "no real name", "public as soon as I send it"):
        assert needed in words


@every_form
def test_a_form_says_that_it_is_public_before_it_asks_anything(name: str) -> None:
    """Whoever writes must know it before the first word."""
    first = read(FORMS[name])["body"][0]
    assert first["type"] == "markdown"
    assert "page is public" in first["attributes"]["value"].replace("\n", " ")


@every_form
def test_no_dropdown_has_a_choice_that_the_host_refuses(name: str) -> None:
    """A comma would split a choice where several are sent; the host keeps `None` for itself."""
    choices = [options(name, id_) for id_, field in fields(name).items() if field["type"] == "dropdown"]
    assert choices
    for found in choices:
        assert len(set(found)) == len(found)
        assert [choice for choice in found if "," in choice or choice.lower() == "none"] == []


def test_owners_of_paths_that_exist() -> None:
    """A renamed folder would silently lose its readers."""
    lines = (HOST / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    assert rows[0][0] == "*"
    assert [path for path, *_ in rows[1:] if not (ROOT / path.lstrip("/")).exists()] == []
    assert [row for row in rows if not all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in row[1:] or [""])] == []
