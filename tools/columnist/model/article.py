"""An article: one reader's letter and the columnist's answer."""

from __future__ import annotations

import datetime
import pickle
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from columnist.model.day_names import MONTHS
from columnist.model.origin import Doubts, Origin, doubted
from columnist.model.place import PlacedText
from columnist.model.record import Day, Line, Lines, Record, Slug

Who = Literal[
    "stranger", "new contact", "old contact", "friend", "colleague", "manager", "team member",
    "recruiter", "employer", "customer", "business partner", "relative",
]  # fmt: skip
Channel = Literal["phone", "email", "message", "in person", "meeting", "letter"]
Stage = Literal[
    "before the first word", "before the meeting", "in the moment", "after the meeting", "waiting for an answer",
    "after a no", "after a yes", "when I am late", "when something went wrong", "when it keeps happening",
]  # fmt: skip
Altered = Literal["names", "employer", "place", "trade", "dates", "family", "numbers"]


class Situation(Record):
    """Where the letter's writer stands, in closed lists: readers look up their own case."""

    who: Who
    """Whom it is about."""
    channel: Channel
    """How the two are in touch."""
    stage: Stage
    """How far it has come."""


class Privacy(Record):
    """How the writer of the letter was made unrecognisable."""

    altered: Annotated[tuple[Altered, ...], Field(min_length=1)]
    """What was changed before publication."""


class ArticleFront(Record):
    """The front matter of an article."""

    title: Line
    """The headline, as the writer of the letter would put it."""
    question: Line
    """The letter's one question."""
    also_asked: Lines
    """The same need in other people's words; the search reads these."""
    situation: Situation
    """Who, channel and stage."""
    topics: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=3)]
    """One to three slugs of topics.yaml; the first is the main one."""
    summary: Line
    """The advice in at most 50 words."""
    rule: Line
    """The general lesson in one sentence."""
    date: Day
    """The day of publication."""
    author: Slug
    """A slug of authors.yaml."""
    related: tuple[Slug, ...] = ()
    """Slugs of articles to read next."""
    updates: Slug | None = None
    """The slug of an earlier letter that this one follows up."""
    redirect_from: tuple[Slug, ...] = ()
    """Slugs under which this article could once be found."""
    privacy: Privacy
    """What was altered to protect the writer."""
    status: Literal["draft", "published", "retired"]
    """Only published articles are on the site."""


SECTIONS: Mapping[str, bool] = {
    "The letter": True,
    "The short answer": True,
    "What is going on": True,
    "What to do": True,
    "What to say": True,
    "If they push back": False,
    "Update": False,
    "The rule": True,
}
"""The headings of an article in their order, and whether each must be there."""

REPEATABLE = frozenset({"Update"})
"""Headings that may stand several times, each with a date after a comma."""


DATED = re.compile(r"Update, (?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})")
"""The heading of an update: its day, or its month alone."""


class Section(NamedTuple):
    """One H2 heading and the text below it."""

    heading: str
    """The heading as it stands."""
    body: PlacedText

    @property
    def kind(self) -> str:
        """The heading without a date after it."""
        return self.heading.partition(",")[0].strip()

    @property
    def date(self) -> datetime.date | None:
        """The day in the heading, for a month its first; none where there is none, or none that a calendar has."""
        found = DATED.fullmatch(self.heading)
        if not found or found[2] not in MONTHS:
            return None
        try:
            return datetime.date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1] or 1))
        except ValueError:
            return None


@dataclass(frozen=True)
class Article:
    """One letter and its answer."""

    slug: str
    front: ArticleFront
    packed: bytes
    """Its sections, packed: of thousands of letters that are remembered few are looked into."""
    origin: Origin
    scripts: tuple[str, ...]
    """The slugs of the scripts that it shows, in their order."""
    minutes: int
    """How long it takes to read."""
    modified: datetime.date
    """The day of the newest update in it, or that of publication."""
    face: bytes
    """A digest of all that is said of it on other pages than its own: of everything but its sections."""
    named: tuple[str, ...]
    """What it names of the column, each once and whether it is there or not: `articles/slug.md`, `scripts/slug.md`,
    `topics/slug`, `authors/slug`."""
    doubts: Doubts = frozenset()
    """Where its front matter stands in for what cannot be used: it is only looked at for its other faults then."""

    def doubted(self, *keys: str | int) -> bool:
        """Return whether something stands in for a value of its front matter."""
        return doubted(self.doubts, *keys)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What it says, in the order of its file."""
        return _unpacked(self.packed)

    def section(self, kind: str) -> Section | None:
        """Return the first section with that heading."""
        return next((section for section in self.sections if section.kind == kind), None)

    @property
    def published(self) -> bool:
        """Whether readers see it."""
        return self.front.status == "published"


def packed(sections: tuple[Section, ...]) -> bytes:
    """Return sections as an article holds them."""
    return pickle.dumps(sections, pickle.HIGHEST_PROTOCOL)


@lru_cache(maxsize=16)
def _unpacked(some: bytes) -> tuple[Section, ...]:
    sections: tuple[Section, ...] = pickle.loads(some)  # noqa: S301 -- made above, and remembered with the rest
    return sections
