"""Facts from the command line and from files, and what is said about those that cannot be taken."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from script_templates import ALL, HEAD, read

from columnist.errors import FillError
from columnist.scripts.facts import (
    clean,
    describe,
    example_day,
    example_facts,
    missing_slots,
    parse_settings,
    read_facts,
)

TEMPLATE = read(HEAD + ALL)


def test_examples_are_facts() -> None:
    """The examples fill every slot; the day is a week after the earliest date among them."""
    facts = example_facts(TEMPLATE)
    assert facts["me"] == {"name": "Priya Raman"}
    assert facts["day"] == datetime.date(2026, 3, 2)
    assert missing_slots(TEMPLATE, facts) == []
    assert example_day(TEMPLATE) == datetime.date(2026, 3, 9)


def test_a_template_without_dates_has_a_day_all_the_same() -> None:
    head = "\n".join(line for line in HEAD.split("\n") if "type: date" not in line)
    assert example_day(read(head + "Hi {me.name}.")) == datetime.date(2026, 3, 9)


def test_an_example_at_the_end_of_the_calendar_has_the_last_day_there_is() -> None:
    head = HEAD.replace("2026-03-02", "9999-12-30")
    assert example_day(read(head + ALL)) == datetime.date.max


def test_settings_become_facts() -> None:
    settings = [
        "me.name=Kim O'Neill",
        "me.pronouns=they/them",
        "lee=Lee",
        "topic= a  b ",
        "day=2026-12-31",
        "count=12,000",
    ]
    assert parse_settings(TEMPLATE, settings) == {
        "me": {"name": "Kim O'Neill", "pronouns": "they/them"},
        "lee": {"name": "Lee"},
        "topic": "a b",
        "day": datetime.date(2026, 12, 31),
        "count": 12000,
    }


def test_empty_settings_are_left_out() -> None:
    assert parse_settings(TEMPLATE, ["topic=", "lee.name= ", "day="]) == {}
    assert read_facts(TEMPLATE, {"topic": None, "lee": {}, "count": 0}) == {"count": 0}


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("topic", "--set: `topic` has no value. Write it as slot=value, such as me.name=Kim."),
        ("topik=x", "The script `thank-them` has no slot `topik`. Did you mean `topic`?"),
        (
            "zzz=x",
            "The script `thank-them` has no slot `zzz`."
            " Its slots: me, lee, topic, kind, firm, day, maybe, count, page.",
        ),
        ("topic.first=x", "--set: `topic` has no parts. Write topic=value."),
        ("me.frist=x", "me: A person has no `frist` that could be set. Did you mean `first`?"),
        ("me.first=x", "me: The person has no name. Set me.name as well."),
        ("day=soon", "day: This is not a date. Write it as year-month-day: 2026-03-02."),
        ("day=2026-02-30", "day: This is not a date. Write it as year-month-day: 2026-03-02."),
        ("day=20260302", "day: This is not a date. Write it as year-month-day: 2026-03-02."),
        ("count=ten", "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("count=1.525", "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("count=2,5", "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("count=1,0000", "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("count=1_000", "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("count=" + "9" * 5000, "count: This is not a number. Write it in digits: 1500 or 12.50."),
        ("kind=visit", "kind: This is none of the choices. Choose from: talk, call."),
        ("page=example.org", "page: This is not an address. Write it with https:// in front."),
        ("topic=" + "x" * 201, "topic: This is longer than 200 characters. Say it in fewer words."),
    ],
)  # fmt: skip
def test_what_cannot_be_taken(setting: str, message: str) -> None:
    """Each fault is one sentence with what to do, and never repeats the value."""
    with pytest.raises(FillError) as caught:
        parse_settings(TEMPLATE, [setting])
    assert str(caught.value) == message


def test_pronouns_that_cannot_be_declined() -> None:
    with pytest.raises(FillError, match=r"The pronouns cannot be declined\. Write she/her"):
        parse_settings(TEMPLATE, ["me.name=Kim", "me.pronouns=she"])


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nBcc: x", "a Bcc: x"),
        ("  a \t b ", "a b"),
        ("so...", "so…"),
        ("a\x01\x02b\x7f", "a b"),
        ("a\u2028b", "a b"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    """A fact is one line without control characters, so that it breaks no header and no joint."""
    assert clean(text) == cleaned


def test_a_slot_is_described_in_one_line() -> None:
    slots = TEMPLATE.front.slots
    asked: list[Any] = [describe(name, slots[name]) for name in ("me", "day")]
    assert asked == ["me, for example: Priya Raman", "day, for example: 2026-03-02"]


def test_all_that_is_missing_is_named() -> None:
    assert missing_slots(TEMPLATE, {"kind": "talk"}) == ["me", "firm", "day", "page"]
