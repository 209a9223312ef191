"""What scenarios cannot show: other libraries, odd files, the order of entries."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace

import pytest
from planner_cases import FOUNDING, planned, with_script, with_scripts

from columnist.followups.plan import Action, Closed
from columnist.library import Library
from columnist.model.script import When
from projects import ROOT

ASK_FOR_THE_THING = """\
---
title: Ask for the thing
goal: "The thing arrives, or a no."
speaker: seeker
to: promiser
slots:
  me: {type: person, example: {name: Kim Berg}}
  contact: {type: person, example: {name: Ada Moss}}
  thing: {type: phrase, example: the list}
when: {event: promise-overdue, wait: 1 workday, within: 3 workdays}
did: asked
outcomes:
  sent: {they_say: "Here it is.", next: end}
  elsewhere: {they_say: "(names a web page)", next: nowhere-at-all, within: 1 workday}
---
## Message
Hi {contact.first}, may I have {thing}? {me.first}

## Reply: sent
Thank you.
"""


def test_a_new_template_changes_the_plan(smaller: Library) -> None:
    """A template that answers an event and can be filled is used without a line of Python."""
    assert isinstance(planned(smaller, FOUNDING, "2026-03-10").entry("reading-list"), Closed)
    more = planned(with_script(smaller, "ask-for-the-thing", ASK_FOR_THE_THING), FOUNDING, "2026-03-10")
    action = more.entry("reading-list")
    assert isinstance(action, Action)
    assert (action.script, action.variant, action.status) == ("ask-for-the-thing", "message", "today")
    assert (action.date, action.until) == (datetime.date(2026, 3, 10), datetime.date(2026, 3, 13))
    assert action.text == "Hi Dana, may I have the reading list? Priya"


def test_the_template_that_needs_most_goes_first(smaller: Library) -> None:
    """Of two that can be filled, the one with more required slots; of equal ones, the first by slug."""
    needs_more = ASK_FOR_THE_THING.replace("required: false", "").replace(
        "thing: {type: phrase,", "topic: {type: phrase,"
    )
    needs_more = needs_more.replace("{thing}", "{topic}")
    both = with_script(with_script(smaller, "b-topic", needs_more), "a-thing", ASK_FOR_THE_THING)
    entry = planned(both, FOUNDING, "2026-03-10").entry("reading-list")
    assert isinstance(entry, Action)
    assert entry.script == "a-thing"


def test_a_window_ends_with_its_event(library: Library) -> None:
    """However long a template's window is, thanks are late from the second day on."""
    thanks = library.scripts["thank-you-after-meeting"]
    when = When.model_validate({"event": "meeting-held", "within": "9 days"})
    longer = replace(thanks, front=thanks.front.model_copy(update={"when": when}))
    scripts = [longer if script is thanks else script for script in library.scripts.values()]
    text = FOUNDING.replace("  - {date: 2026-03-02, meeting: coffee-dana, did: thanked}\n", "")
    entry = planned(with_scripts(library, scripts), text, "2026-03-02").entry("coffee-dana")
    assert isinstance(entry, Action)
    assert entry.until == datetime.date(2026, 3, 3)


def test_a_step_that_leads_nowhere(smaller: Library) -> None:
    """A next script that does not exist closes the thread and says so; it never crashes."""
    more = with_script(smaller, "ask-for-the-thing", ASK_FOR_THE_THING)
    log = FOUNDING + "  - {date: 2026-03-11, promise: reading-list, outcome: elsewhere}\n"
    entry = planned(more, log, "2026-03-11").entry("reading-list")
    assert isinstance(entry, Closed)
    assert entry.rule == "no-script-fits"
    assert "no script in the library fits" in entry.why


def test_whoever_said_no_is_named_by_no_script(library: Library) -> None:
    """Whatever the scripts lead to: where the third person was asked, only their own yes allows it."""
    text = (ROOT / "content/scripts/pass-on-a-no.md").read_text(encoding="utf-8")
    led = text.replace('trying."\n    next: end', 'trying."\n    next: helper-use-my-name')
    asked = """\
me: {name: Priya Raman}
people: {lee: {name: Lee Torres}, sam: {name: Sam Whitlow}}
requests:
  - {id: sam-asks, from: sam, date: 2026-03-16, name: lee}
log:
  - {date: 2026-03-17, request: sam-asks, did: answered}
  - {date: 2026-03-18, request: sam-asks, outcome: wants-you-to-write}
  - {date: 2026-03-19, request: sam-asks, did: asked}
  - {date: 2026-03-20, request: sam-asks, outcome: declined}
  - {date: 2026-03-20, request: sam-asks, outcome: accepted}
"""
    (closed,) = planned(with_script(library, "pass-on-a-no", led), asked, "2026-03-20").closed
    assert closed.rule == "no-script-fits"


def test_a_library_without_scripts(library: Library) -> None:
    """Without any script every thread still stands in the plan, and every word of the log is pointed at."""
    made = planned(with_scripts(library, []), FOUNDING, "2026-03-16")
    assert {one.about for one in (*made.open, *made.closed)} == set(made.case.by_id)
    assert not made.actions
    assert len(made.faults) == 2
    assert {one.rule for one in (*made.open, *made.closed)} == {"no-script-fits"}


def test_a_week_without_workdays(library: Library) -> None:
    """Where the file says that no day is a workday, every day is one."""
    text = FOUNDING.replace("people:", "settings: {workdays: []}\npeople:", 1)
    entry = planned(library, text, "2026-03-05").entry("intro-lee")
    assert isinstance(entry, Action)
    assert entry.date == datetime.date(2026, 3, 12)


@pytest.mark.parametrize("day", ["9999-12-25", "9999-12-31"])
def test_the_end_of_the_calendar(library: Library, day: str) -> None:
    """Nothing can be planned beyond the last day there is, and nothing raises, nor in the last week before it."""
    made = planned(library, FOUNDING.replace("2026-03-0", "9999-12-2").replace("2026-03-16", "9999-12-25"), day)
    assert {one.about for one in (*made.open, *made.closed)} == set(made.case.by_id)


def test_faults_quote_ids_and_words_only(library: Library) -> None:
    """A fault may be shown anywhere, so it names nobody."""
    made = planned(library, FOUNDING + "  - {date: 2026-03-16, promise: intro-lee, outcome: agred}\n", "2026-03-16")
    [fault] = made.faults
    assert str(fault) == (
        "follow-ups.yaml:17:53: outcome-unknown: `agred` is no `outcome` that `intro-lee` knows at this point; "
        "the entry is passed over. Did you mean `agreed`?"
    )


def test_the_known_words_are_listed(library: Library) -> None:
    """Where no word is near, all that could be meant are named."""
    made = planned(library, FOUNDING + "  - {date: 2026-03-16, promise: intro-lee, did: yodelled}\n", "2026-03-16")
    assert made.faults[0].fix == "Known here as `did`: `asked`."
    made = planned(library, FOUNDING + "  - {date: 2026-03-16, promise: portfolio, did: yodelled}\n", "2026-03-16")
    assert made.faults[0].fix.startswith("Nothing more is expected here")


def test_order_of_entries(smaller: Library) -> None:
    """Overdue stands before today, and within each what I owe before what I ask for."""
    text = FOUNDING.replace("  - {date: 2026-03-03, promise: portfolio, did: delivered}\n", "")
    made = planned(smaller, text, "2026-03-17")
    assert [(action.about, action.status) for action in made.actions] == [
        ("portfolio", "overdue"),
        ("sam-asks", "today"),
    ]
    assert [(wait.about, wait.rule) for wait in made.waits] == [("intro-lee", "one-message-a-day")]
    assert [closed.about for closed in made.closed] == ["reading-list", "coffee-dana"]


def test_a_large_file_is_quick(library: Library) -> None:
    """Five hundred meetings with a promise each take a few seconds at the very most."""
    numbers = range(500)
    lines = [
        "me: {name: Priya Raman}",
        "people:",
        *(f"  p{one}: {{name: Person {one}}}" for one in numbers),
        "meetings:",
    ]
    lines += [f"  - {{id: m{one}, with: p{one % 50}, date: 2026-03-0{1 + one % 9}}}" for one in numbers] + ["promises:"]
    lines += [f"  - {{id: i{one}, meeting: m{one}, by: p{one % 50}, to: p{(one * 7 + 1) % 50}}}" for one in numbers]
    lines += ["log:", *(f"  - {{date: 2026-03-12, promise: i{one}, outcome: agreed}}" for one in numbers)]
    text = "\n".join(lines)
    started = time.perf_counter()
    made = planned(library, text, "2026-03-16")
    assert time.perf_counter() - started < 10
    assert len((*made.open, *made.closed)) == 1000


@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-16", "2027-01-01"])
def test_pure(library: Library, day: str) -> None:
    """The same input gives the same plan."""
    assert planned(library, FOUNDING, day) == planned(library, FOUNDING, day)
