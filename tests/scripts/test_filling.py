"""A template, a variant, facts and a day give text that is ready to say."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from script_templates import HEAD, read

from columnist.errors import FillError
from columnist.scripts.compiled import VERSION, compile_nodes, compile_script
from columnist.scripts.export import script_json
from columnist.scripts.fill import choose_variant, fill
from columnist.scripts.parse import parse
from columnist.scripts.render import can_be_said, render

DAY = datetime.date(2026, 3, 9)
WORDS = (
    "[{lee.name}[ and {topic}]|{topic}], a {kind} at {firm} {day|on-day}[ or {maybe|day}][, {count} times], {page}.\n\n"
    "{me.name}\n\n## E-mail, formal\nSubject: [{topic|capital}|A word] from {me.first}\n\nDear {firm}, see {page}.\n"
    "\n## Reply: agreed\nThank you[ for {topic}].\n"
)
TEMPLATE = read(HEAD.replace("slots:", 'outcomes:\n  agreed: {they_say: "Yes.", next: end}\nslots:') + WORDS)
SCRIPT = compile_script(TEMPLATE)
FACTS: dict[str, Any] = {
    "me": {"name": "Kim O'Neill"},
    "kind": "talk",
    "firm": "Acme Inc.",
    "day": datetime.date(2026, 3, 2),
    "page": "https://example.org/a",
}


def said(words: str, **facts: Any) -> str:
    """Render words in the slot language, whose slots `day` and `count` are a date and a number."""
    slots = {name: TEMPLATE.front.slots[name] for name in ("day", "count")}
    return render(compile_nodes(parse(words)[0], slots), facts, DAY)


def test_only_what_is_required() -> None:
    filled = fill(SCRIPT, "message", FACTS, DAY)
    assert filled.text == "A talk at Acme Inc. on 2 March, https://example.org/a.\n\nKim O'Neill"
    assert filled.subject is None
    assert filled.used == ("me", "kind", "firm", "day", "page")
    assert filled.missing == ("lee", "topic", "maybe", "count")


def test_everything() -> None:
    more = {"lee": {"name": "Lee"}, "topic": "pay", "maybe": datetime.date(2026, 4, 1), "count": 12000}
    filled = fill(SCRIPT, None, FACTS | more, DAY)
    assert filled.variant == "message"
    assert filled.text.startswith(
        "Lee and pay, a talk at Acme Inc. on 2 March or 1 April, 12,000 times, https://example.org/a."
    )


def test_subject() -> None:
    assert fill(SCRIPT, "email-formal", FACTS, DAY).subject == "A word from Kim"
    assert fill(SCRIPT, "email-formal", FACTS | {"topic": "pay"}, DAY).subject == "Pay from Kim"


def test_all_missing_slots_are_named_at_once() -> None:
    with pytest.raises(FillError) as caught:
        fill(SCRIPT, "message", {"kind": "talk"}, DAY)
    assert str(caught.value) == (
        "The script `thank-them` still needs:\n"
        "  --set me.name=…   me, for example: Priya Raman\n"
        "  --set firm=…   firm, for example: Northgate\n"
        "  --set day=…   day, for example: 2026-03-02\n"
        "  --set page=…   page, for example: https://example.org"
    )


def test_an_unknown_variant() -> None:
    with pytest.raises(FillError, match=r"has no variant `email-formel`\. Did you mean `email-formal`\?"):
        choose_variant(SCRIPT, "email-formel")
    with pytest.raises(FillError, match=r"has no variant `letter`\. Its variants: message, email-formal\."):
        choose_variant(SCRIPT, "letter")


@pytest.mark.parametrize(
    ("pronouns", "words"),
    [
        ("she/her", "She is well, she's here, she prefers her. Hers. Herself. She can. I saw her."),
        ("He/Him", "He is well, he's here, he prefers his. His. Himself. He can. I saw him."),
        ("they/them", "They are well, they're here, they prefer their. Theirs. Themself. They can. I saw them."),
        (
            "they/them/their/theirs/themselves",
            "They are well, they're here, they prefer their. Theirs. Themselves. They can. I saw them.",
        ),
        ("xe/xem/xyr/xyrs/xemself", "Xe is well, xe's here, xe prefers xyr. Xyrs. Xemself. Xe can. I saw xem."),
        ("", "Lee is well, Lee's here, Lee prefers Lee's. Lee's. Lee. Lee can. I saw Lee."),
        ("she", "Lee is well, Lee's here, Lee prefers Lee's. Lee's. Lee. Lee can. I saw Lee."),
    ],
)  # fmt: skip
def test_pronouns_and_their_verbs(pronouns: str, words: str) -> None:
    """Pronouns are declined and their verbs agree; where none are given, the name stands in."""
    text = (
        "{lee.they are} well, {lee.they're} here, {lee.they prefer} {lee.their}. {lee.theirs}. {lee.themself}. "
        "{lee.they can}. I saw {lee.them}."
    )
    assert said(text, lee={"name": "Lee Torres", "pronouns": pronouns}) == words


def test_parts_of_a_person() -> None:
    """What is given goes before what the name shows."""
    text = "{lee}/{lee.name}/{lee.first}/[{lee.last}]/[{lee.role}]/[{lee.org}]"
    assert said(text, lee={"name": "Anna van der Berg"}) == "Anna van der Berg/Anna van der Berg/Anna/van der Berg//"
    lee = {"name": "Anna Berg", "first": "Annie", "last": "B.", "role": "VP", "org": "Acme"}
    assert said(text, lee=lee) == "Anna Berg/Anna Berg/Annie/B./VP/Acme"
    assert said("So[ {lee.last}].", lee={"name": "Cher"}) == "So."


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0"),
        (9999, "9999"),
        (10000, "10,000"),
        (-1234567, "-1,234,567"),
        ("12345", "12,345"),
        ("x", ""),
        ("1.5", "1.5"),
        ("-12345.50", "-12,345.50"),
        ("52.000", ""),
        ("1.", ""),
    ],
)
def test_numbers(count: object, words: str) -> None:
    """Numbers have commas from 10,000 on; what is no number is an empty slot."""
    assert said("[{count}]", count=count) == words


def test_dates() -> None:
    """A date may be given as ISO text; what is none is an empty slot."""
    text = "[{day}|never], [{day|day}|never], [{day|date}|never], [{day|weekday}|never], [{day|on-day}|never]"
    assert said(text, day=datetime.date(2026, 3, 2)) == said(text, day="2026-03-02")
    assert said(text, day="2026-03-02") == "2 March 2026, 2 March, 2 March 2026, Monday, on 2 March"
    for nothing in ("2026-02-30", "soon", "0000-01-01", "", None):
        assert said(text, day=nothing) == "Never, never, never, never, never"


def test_stand_ins() -> None:
    assert said('I like {a|or:"your work"}.') == "I like your work."
    assert said('I like {a|or:"your work"|possessive} end.') == "I like your work's end."
    assert said('I like {a|or:"your work"}.', a="pay") == "I like pay."
    assert said('Let us meet {day|on-day|or:"soon"}.') == "Let us meet soon."


def test_filters_on_nothing_give_nothing() -> None:
    """A required slot without a fact leaves no stray letter behind."""
    assert said("I like {a|possessive} and {b|capital}.") == "I like and."


def test_can_be_said() -> None:
    """A passage is said when all slots of its own are known, or else when one inside it is."""

    def can(words: str, **facts: Any) -> bool:
        return can_be_said(compile_nodes(parse(words)[0], {}), facts)

    assert can("words")
    assert not can("{a}")
    assert not can("{a} {b}", a="x")
    assert can("{a} [{b}]", a="x")
    assert not can("words [{b}]")
    assert can("words [{b}] [{a}]", a="x")
    assert can("words [{b}|c]")
    assert can('{a|or:"x"}')


def test_the_compiled_script_as_json() -> None:
    """What goes to a page holds all that it needs, and is JSON through and through."""
    exported = script_json(SCRIPT)
    assert json.loads(json.dumps(exported)) == exported
    assert (exported["version"], exported["slug"], exported["title"]) == (VERSION, "thank-them", "Thank them")
    assert exported["day"] == "2026-03-09"
    slots = exported["slots"]
    assert list(slots) == list(TEMPLATE.front.slots)
    assert slots["me"] == {
        "type": "person", "label": "me", "hint": None, "required": True, "example": {"name": "Priya Raman"}
    }  # fmt: skip
    assert slots["kind"]["of"] == ["talk", "call"]
    assert slots["topic"]["max"] == 200
    assert (slots["day"]["example"], slots["count"]["example"]) == ("2026-03-02", "15")
    assert [variant["id"] for variant in exported["variants"]] == ["message", "email-formal"]
    assert [variant["title"] for variant in exported["variants"]] == ["Message", "E-mail, formal"]
    assert exported["variants"][0]["subject"] is None
    assert {"slot": "day", "type": "date", "filters": [["on-day"]]} in exported["variants"][0]["body"]
    assert exported["replies"] == [
        {"id": "agreed", "they_say": "Yes.", "body": ["Thank you", {"any": [[" for ", {"slot": "topic"}]]}, "."]}
    ]


def test_a_compiled_script_finds_its_texts() -> None:
    assert SCRIPT.slug == "thank-them"
    assert SCRIPT.variant("message") is SCRIPT.variants[0]
    assert SCRIPT.reply("agreed") is SCRIPT.replies[0]
    assert SCRIPT.variant("phone") is None
    assert SCRIPT.reply("declined") is None
