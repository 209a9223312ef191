"""Explanations, courses, the words on offer, and the worked example."""

from __future__ import annotations

import datetime
from importlib import resources

import pytest
from planner_cases import FOUNDING, planned

from columnist.errors import UsageError
from columnist.followups.course import course
from columnist.followups.explain import explain
from columnist.followups.planner import plan
from columnist.followups.words import words_for
from columnist.library import Library
from columnist.reading.follow_ups import parse_follow_ups

STORY = (
    FOUNDING
    + """\
  - {date: 2026-03-16, promise: intro-lee, channel: phone, outcome: no-answer}
  - {date: 2026-03-18, promise: intro-lee, channel: email, did: asked}
  - {date: 2026-03-19, promise: intro-lee, outcome: agreed}
  - {date: 2026-03-20, promise: intro-lee, did: contacted}
  - {date: 2026-03-25, promise: intro-lee, outcome: reached}
  - {date: 2026-03-26, promise: intro-lee, did: reported}
"""
)


def told(library: Library, text: str, day: str, about: str) -> list[tuple[str, str, str]]:
    return [(line.topic, line.label, line.text) for line in explain(planned(library, text, day), about)]


def test_explanation(library: Library) -> None:
    """Rule, reason, facts, dates, the course so far, what would change it."""
    lines = told(library, STORY, "2026-03-17", "intro-lee")
    assert lines[0] == (
        "rule",
        "try-again",
        "While tries are left, the same script is said once more after its wait.",
    )
    assert lines[1] == (
        "why",
        "try-again",
        "“Take it off your list” was said to Dana Okafor on Monday 16 March 2026 and had no answer; "
        "try 2 of 2 is next, on Wednesday 18 March 2026.",
    )
    assert ("fact", "script", "take-it-off-your-list (Take it off your list)") in lines
    assert ("fact", "promised", "Lee Torres") in lines
    assert ("fact", "met_on", "Monday 2 March 2026") in lines
    assert ("fact", "prefers", "phone") in lines
    assert ("date", "planned", "Wednesday 18 March 2026") in lines
    assert ("course", "nudged", "Monday 16 March 2026") in lines
    assert ("change", "agreed", "Yes, go ahead. → first-contact-by-referral within 1 workday") in lines
    assert ("change", "no-answer", "→ once more after 2 workdays, 2 tries in all, then park-kindly") in lines
    assert ("change", "asked", "take-it-off-your-list was said, and no answer is known yet") in lines
    assert not any(topic == "other" for topic, _, _ in lines)


def test_the_tries_are_those_that_the_settings_allow(library: Library) -> None:
    """The planner takes the smaller number of the template's and the settings' tries, and so does what it explains."""
    text = FOUNDING.replace("people:", "settings: {tries: 1}\npeople:", 1)
    lines = told(library, text, "2026-03-16", "intro-lee")
    assert ("change", "no-answer", "→ park-kindly after 2 workdays") in lines


def test_the_other_ways_are_listed(library: Library, smaller: Library) -> None:
    """Where several scripts answer an event, the others are named; what cannot be filled says what it lacks."""
    lines = told(library, FOUNDING, "2026-03-16", "sam-asks")
    assert ("other", "helper-says-no", "Say no to a request for help") in lines
    assert ("date", "until", "Wednesday 18 March 2026") in lines
    without = FOUNDING.replace(", name: lee", "")
    lines = told(library, without, "2026-03-16", "sam-asks")
    assert ("other", "helper-use-my-name", "Hand over a name: say I sent you (needs `promised`)") in lines
    lines = told(smaller, FOUNDING, "2026-03-16", "reading-list")
    assert ("other", "take-it-off-your-list", "Take it off your list (needs `promised`)") in lines


def test_who_goes_first_is_told(library: Library) -> None:
    """A message that has to wait says for what."""
    text = FOUNDING.replace("  - {date: 2026-03-03, promise: portfolio, did: delivered}\n", "")
    rule, why = told(library, text, "2026-03-16", "intro-lee")[:2]
    assert rule[1] == "one-message-a-day"
    assert "`portfolio` goes first" in why[2]
    assert "Tuesday 17 March 2026" in why[2]


def test_what_is_closed_can_be_explained(library: Library) -> None:
    """A closed thread says since when, and which words could still open it."""
    lines = told(library, FOUNDING, "2026-03-16", "coffee-dana")
    assert ("date", "closed", "Monday 2 March 2026") in lines
    assert any(line[:2] == ("change", "offers-more") for line in lines)


@pytest.mark.parametrize(("about", "fix"), [("intro-leo", "`intro-lee`"), ("zzz", "Known: coffee-dana")])
def test_an_unknown_id(library: Library, about: str, fix: str) -> None:
    """An id that is not there, or not yet, is refused with the one that was meant."""
    with pytest.raises(UsageError) as caught:
        explain(planned(library, FOUNDING, "2026-03-16"), about)
    assert fix in caught.value.fix
    with pytest.raises(UsageError):
        explain(planned(library, FOUNDING, "2026-03-15"), "sam-asks")


def test_course(library: Library) -> None:
    """The whole course of the founding promise, each step with its day."""
    made = planned(library, STORY, "2026-03-31")
    assert [(one.label, one.date.day) for one in course(made, "intro-lee")] == [
        ("made", 2), ("due", 9), ("nudged", 16), ("nudged", 18), ("agreed", 19),
        ("contacted", 20), ("reached", 25), ("reported", 26),
    ]  # fmt: skip
    assert [(one.label, one.date.day) for one in course(made, "portfolio")] == [
        ("made", 2),
        ("due", 3),
        ("delivered", 3),
    ]
    assert [(one.label, one.date.day) for one in course(made, "sam-asks")] == [("asked", 16)]
    assert [one.label for one in course(made, "coffee-dana")] == ["met", "thanked"]


def test_course_so_far(library: Library) -> None:
    """What is logged later is not yet in the course; a due date is."""
    made = planned(library, STORY, "2026-03-05")
    assert [one.label for one in course(made, "intro-lee")] == ["made", "due"]


def test_no_answer_stands_in_the_course_once(library: Library) -> None:
    """A call without an answer is a nudge, and the course says no more than that."""
    made = planned(library, STORY, "2026-03-16")
    assert [one.label for one in course(made, "intro-lee")] == ["made", "due", "nudged"]


def test_words(library: Library) -> None:
    """The words for the log are those of the script to say, and of the one said last."""
    made = planned(library, STORY, "2026-03-18")
    words = words_for(made, "intro-lee")
    assert words.did == ("parked",)
    assert words.outcomes[:2] == ("picks-it-up", "replied")
    assert "agreed" in words.outcomes
    words = words_for(planned(library, FOUNDING, "2026-03-16"), "sam-asks")
    assert words.did == ("answered",)
    assert {"wants-you-to-write", "pushes-back"} <= set(words.outcomes)


def test_example(library: Library) -> None:
    """The worked example has no faults, and on 18 March 2026 something of every kind to do."""
    text = (resources.files("columnist") / "example" / "follow-ups.yaml").read_text("utf-8")
    read, findings = parse_follow_ups(text, "follow-ups.yaml")
    assert read is not None, findings
    made = plan(library, read, datetime.date(2026, 3, 18))
    assert not made.faults
    assert [(action.status, action.about, action.script) for action in made.actions] == [
        ("overdue", "night-plan", "own-up-and-deliver"),
        ("overdue", "intro-ines", "first-contact-by-referral"),
        ("today", "coffee-noor", "thank-you-after-meeting"),
        ("today", "intro-tomas", "report-back"),
        ("today", "sam-asks", "helper-use-my-name"),
        ("today", "intro-grace", "first-contact-by-referral"),
        ("today", "intro-lee", "take-it-off-your-list"),
    ]
    assert [(wait.about, wait.status) for wait in made.waits] == [
        ("intro-callum", "next"),
        ("intro-noors-team", "waiting"),
    ]
    assert {closed.about for closed in made.closed} >= {"coffee-dana", "portfolio"}
