"""The private follow-ups file, and the findings about names in it that lead nowhere.

Findings quote ids and keys only, never names, numbers or addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from columnist.model.finding import Finding, in_order
from columnist.model.follow_ups import FollowUps, FollowUpsRecord
from columnist.model.origin import Origin
from columnist.nearest import did_you_mean
from columnist.reading.files import read_text
from columnist.reading.validation import validate
from columnist.reading.yaml_text import read_yaml

QUOTED = re.compile(r"`([^`]*)`")
WORD = re.compile(r"(?=.*[a-z])(?!.*[0-9]{5})[a-z0-9_-]+|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""What a finding may quote of the file: what looks like a key or an id, and not like a name or a number."""


def read_follow_ups(path: Path) -> tuple[FollowUps | None, list[Finding]]:
    """Read a follow-ups file from disk."""
    text, findings = read_text(path, path.name)
    return (None, findings) if text is None else parse_follow_ups(text, path.name)


def parse_follow_ups(text: str, name: str) -> tuple[FollowUps | None, list[Finding]]:
    """Read follow-ups from text.

    Args:
        text: The file's text.
        name: The file's name, for findings.

    Returns:
        The follow-ups where there is no finding, otherwise ``None`` and all findings.
    """
    value, origin, findings = read_yaml(text, name)
    if findings:
        return None, _without_keys(findings, origin)
    record, findings = validate(FollowUpsRecord, value, origin)
    if record is None:
        return None, in_order(_without_keys(findings, origin))
    findings = [
        *_only_me(record, origin),
        *_unknown_names(record, origin),
        *_duplicate_ids(record, origin),
        *_wrong_dates(record, origin),
    ]
    return (None, in_order(_without_ids(findings))) if findings else (FollowUps(record, origin), [])


def _without_keys(findings: list[Finding], origin: Origin) -> list[Finding]:
    """Return findings without the keys that look like facts; of the file, these quote keys only, and in the message."""
    steps = {step for way in origin.keys for step in way if isinstance(step, str) and not WORD.fullmatch(step)}
    for step in sorted(steps, key=len, reverse=True):  # one may be a part of another
        findings = [replace(one, message=one.message.replace(f"`{step}`", "`…`")) for one in findings]
    return findings


def _without_ids(findings: list[Finding]) -> list[Finding]:
    """Return findings without the ids that look like facts: a number may stand where an id was expected."""
    return [replace(one, message=_masked(one.message), fix=_masked(one.fix)) for one in findings]


def _masked(sentence: str) -> str:
    return QUOTED.sub(lambda quoted: quoted[0] if WORD.fullmatch(quoted[1]) else "`…`", sentence)


def _only_me(record: FollowUpsRecord, origin: Origin) -> Iterator[Finding]:
    """Yield a finding wherever `me` stands on the other side of a matter, or for somebody else."""
    others: list[tuple[tuple[str, int, str], str]] = [
        *((("meetings", number, "with"), meeting.with_) for number, meeting in enumerate(record.meetings)),
        *((("requests", number, "from"), request.from_) for number, request in enumerate(record.requests)),
    ]
    message, fix = "`me` is you, and somebody else is meant here.", "Write the id of the other person."
    for keys, id_ in others:
        if id_ == "me":
            yield Finding("person-unknown", origin.value_at(*keys), message, fix, len("me"))
    if "me" in record.people:
        yield Finding("person-unknown", origin.key_at("people", "me"), message, "Choose another id.", len("me"))


def _unknown_names(record: FollowUpsRecord, origin: Origin) -> Iterator[Finding]:
    people = [*record.people, "me"]
    meetings = {meeting.id: meeting for meeting in record.meetings}
    named: list[tuple[tuple[str, int, str], str | None]] = [
        *((("meetings", number, "with"), meeting.with_) for number, meeting in enumerate(record.meetings)),
        *((("promises", number, "by"), promise.by) for number, promise in enumerate(record.promises)),
        *((("promises", number, "to"), promise.to) for number, promise in enumerate(record.promises)),
        *((("requests", number, "from"), request.from_) for number, request in enumerate(record.requests)),
        *((("requests", number, "name"), request.name) for number, request in enumerate(record.requests)),
    ]
    for keys, id_ in named:
        if id_ is not None and id_ not in people:
            fix = did_you_mean(id_, people).strip() or "Add this person under `people`."
            message = f"`{id_}` is not under `people`."
            yield Finding("person-unknown", origin.value_at(*keys), message, fix, len(id_))
    for number, promise in enumerate(record.promises):
        place = origin.value_at("promises", number, "meeting")
        if promise.meeting not in meetings:
            fix = did_you_mean(promise.meeting, meetings).strip() or "Add this meeting under `meetings`."
            message = f"`{promise.meeting}` is not the id of a meeting."
            yield Finding("meeting-unknown", place, message, fix, len(promise.meeting))
        elif promise.by in people and promise.by not in ("me", meetings[promise.meeting].with_):
            message = f"The promise `{promise.id}` is by somebody who was not at the meeting `{promise.meeting}`."
            fix = "Write the id of the person met, or `me`."
            yield Finding("promise-people", origin.value_at("promises", number, "by"), message, fix, len(promise.by))
        if promise.to == promise.by:
            message = f"The promise `{promise.id}` leads to the one who made it."
            fix = "Write the id of the other person, or leave `to` out."
            yield Finding("promise-people", origin.value_at("promises", number, "to"), message, fix, len(promise.by))
    yield from _unknown_threads(record, origin)


def _unknown_threads(record: FollowUpsRecord, origin: Origin) -> Iterator[Finding]:
    known = {
        "meeting": [meeting.id for meeting in record.meetings],
        "promise": [promise.id for promise in record.promises],
        "request": [request.id for request in record.requests],
    }
    for number, entry in enumerate(record.log):
        kind = "meeting" if entry.meeting else "promise" if entry.promise else "request"
        if entry.about not in known[kind]:
            fix = did_you_mean(entry.about, known[kind]).strip() or f"Add it under `{kind}s`."
            message = f"`{entry.about}` is not the id of a {kind}."
            place = origin.value_at("log", number, kind)
            yield Finding("thread-unknown", place, message, fix, len(entry.about))


def _duplicate_ids(record: FollowUpsRecord, origin: Origin) -> Iterator[Finding]:
    seen: set[str] = set()
    ids = {
        "meetings": [meeting.id for meeting in record.meetings],
        "promises": [promise.id for promise in record.promises],
        "requests": [request.id for request in record.requests],
    }
    for key, number, id_ in [(key, *numbered) for key, all_ids in ids.items() for numbered in enumerate(all_ids)]:
        if id_ in seen:
            message = f"The id `{id_}` is given twice."
            fix = "Give each meeting, promise and request an id of its own."
            yield Finding("id-duplicate", origin.value_at(key, number, "id"), message, fix, len(id_))
        seen.add(id_)


def _wrong_dates(record: FollowUpsRecord, origin: Origin) -> Iterator[Finding]:
    meetings = {meeting.id: meeting.date for meeting in record.meetings}
    promises = {promise.id: meetings.get(promise.meeting) for promise in record.promises}
    starts = {**meetings, **promises, **{request.id: request.date for request in record.requests}}
    for number, promise in enumerate(record.promises):
        made = meetings.get(promise.meeting)
        if promise.due and made and promise.due < made:
            message = f"The promise `{promise.id}` is due on {promise.due}, before it was made on {made}."
            place = origin.value_at("promises", number, "due")
            yield Finding("date-order", place, message, "Correct one of the two dates.", 10)
    for number, entry in enumerate(record.log):
        start = starts.get(entry.about)
        if start and entry.date < start:
            message = f"The entry about `{entry.about}` is of {entry.date}, before it began on {start}."
            place = origin.value_at("log", number, "date")
            yield Finding("date-order", place, message, "Correct one of the two dates.", 10)
