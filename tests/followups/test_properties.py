"""Properties that hold for every follow-ups file, however odd its log is."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from columnist.followups.course import course
from columnist.followups.explain import explain
from columnist.followups.plan import Action, Closed, Plan
from columnist.followups.planner import plan
from columnist.followups.rules import RULES
from columnist.followups.words import words_for
from columnist.library import Library
from columnist.model.follow_ups import FollowUps, FollowUpsRecord, LogEntry
from columnist.model.origin import Origin

START = datetime.date(2026, 2, 27)
DAY = datetime.timedelta(days=1)
PEOPLE = {
    "ana": {"name": "Ana Silva", "pronouns": "she/her", "prefers": "phone"},
    "ben": {"name": "Ben Okri"},
    "cy": {"name": "Cy Young", "prefers": "message"},
    "dee": {"name": "Dee Novak", "pronouns": "they/them"},
}
CHECKED = settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

people = st.sampled_from(sorted(PEOPLE))
dates = st.integers(0, 60).map(lambda days: START + days * DAY)
places = st.integers(0, 999)
"""Where something stands in a list that is not known yet: what is drawn must not depend on how long the list is."""
QUOTED = re.compile("“[^”]*”")
"""What somebody said, or a script's title; the one may well have two sentences."""
lines = st.none() | st.sampled_from(["moving into analytics", "a first job", "x" * 90])


@st.composite
def records(draw: st.DrawFn) -> FollowUpsRecord:
    """Draw a follow-ups file without a log, in which every name leads somewhere."""
    meetings = [
        {"id": f"m{number}", "with": draw(people), "date": draw(dates), "topic": draw(lines)}
        for number in range(draw(st.integers(1, 3)))
    ]
    promises = [_promise(draw, number, draw(st.sampled_from(meetings))) for number in range(draw(st.integers(0, 4)))]
    requests = [
        {"id": f"r{number}", "from": draw(people), "date": draw(dates), "about": draw(lines)}
        | draw(st.sampled_from([{}, {"name": draw(people)}]))
        for number in range(draw(st.integers(0, 2)))
    ]
    chosen = {"tries": draw(st.integers(1, 3)), "holidays": draw(st.sampled_from([None, "US", "DE-BY"]))}
    file = {"me": {"name": "Me Myself"}, "settings": chosen, "people": PEOPLE, "meetings": meetings}
    return FollowUpsRecord.model_validate(file | {"promises": promises, "requests": requests})


def _promise(draw: st.DrawFn, number: int, meeting: dict[str, object]) -> dict[str, object]:
    what = draw(st.sampled_from([{"to": draw(people)}, {"what": "send", "thing": "the list"}]))
    due = draw(st.none() | st.integers(0, 20).map(lambda days: START + days * DAY))
    return {"id": f"p{number}", "meeting": meeting["id"], "by": draw(st.sampled_from(["me", meeting["with"]]))} | (
        what | {"due": due}
    )


@st.composite
def logs(draw: st.DrawFn, library: Library, record: FollowUpsRecord, most: int = 12) -> list[LogEntry]:
    """Draw a log whose words mostly fit the threads at the time; some do not, and some stand out of order."""
    log: list[LogEntry] = []
    orders: list[int] = []
    for day in sorted(draw(st.lists(dates, max_size=most))):
        made = planned(library, with_log(record, log), day)
        is_open, which, word, order = draw(st.tuples(st.booleans(), places, places, places))
        threads = (made.open if is_open else made.closed) or made.open or made.closed
        if threads:
            log.append(entry(made, threads[which % len(threads)], word))
            orders.append(order)
    mixed = [one for _, one in sorted(zip(orders, log, strict=True), key=lambda pair: pair[0])]
    return mixed if draw(st.integers(0, 4)) == 0 else log


def entry(made: Plan, one: Action | Closed, place: int) -> LogEntry:
    """Return one of the entries that there may be about something in a plan, of its day; one in ten is a slip."""
    offered = words_for(made, one.about)
    fitting = [*(("did", word) for word in offered.did), *(("outcome", word) for word in offered.outcomes)]
    slips = [("did", "yodelled"), ("did", "thanked"), ("outcome", "agred"), ("outcome", "no-answer")]
    words = fitting * 6 + slips
    key, word = words[place % len(words)]
    return LogEntry.model_validate({"date": made.on, one.kind: one.about, key: word})


def planned(library: Library, record: FollowUpsRecord, on: datetime.date) -> Plan:
    """Return the plan of a record."""
    return plan(library, FollowUps(record, Origin("follow-ups.yaml")), on)


def with_log(record: FollowUpsRecord, log: list[LogEntry]) -> FollowUpsRecord:
    """Return the record with another log."""
    return record.model_copy(update={"log": tuple(log)})


def begun(record: FollowUpsRecord, on: datetime.date) -> Counter[str]:
    """Return the ids of everything that has begun by a day."""
    at = {meeting.id: meeting.date for meeting in record.meetings}
    found = at | {one.id: at[one.meeting] for one in record.promises} | {one.id: one.date for one in record.requests}
    return Counter(id_ for id_, date in found.items() if date <= on)


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_every_thread_stands_in_the_plan_once(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """Every open thread has exactly one action or one dated wait; what is closed has neither."""
    made = planned(library, with_log(record, data.draw(logs(library, record))), on)
    assert Counter(one.about for one in (*made.open, *made.closed)) == begun(record, on)
    for action in made.actions:
        assert action.script in library.scripts
        assert action.text
        assert action.status == ("overdue" if (action.until or action.date) < on else "today")
    for wait in made.waits:
        assert wait.date > on
        assert wait.status == ("next" if wait.date <= on + 7 * DAY else "waiting")
        assert bool(wait.text) == (wait.script is not None)
    assert all(closed.date <= on for closed in made.closed)
    event(f"{len(made.actions)} actions")


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_one_message_per_person_and_day(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """Nobody is to be written to twice on one day, today or later."""
    made = planned(library, with_log(record, data.draw(logs(library, record))), on)
    days = Counter((one.person, max(one.date, on)) for one in made.open if one.script)
    assert not days or max(days.values()) == 1


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_the_future_does_not_count(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """The plan for a day depends only on what is dated up to it."""
    log = data.draw(logs(library, record))
    at = {meeting.id: meeting.date for meeting in record.meetings}
    past = {
        "meetings": tuple(one for one in record.meetings if one.date <= on),
        "promises": tuple(one for one in record.promises if at[one.meeting] <= on),
        "requests": tuple(one for one in record.requests if one.date <= on),
    }
    known = with_log(record.model_copy(update=past), [entry for entry in log if entry.date <= on])
    assert planned(library, with_log(record, log), on) == planned(library, known, on)


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_one_more_entry_loses_nothing(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """An entry more never raises, and what it is about is still in the plan."""
    log = data.draw(logs(library, record))
    before = planned(library, with_log(record, log), on)
    known = (*before.open, *before.closed)
    which, word = data.draw(st.tuples(places, places))
    more = [entry(before, known[which % len(known)], word)] if known else []
    after = planned(library, with_log(record, [*log, *more]), on)
    assert {one.about for one in known} == {one.about for one in (*after.open, *after.closed)}


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_entries_of_other_days_may_stand_in_any_order(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """Only the order of one day's entries counts; of the others, their dates do."""
    log = list({entry.date: entry for entry in data.draw(logs(library, record))}.values())
    other = data.draw(st.permutations(log))
    first, second = (planned(library, with_log(record, one), on) for one in (log, other))
    assert (first.actions, first.waits, first.closed) == (second.actions, second.waits, second.closed)


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_everything_can_be_explained(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """Every entry of a plan has a known rule, a reason in one sentence, and a course."""
    made = planned(library, with_log(record, data.draw(logs(library, record))), on)
    for one in (*made.open, *made.closed):
        assert one.rule in RULES
        assert one.why.endswith(".")
        assert QUOTED.sub("", one.why).count(". ") == 0
        assert {"rule", "why", "date", "course"} <= {line.topic for line in explain(made, one.about)}
        assert course(made, one.about)[0].label in ("met", "made", "asked", "due")


@CHECKED
@given(data=st.data(), record=records(), on=dates)
def test_the_words_on_offer_are_understood(
    library: Library, data: st.DataObject, record: FollowUpsRecord, on: datetime.date
) -> None:
    """Each word that a thread offers for the log is taken when it is logged on that day."""
    log = data.draw(logs(library, record))
    made = planned(library, with_log(record, log), on)
    for one in (*made.open, *made.closed):
        offered = words_for(made, one.about)
        for key, word in [*(("did", did) for did in offered.did), *(("outcome", end) for end in offered.outcomes)]:
            entry = LogEntry.model_validate({"date": on, one.kind: one.about, key: word})
            assert len(planned(library, with_log(record, [*log, entry]), on).faults) == len(made.faults)


@settings(CHECKED, max_examples=60)
@given(data=st.data(), record=records(), answers=st.integers(0, 4))
def test_a_life_lived_by_the_plan(library: Library, data: st.DataObject, record: FollowUpsRecord, answers: int) -> None:
    """Whoever does what the plan says never tries too often, writes to nobody twice a day, and comes to an end.

    Nobody to whom several people refer me is written to more often than if there were one, and nobody who owes an
    answer in one thread is asked something in another.
    """
    log: list[LogEntry] = []
    owing: dict[str, str] = {}
    tried: Counter[tuple[str, str]] = Counter()
    first: Counter[str] = Counter()
    for day in (START + days * DAY for days in range(170)):
        made = planned(library, with_log(record, log), day)
        spoken = Counter(action.person for action in made.actions)
        assert not spoken or max(spoken.values()) == 1
        closed = {one.about for one in made.closed}  # whoever never answers is let off when the last wait is over
        owing = {person: about for person, about in owing.items() if about not in closed}
        for action in made.actions:
            answered = day < START + 60 * DAY and data.draw(st.integers(0, 4)) < answers
            log.append(_done(data, library, action, day, answered=answered))
            _count(tried, action, log[-1])
            _owe(owing, library, action, log[-1])
            assert tried[action.about, action.script or ""] <= _most_tries(library, record, action)
            first[action.person] += action.script == "first-contact-by-referral"
            assert first[action.person] <= min(2, record.settings.tries)
    last = planned(library, with_log(record, log), START + 170 * DAY)
    assert not last.faults
    assert not last.actions
    event(f"{len(log) // 5 * 5} or more entries")


def _done(data: st.DataObject, library: Library, action: Action, day: datetime.date, *, answered: bool) -> LogEntry:
    front = library.scripts[action.script or ""].front
    word = ("outcome", data.draw(st.sampled_from(sorted(front.outcomes)))) if answered else ("did", front.did)
    return LogEntry.model_validate({"date": day, action.kind: action.about, word[0]: word[1]})


def _count(tried: Counter[tuple[str, str]], action: Action, entry: LogEntry) -> None:
    """Count how often a script was said in a thread since the last answer there."""
    if entry.outcome in (None, "no-answer"):
        tried[action.about, action.script or ""] += 1
    else:
        for about, script in list(tried):
            tried[about, script] *= about != action.about


def _owe(owing: dict[str, str], library: Library, action: Action, entry: LogEntry) -> None:
    """Note who owes an answer in which thread, and see that nobody else's question comes to them."""
    for person in [person for person, about in owing.items() if about == action.about]:
        del owing[person]
    silence = library.scripts[action.script or ""].front.outcomes.get("no-answer")
    if silence and silence.next == "this":
        assert action.person not in owing
        if entry.outcome in (None, "no-answer"):
            owing[action.person] = action.about


def _most_tries(library: Library, record: FollowUpsRecord, action: Action) -> int:
    outcomes = library.scripts[action.script or ""].front.outcomes.values()
    return min([outcome.tries for outcome in outcomes if outcome.tries] + [record.settings.tries])
