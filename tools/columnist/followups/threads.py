"""Threads: every meeting, promise and request is one, with the people and dates that it holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Literal

from columnist.followups.workdays import Workdays
from columnist.model.duration import Duration
from columnist.model.follow_ups import FollowUps, Meeting, Promise, Request

Kind = Literal["meeting", "promise", "request"]
ME = "me"
USUAL_TERM = Duration(5, "workday")
"""When a promise without a date is due, counted from its meeting."""


@dataclass(frozen=True)
class Thread:
    """One matter between me and one other person."""

    id: str
    kind: Kind
    order: int
    """Its place in the file: meetings, then promises, then requests."""
    other: str
    """The id of the person on the other side."""
    made: datetime.date
    """The day on which it began."""
    due: datetime.date | None = None
    """The day by which a promise is to be kept."""
    meeting: Meeting | None = None
    """The meeting that it is, or at which the promise was made."""
    promise: Promise | None = None
    request: Request | None = None

    @property
    def mine(self) -> bool:
        """Whether it is a promise of mine."""
        return self.promise is not None and self.promise.by == ME

    @property
    def referral(self) -> bool:
        """Whether it is a promise of somebody else, which may lead me to a third person."""
        return self.promise is not None and not self.mine

    @property
    def third(self) -> str | None:
        """The id of the person whom the promise or request is about."""
        named = self.promise.to if self.promise else self.request.name if self.request else None
        return None if named == ME else named

    @property
    def topic(self) -> str | None:
        """What the meeting or request was about."""
        if self.request:
            return self.request.about
        return self.meeting.topic if self.meeting else None

    @property
    def thing(self) -> str | None:
        """What was promised or is asked for."""
        if self.request:
            return self.request.about
        return self.promise.thing if self.promise else None


def threads_of(follow_ups: FollowUps, workdays: Workdays, on: datetime.date) -> tuple[Thread, ...]:
    """Return the threads that had begun by a day, in the order of the file."""
    return tuple(thread for thread in _threads(follow_ups, workdays) if thread.made <= on)


def _threads(follow_ups: FollowUps, workdays: Workdays) -> Iterator[Thread]:
    record, order = follow_ups.record, count()
    for meeting in record.meetings:
        yield Thread(meeting.id, "meeting", next(order), meeting.with_, meeting.date, meeting=meeting)
    meetings = {meeting.id: meeting for meeting in record.meetings}
    for promise in record.promises:
        at = meetings[promise.meeting]
        due = promise.due or workdays.after(at.date, USUAL_TERM)
        yield Thread(promise.id, "promise", next(order), at.with_, at.date, due, meeting=at, promise=promise)
    for request in record.requests:
        yield Thread(request.id, "request", next(order), request.from_, request.date, request=request)
