"""The follow-ups file: a private record of people, meetings, promises, requests and what happened since."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from columnist.model.origin import Origin
from columnist.model.person import Person
from columnist.model.record import Day, Line, Record, Slug

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Channel = Literal["phone", "voicemail", "email", "message", "in-person"]


ADDRESS = re.compile(r'[^@\s<>(),:;"\\\[\]]+@[^@\s<>(),:;"\\\[\]?&#%/]+')


def _address(value: str) -> str:
    if not ADDRESS.fullmatch(value):
        raise PydanticCustomError("address", "is no e-mail address")
    return value


class Contact(Person):
    """A person and how to reach them."""

    email: (
        Annotated[Line, AfterValidator(_address), Field(json_schema_extra={"pattern": f"^{ADDRESS.pattern}$"})] | None
    ) = None
    phone: Line | None = None
    prefers: Channel | None = None
    """The channel that they like best."""


class Settings(Record):
    """How days are counted and how often one asks."""

    workdays: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri")
    holidays: Line | None = None
    """A country, or a country and a region, whose public holidays are no workdays: `US`, `DE-BY`."""
    tries: Annotated[int, Field(ge=1, le=5)] = 2


class Meeting(Record):
    """I met somebody."""

    id: Slug
    with_: Annotated[Slug, Field(alias="with")]
    """The id of the person."""
    date: Day
    topic: Line | None = None
    """What it was about, in a few words."""


class Promise(Record):
    """One person said that they would do something for another."""

    id: Slug
    meeting: Slug
    """The id of the meeting at which it was made."""
    by: Slug
    """Who promised: the id of the person met, or `me`."""
    what: Literal["introduction", "send"] = "introduction"
    to: Slug | None = None
    """The id of the person to whom an introduction leads."""
    thing: Line | None = None
    """What is to be sent, in a few words: `my portfolio`."""
    due: Day | None = None
    """By when; five workdays after the meeting where it is left out."""

    @model_validator(mode="after")
    def _has_an_object(self) -> Promise:
        if self.what == "introduction" and not self.to:
            raise PydanticCustomError("promise_to", "promises an introduction and does not say `to` whom")
        if self.what == "send" and not self.thing:
            raise PydanticCustomError("promise_thing", "promises to send something and does not say which `thing`")
        return self


class Request(Record):
    """Somebody asks me for help."""

    id: Slug
    from_: Annotated[Slug, Field(alias="from")]
    """The id of the person who asks."""
    date: Day
    about: Line | None = None
    """What they ask for, in a few words."""
    name: Slug | None = None
    """The id of the person to whom I could point them."""


class LogEntry(Record):
    """Something was said about one meeting, promise or request."""

    date: Day
    meeting: Slug | None = None
    promise: Slug | None = None
    request: Slug | None = None
    channel: Channel | None = None
    did: Slug | None = None
    """The word that a script template gives itself: it was said, and no answer is known."""
    outcome: Slug | None = None
    """An outcome of the script at which the thread stands."""
    note: Line | None = None

    @model_validator(mode="after")
    def _is_about_one_thing(self) -> LogEntry:
        if sum(about is not None for about in (self.meeting, self.promise, self.request)) != 1:
            raise PydanticCustomError("log_about", "must name one `meeting`, `promise` or `request`")
        if (self.did is None) == (self.outcome is None):
            raise PydanticCustomError("log_word", "must have either `did` or `outcome`")
        return self

    @property
    def about(self) -> str:
        """The id of the meeting, promise or request."""
        return self.meeting or self.promise or self.request or ""


class FollowUpsRecord(Record):
    """The whole file, as it is written."""

    me: Contact
    settings: Settings = Settings()
    people: Mapping[Slug, Contact] = Field(default_factory=dict)
    meetings: tuple[Meeting, ...] = ()
    promises: tuple[Promise, ...] = ()
    requests: tuple[Request, ...] = ()
    log: tuple[LogEntry, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _empty_parts_are_left_out(cls, value: Any) -> Any:
        """Take a part that has its heading and no entries yet for one that is not there."""
        if not isinstance(value, Mapping):
            return value
        return {key: part for key, part in value.items() if part is not None or key == "me"}


@dataclass(frozen=True)
class FollowUps:
    """A follow-ups file in which every name leads somewhere."""

    record: FollowUpsRecord
    origin: Origin

    def person(self, id_: str) -> Contact:
        """Return the person with that id; ``me`` is me."""
        return self.record.me if id_ == "me" else self.record.people[id_]

    def meeting(self, id_: str) -> Meeting:
        """Return the meeting with that id."""
        return next(meeting for meeting in self.record.meetings if meeting.id == id_)
