"""People and meetings of an address book, as entries for a follow-ups file: ids given, those already there left out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, dropwhile
from typing import get_args

from columnist.model.follow_ups import ADDRESS, Channel, Contact, FollowUpsRecord
from columnist.model.person import parse_pronouns
from columnist.model.record import SLUG
from columnist.reading.contacts import Row
from columnist.reading.names import slug_for
from columnist.scripts.grammar import first_name

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
HEAD = re.compile(r"[^\W\d_][\w /-]{0,30}")
MOST_HEADS = 5
TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "mx"})
PERSON_KEYS = ("name", "first", "last", "pronouns", "role", "org", "email", "phone", "prefers")


@dataclass
class Newcomers:
    """What is to be added, in the order of the address book."""

    people: dict[str, dict[str, str]] = field(default_factory=dict)
    meetings: list[dict[str, str]] = field(default_factory=list)
    known: int = 0
    """How many were in the file already."""
    notes: list[str] = field(default_factory=list)
    """What was left out, without anybody's facts."""
    faults: list[str] = field(default_factory=list)
    """Why rows cannot be added, one sentence each, without their facts."""


def newcomers(record: FollowUpsRecord, rows: Iterable[Row]) -> Newcomers:
    """Sort the rows of an address book into people and meetings that a follow-ups file does not have yet."""
    found = Newcomers()
    rows = list(rows)
    for row in rows:
        if not row.is_meeting:
            _add_person(record, found, row)
    for row in rows:
        if row.is_meeting:
            _add_meeting(record, found, row)
    if left_out := list(dict.fromkeys(head for row in rows for head in row.unknown)):
        found.notes.append(_left_out(left_out))
    return found


def _left_out(heads: Sequence[str]) -> str:
    """Return which columns were left out; what does not look like a head may be a fact, and is not quoted."""
    listed = ", ".join(f"`{head if HEAD.fullmatch(head) else '…'}`" for head in heads[:MOST_HEADS])
    more = f" and {len(heads) - MOST_HEADS} more" if len(heads) > MOST_HEADS else ""
    column = "column" if len(heads) == 1 else "columns"
    return (
        f"unknown {column} left out: {listed}{more}; `columnist follow-ups import --help` names those that are known."
    )


def _add_person(record: FollowUpsRecord, found: Newcomers, row: Row) -> None:
    person = {key: row.values[key] for key in PERSON_KEYS if key in row.values}
    if "name" not in person:
        found.faults.append(f"row {row.number}: the name is missing.")
    elif _is_known(record.people, found.people, person):
        found.known += 1
    else:
        _keep_what_is_known(found, row, person)
        taken = {*record.people, *found.people, "me"}
        wanted = row.values.get("id", "")
        if wanted in taken:
            found.faults.append(f"row {row.number}: the id `{_quotable(wanted)}` is another person's already.")
        else:
            found.people[wanted if SLUG.fullmatch(wanted) else person_id(person["name"], taken)] = person


def _is_known(there: Mapping[str, Contact], new: Mapping[str, Mapping[str, str]], person: Mapping[str, str]) -> bool:
    """Return whether somebody is there already, also with a longer or shorter name.

    Two people of one name have an e-mail address each, and two with one address have each their first name.
    """
    everybody = [(one.name, one.email or "") for one in there.values()]
    everybody += [(one["name"], one.get("email", "")) for one in new.values()]
    return any(_is_same(person["name"], person.get("email", ""), *other) for other in everybody)


def _is_same(name: str, mail: str, other_name: str, other_mail: str) -> bool:
    name, mail, other_name, other_mail = (one.casefold() for one in (name, mail, other_name, other_mail))
    if mail and mail == other_mail:
        return first_name(name) == first_name(other_name)
    return name == other_name and not (mail and other_mail)


def _keep_what_is_known(found: Newcomers, row: Row, person: dict[str, str]) -> None:
    """Leave out pronouns that cannot be declined, channels that nobody knows and what is no address, and say so."""
    try:
        parse_pronouns(person.get("pronouns", "she/her"))
    except ValueError:
        del person["pronouns"]
        found.notes.append(f"row {row.number}: the pronouns cannot be declined and were left out.")
    if person.get("prefers", "phone") not in get_args(Channel):
        del person["prefers"]
        found.notes.append(f"row {row.number}: the channel is unknown and was left out.")
    if not ADDRESS.fullmatch(person.get("email", "name@example.org")):
        del person["email"]
        found.notes.append(f"row {row.number}: the e-mail address is none and was left out.")


def person_id(name: str, taken: Collection[str]) -> str:
    """Return an id for a person: the first name, then the whole name, then the whole name with a number; no titles."""
    words = [word for word in slug_for(name).split("-") if word]
    words = list(dropwhile(TITLES.__contains__, words)) or words
    whole = "-".join(words) or "somebody"
    return words[0] if words and words[0] not in taken else _free(whole, taken)


def _free(id_: str, taken: Collection[str]) -> str:
    numbered = (f"{id_}-{number}" for number in count(2))
    return next(one for one in chain([id_], numbered) if one not in taken)


def _add_meeting(record: FollowUpsRecord, found: Newcomers, row: Row) -> None:
    values = row.values
    met, day = _people_met(record, found, values["with"]), values.get("date", "")
    person = met[0] if len(met) == 1 else None
    if person is None:
        why = "several people have this name; write the id" if met else "nobody in the file has this id or name"
        found.faults.append(f"row {row.number}: {why}{'' if met else '; add the person first'}.")
    elif not _is_day(day):
        found.faults.append(
            f"row {row.number}: the date is missing or wrong; write year-month-day, such as 2026-03-02."
        )
    elif (person, day) in {*((one.with_, one.date.isoformat()) for one in record.meetings), *_dates(found)}:
        found.known += 1
    else:
        taken = {one["id"] for one in found.meetings} | {one.id for one in record.meetings}
        taken |= {one.id for one in record.promises} | {one.id for one in record.requests}
        wanted = values.get("id", "")
        id_ = wanted if SLUG.fullmatch(wanted) and wanted not in taken else _free(f"met-{person}-{day}", taken)
        topic = {"topic": values["topic"]} if "topic" in values else {}
        found.meetings.append({"id": id_, "with": person, "date": day, **topic})


def _dates(found: Newcomers) -> Iterator[tuple[str, str]]:
    return ((one["with"], one["date"]) for one in found.meetings)


def _people_met(record: FollowUpsRecord, found: Newcomers, who: str) -> list[str]:
    """Return the ids of all who may be meant by an id or a name."""
    names = {id_: one.name for id_, one in record.people.items()}
    names |= {id_: one["name"] for id_, one in found.people.items()}
    return [who] if who in names else [id_ for id_, name in names.items() if name.casefold() == who.casefold()]


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return DAY.fullmatch(text) is not None


def _quotable(id_: str) -> str:
    return id_ if SLUG.fullmatch(id_) else "…"
