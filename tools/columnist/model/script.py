"""A script template: reusable words with slots, for several channels, with replies and next steps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from columnist.model.duration import Wait
from columnist.model.origin import Doubts, Origin, doubted
from columnist.model.place import Place, PlacedText
from columnist.model.record import Line, Record, Slug
from columnist.model.slot import Slot

Event = Literal["meeting-held", "thanks-late", "promise-overdue", "my-promise-due", "my-promise-overdue", "asked-of-me"]
Addressee = Literal["promiser", "promised", "beneficiary", "met", "asker"]
SlotName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]

THIS, END = "this", "end"
"""Next steps that name no script: the same once more, and nothing further."""


class When(Record):
    """The event in a follow-ups file that this script answers."""

    event: Event
    """What happened."""
    wait: Wait | None = None
    """How long after the event it is due."""
    within: Wait | None = None
    """How long the window is that the event opens."""


class Outcome(Record):
    """One way in which the conversation can end, and what comes next."""

    they_say: Line | None = None
    """What they say, or in round brackets what they do."""
    next: Slug
    """A script's slug, `this` for once more, or `end`."""
    wait: Wait | None = None
    """How long to wait before the next step."""
    within: Wait | None = None
    """How soon the next step is due."""
    variant: Slug | None = None
    """The variant to use next time, for `next: this`."""
    tries: Annotated[int, Field(ge=1, le=5)] | None = None
    """How often the script may be used in all, for `next: this`."""
    then: Slug | None = None
    """What follows the last try, for `next: this`."""

    @model_validator(mode="after")
    def _once_more_has_an_end(self) -> Outcome:
        if self.next == THIS and not (self.wait and self.tries and self.then):
            raise PydanticCustomError("tries_incomplete", "says `next: this` and lacks `wait`, `tries` or `then`")
        return self

    @property
    def quotes(self) -> bool:
        """Whether `they_say` is something said, which wants a reply, and not something done."""
        return self.they_say is not None and not self.they_say.startswith("(")


class Avoid(Record):
    """A sentence that comes to mind and does harm."""

    say: Line
    because: Line


class ScriptFront(Record):
    """The front matter of a script template."""

    title: Line
    """What the script does, as an instruction."""
    goal: Line
    """What is reached when it works; slots may stand in it."""
    speaker: Literal["seeker", "helper", "anyone"]
    """Who says it."""
    to: Addressee | None = None
    """Whom a follow-up speaks to."""
    slots: Annotated[Mapping[SlotName, Slot], Field(min_length=1)]
    """The blanks, by name."""
    when: When | None = None
    """The event that it answers."""
    did: Slug | None = None
    """The word for the log when it was said and no outcome is known."""
    outcomes: Mapping[Slug, Outcome] = Field(default_factory=dict)
    """How the conversation can end."""
    avoid: tuple[Avoid, ...] = ()
    """What not to say."""
    redirect_from: tuple[Slug, ...] = ()
    """Slugs under which this script could once be found."""


CHANNELS: Mapping[str, str] = {
    "phone": "Phone",
    "voicemail": "Voicemail",
    "email": "E-mail",
    "message": "Message",
    "in-person": "In person",
}
"""Channel ids and the headings that stand for them."""

SPOKEN = frozenset({"phone", "voicemail", "in-person"})
TONES = ("formal", "warm", "brief", "again")
"""What a second variant of a channel differs in: its tone, or that it is for one more try after silence."""

HEADING = re.compile(rf"({'|'.join(CHANNELS.values())})(?:, ({'|'.join(TONES)}))?")
"""A variant's heading: a channel, or a channel and a tone after a comma."""

REPLY = re.compile(r"Reply: (\S+)")


@dataclass(frozen=True)
class Variant:
    """The script for one channel and tone."""

    channel: str
    tone: str | None
    subject: PlacedText | None
    """The subject line of an e-mail."""
    body: PlacedText

    @property
    def id(self) -> str:
        """`phone`, `email`, `email-formal`."""
        return f"{self.channel}-{self.tone}" if self.tone else self.channel

    @property
    def title(self) -> str:
        """The heading: `E-mail, formal`."""
        return f"{CHANNELS[self.channel]}, {self.tone}" if self.tone else CHANNELS[self.channel]


@dataclass(frozen=True)
class Reply:
    """What to answer when the conversation takes one of its outcomes."""

    outcome: str
    heading: Place
    body: PlacedText


@dataclass(frozen=True)
class ScriptTemplate:
    """Reusable words with slots."""

    slug: str
    front: ScriptFront
    variants: tuple[Variant, ...]
    replies: tuple[Reply, ...]
    origin: Origin
    doubts: Doubts = frozenset()
    """Where its front matter stands in for what cannot be used: it is only looked at for its other faults then."""

    def doubted(self, *keys: str | int) -> bool:
        """Return whether something stands in for a value of its front matter."""
        return doubted(self.doubts, *keys)

    def variant(self, id_: str) -> Variant | None:
        """Return the variant with that id."""
        return next((variant for variant in self.variants if variant.id == id_), None)

    def texts(self) -> list[PlacedText]:
        """Return every text in the slot language: goal, subjects, bodies, replies."""
        goal = PlacedText(self.front.goal, self.origin.value_at("goal"))
        subjects = [variant.subject for variant in self.variants if variant.subject]
        bodies = [variant.body for variant in self.variants]
        return [goal, *subjects, *bodies, *(reply.body for reply in self.replies)]
