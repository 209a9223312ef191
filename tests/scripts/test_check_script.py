"""Everything that the check has to say about the slot language: one failing and one passing example for each code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from script_templates import ALL, HEAD, read

from columnist.model.finding import Finding
from columnist.scripts.check import FILTER_TYPES, check_nodes, check_script
from columnist.scripts.compiled import compile_script
from columnist.scripts.parse import parse
from columnist.scripts.proof import prove
from columnist.scripts.wording import faults_of_words

RULES = Path(__file__).parents[1] / "rules"
CODES = (
    "bracket-unbalanced", "slot-syntax", "slot-undeclared", "slot-unused", "slot-unguarded", "slot-part",
    "passage-cannot-vanish", "alternative-unreachable", "filter-unknown", "filter-wrong-type", "text-spacing",
    "text-marks", "verb-outside",
)  # fmt: skip


def found_in(words: str) -> list[str]:
    """Return the findings about words after the front matter above, each as its column and code."""
    findings = check_script(read(HEAD + ALL + words))
    return [f"{finding.place.column} {finding.code}" for finding in findings]


@pytest.mark.parametrize("code", CODES)
def test_the_failing_example_gives_exactly_its_code(code: str) -> None:
    text = (RULES / code / "failing.md").read_text(encoding="utf-8")
    marked = re.search(r"^# finding: (\d+:\d+)$", text, re.MULTILINE)
    assert marked
    findings: list[Finding] = check_script(read(text))
    assert [f"{finding.place} {finding.code}" for finding in findings] == [f"failing.md:{marked[1]} {code}"]
    assert findings[0].fix


@pytest.mark.parametrize("code", CODES)
def test_the_passing_example_gives_nothing(code: str) -> None:
    template = read((RULES / code / "passing.md").read_text(encoding="utf-8"))
    assert check_script(template) == []
    assert prove(compile_script(template)) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # slots that may be empty
        ("About {topic}.", ["7 slot-unguarded"]),
        ('About {topic|or:"work"}.', []),
        ("With {lee.name}.", ["6 slot-unguarded"]),
        ("{me.org} and {me.role} and {me.last}", ["1 slot-unguarded", "14 slot-unguarded", "28 slot-unguarded"]),
        ("I am {me.name}[ {me.last}][ at {me.org}].", []),
        ('I am at {me.org|or:"home"}.', []),
        ("A[ b {topic} c[ {maybe|day}]].", []),
        # passages and alternatives
        ("So[ it is].", ["3 passage-cannot-vanish"]),
        ("So[ it is {me.name}].", ["3 passage-cannot-vanish"]),
        ('So[ it is {topic|or:"this"}].', ["3 passage-cannot-vanish"]),
        ("So[ it[ {topic}] is].", []),
        ("So[ it [{topic}|one] is].", ["3 passage-cannot-vanish"]),
        ("So[ {topic}[ it is]].", ["12 passage-cannot-vanish"]),
        ("So[].", ["3 passage-cannot-vanish"]),
        ("So [{topic}|{lee.name}|it].", []),
        ("So [{topic}|it|{lee.name}].", ["4 alternative-unreachable"]),
        ("So [{me.name}|{topic}].", ["4 alternative-unreachable"]),
        ("So [{me.org}|{topic}].", []),
        ("So [{topic}|[{me.name}|it]].", ["13 alternative-unreachable"]),
        # parts of persons, verbs
        ("{topic.first|or:\"x\"}", ["1 slot-part"]),
        ("{me.frist}", ["1 slot-part"]),
        ("{me.they are} {me.they prefer} {me.they didn't} {me.they're} {me.they discuss}", []),
        ("{me.they is}", ["1 slot-part"]),
        ("{me.they prefers}", ["1 slot-part"]),
        ("{me.they doesn't}", ["1 slot-part"]),
        ("{me.they's}", ["1 slot-part"]),
        ("{me.them are}", ["1 slot-part"]),
        ("{me.first's}", ["1 slot-part"]),
        # filters
        ("{me.their|possessive}", ["11 filter-wrong-type"]),
        ("{me.they are|possessive}", ["14 filter-wrong-type"]),
        ("{me.first|possessive} {me.name|lower} {firm|possessive} {kind|capital}", []),
        ("{day} {day|day} {day|date} {day|weekday} {day|on-day}", []),
        ("{day|possessive}", ["6 filter-wrong-type"]),
        ("{firm|day}", ["7 filter-wrong-type"]),
        ("{page|lower}", ["7 filter-wrong-type"]),
        ("[{count|date}]", ["9 filter-wrong-type"]),
        ('{count|or:"some"} {maybe|day|or:"soon"}', []),
        ("{topic|or}", ["8 filter-wrong-type"]),
        ('{topic|or:""}', ["8 filter-wrong-type"]),
        ('{firm|lower:"x"}', ["7 filter-wrong-type"]),
        ("{day|wekday|dat}", ["6 filter-unknown", "13 filter-unknown"]),
        # words as they stand
        ("Too  much.", ["4 text-spacing"]),
        ("And so on...", ["10 text-spacing"]),
        ("Yes,, no.", ["4 text-spacing"]),
        ("Yes:, no.", ["4 text-spacing"]),
        ("Yes?. No.", ["4 text-spacing"]),
        ("Yes , no .", ["4 text-spacing", "9 text-spacing"]),
        ("So[ , {topic}].", ["4 text-spacing"]),
        ("Really?! See https://example.org, e.g., at 5:30 p.m., :) (etc.). “Yes,” so.", []),
        ("I **mean** it, *truly*.", ["3 text-marks", "16 text-marks"]),
        ("And _so_ does `x`.", ["5 text-marks", "15 text-marks"]),
        ("*{me.first}*", ["1 text-marks"]),
        ("**{day|on-day}** or _{me.first}_, *this\nthat*.", ["1 text-marks", "21 text-marks", "35 text-marks"]),
        ("See [this](https://example.org/x).", ["5 text-marks", "5 passage-cannot-vanish"]),
        ("# Hello\n\nYes.", ["1 text-marks"]),
        ("(*) and (*), ^_^ and ^_^, __init__.py, _me_@example.org, 2 *3* 4, it`s Ann`s.", []),
        ("5 * 3, 2 * 4; some_thing_else, ___, a_b@example.org, https://example.org/_x_/. #1 first.", []),
        # verbs that cannot agree
        ("{me.they} are. {me.they} haven't. {me.they}'re", ["11 verb-outside", "26 verb-outside", "44 verb-outside"]),
        ("{me.they} is. {me.they} needs", ["11 verb-outside", "25 verb-outside"]),
        ("Are {me.they}? How do {me.they} fare?", ["1 verb-outside", "20 verb-outside"]),
        ("{me.they}'ve left. {me.they}’re late.", ["10 verb-outside", "29 verb-outside"]),
        ("{ me.they } hope so.", ["13 verb-outside"]),
        ("{me.they|capital} are late. {me.they} really are late.", ["19 verb-outside", "46 verb-outside"]),
        ("Should {me.they} have time, can {me.they} do it, did {me.they} want it?", []),
        ("If I were {me.they}, wherever you are {me.they} will come.", []),
        ("{me.they} and {me.they} are friends.", []),
        ("Can {me.they have} a look?", ["14 verb-outside"]),
        ("{me.they} said, {me.they} will, {me.they}'ll, {me.they are}. Had {me.they}? {me.them} are", []),
        # brackets: only what is sure is said as well
        ("So[ it is {topic}, {lee.name}", ["3 bracket-unbalanced"]),
        ("So it is {topic}] and {tpoic}", ["17 bracket-unbalanced", "23 slot-undeclared"]),
    ],
)  # fmt: skip
def test_findings_in_words(words: str, expected: list[str]) -> None:
    assert found_in(words) == expected


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        ("{topik}", "Did you mean `topic`?"),
        ("{zzz}", "Declare `zzz` under `slots`."),
        ("{me.frist}", "Did you mean `first`?"),
        ("{day|wekday}", "Did you mean `weekday`?"),
        ("{me.them are}", "Put `are` after the brace."),
        ("{me.their|possessive}", "Write `{me.their}`."),
        ("{me.they} is", "Write `{me.they are}`."),
        ("{me.they}'s", "Write `{me.they're}` or `{me.they've}`; for what is theirs `{me.their}`."),
        ("Can {me.they have} it?", "Write `have` behind the brace."),
        (
            "Are {me.they} well?",
            "Say it in another order, with the verb in the braces, such as `whether {me.they are}`.",
        ),
        ("{me.they} needs", "Write `{me.they need}`."),
    ],
)
def test_fixes_say_what_to_write(words: str, fix: str) -> None:
    template = read(HEAD + words)
    faults = [*check_nodes(parse(words)[0], template.front.slots), *faults_of_words(words)]
    assert [fault.fix for fault in faults] == [fix]


def test_a_misspelt_slot_makes_no_slot_unused() -> None:
    """Where a text could not be read whole, nothing is said about slots that it may have held."""
    assert [finding.code for finding in check_script(read(HEAD + ALL.replace("{day}", "{Day}")))] == ["slot-syntax"]


def test_places_are_exact_everywhere() -> None:
    """Findings in the goal, a subject and a later line stand at their own line and column."""
    text = HEAD.replace("goal: They", 'goal: "{nobody} they').replace("helped.", 'helped."')
    text += ALL + "\n## E-mail\nSubject: For {nobody}\n\nHi,\n\n  and {nobody}."
    places = [(finding.place.line, finding.place.column) for finding in check_script(read(text))]
    assert places == [(3, 8), (20, 14), (24, 7)]


def test_every_filter_has_types() -> None:
    assert set(FILTER_TYPES) == {"possessive", "lower", "capital", "day", "date", "weekday", "on-day", "or"}
