"""The slot language as a contributor learns it: what one writes, with which facts, and what people read.

The page on the site is made from these examples, and the tests render every one of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from columnist.model.person import Person
from columnist.model.slot import DateSlot, NumberSlot, PersonSlot, Slot, TextSlot
from columnist.scripts.render import Value

ON = datetime.date(2026, 3, 9)
"""The Monday for which the examples are."""

DANA: Mapping[str, str] = {"name": "Dana Okafor", "pronouns": "she/her", "org": "Northgate"}
LEE: Mapping[str, str] = {"name": "Lee Torres", "pronouns": "they/them"}
PAT: Mapping[str, str] = {"name": "Pat James"}

SLOTS: Mapping[str, Slot] = {
    "dana": PersonSlot(type="person", example=Person(name="Dana Okafor")),
    "lee": PersonSlot(type="person", required=False, example=Person(name="Lee Torres")),
    "pat": PersonSlot(type="person", required=False, example=Person(name="Pat James")),
    "topic": TextSlot(type="phrase", required=False, example="the rota"),
    "met_on": DateSlot(type="date", required=False, example=datetime.date(2026, 3, 2)),
    "amount": NumberSlot(type="number", required=False, example=52000),
}
"""How the slots of the examples are declared: only Dana must be known."""


@dataclass(frozen=True)
class Example:
    """One line of the page."""

    write: str
    read: str
    facts: Mapping[str, Value] = field(default_factory=dict)
    """What is known besides Dana."""


@dataclass(frozen=True)
class Lesson:
    """A heading, a few sentences, and their examples."""

    title: str
    text: str
    examples: tuple[Example, ...]


def met(day: int, month: int = 3, year: int = 2026) -> dict[str, Value]:
    """Return the fact of a meeting on a day."""
    return {"met_on": datetime.date(year, month, day)}


LESSONS: tuple[Lesson, ...] = (
    Lesson(
        "Slots",
        "A slot is a blank: a name in braces, declared at the top of the file. A person has parts. "
        "`last` may be missing, and so may `role` and `org`: they belong into a passage.",
        (
            Example("Hi {dana.first}.", "Hi Dana."),
            Example("Ask {dana.name}.", "Ask Dana Okafor."),
            Example("Ask {dana}.", "Ask Dana Okafor."),
            Example("You work[ at {dana.org}].", "You work at Northgate."),
            Example("Dear[ {pat.last}].", "Dear James.", {"pat": PAT}),
            Example("[Dear {pat.last}.]", "Dear van der Berg.", {"pat": {"name": "Anna van der Berg"}}),
        ),
    ),
    Lesson(
        "Pronouns and verbs",
        "Write the pronoun and the verb as they go with *they*; the verb agrees by itself. Where somebody's pronouns "
        "are not known, the first name stands in. Nothing is ever guessed.",
        (
            Example("{dana.they are} here.", "She is here."),
            Example("[{lee.they are} here.]", "They are here.", {"lee": LEE}),
            Example("[{pat.they are} here.]", "Pat is here.", {"pat": PAT}),
            Example("I hope {dana.they have} time.", "I hope she has time."),
            Example("[I think {lee.they prefer} tea.]", "I think they prefer tea.", {"lee": LEE}),
            Example("I think {dana.they carry} it.", "I think she carries it."),
            Example("Ask {dana.them} for {dana.their} view.", "Ask her for her view."),
            Example("[Ask {pat.them} for {pat.their} view.]", "Ask Pat for Pat's view.", {"pat": PAT}),
            Example("[The idea was {lee.theirs}.]", "The idea was theirs.", {"lee": LEE}),
            Example("She did it {dana.themself}.", "She did it herself."),
        ),
    ),
    Lesson(
        "Optional passages",
        "Words in square brackets are said when every slot in them is known, and vanish without a trace otherwise. Put "
        "the space inside the bracket. A slot that may be empty can only stand in a passage.",
        (
            Example("Thank you[ for {topic}].", "Thank you for the rota.", {"topic": "the rota"}),
            Example("Thank you[ for {topic}].", "Thank you."),
            Example("[On {topic}, ]we agree.", "We agree."),
            Example(
                "Thank you[ for our talk[ about {topic}][ {met_on|on-day}]].",
                "Thank you for our talk about the rota.",
                {"topic": "the rota"},
            ),
            Example("Thank you[ for our talk[ about {topic}]].", "Thank you."),
        ),
    ),
    Lesson(
        "Alternatives",
        "Bars inside the brackets separate alternatives; the first that can be said is said. A last one without a slot "
        "of its own can always be said.",
        (
            Example("Thank you for [{topic}|your time].", "Thank you for the rota.", {"topic": "the rota"}),
            Example("Thank you for [{topic}|your time].", "Thank you for your time."),
            Example("Ask [{lee.first}|{pat.first}|somebody].", "Ask Pat.", {"pat": PAT}),
        ),
    ),
    Lesson(
        "Filters",
        "A filter after a bar changes how a value is said. Dates count from the day on which the script is said; here "
        "that is Monday 9 March 2026.",
        (
            Example("{dana.first|possessive} idea.", "Dana's idea."),
            Example("[{pat.last|possessive} idea.]", "James's idea.", {"pat": PAT}),
            Example('About {topic|or:"your work"}.', "About your work."),
            Example("[{topic|capital}: yes.]", "The rota: yes.", {"topic": "the rota"}),
            Example("[It is {topic|lower}.]", "It is moving house.", {"topic": "Moving house"}),
            Example("[It is {topic|lower}.]", "It is IT support.", {"topic": "IT support"}),
            Example("[We met {met_on|on-day}.]", "We met yesterday.", met(8)),
            Example("[We met {met_on|on-day}.]", "We met on Thursday.", met(5)),
            Example("[We met {met_on|on-day}.]", "We met on 2 March.", met(2)),
            Example("[We met {met_on|on-day}.]", "We met on 20 December.", met(20, 12, 2025)),
            Example("[We met {met_on|on-day}.]", "We met on 2 March 2025.", met(2, 3, 2025)),
            Example("[By {met_on|day}.]", "By 2 March.", met(2)),
            Example("[By {met_on|date}.]", "By 2 March 2026.", met(2)),
            Example("[By {met_on|weekday}.]", "By Monday.", met(2)),
            Example("[I earn {amount}.]", "I earn 52,000.", {"amount": 52000}),
        ),
    ),
    Lesson(
        "Plain signs",
        "A backslash makes a brace, a bracket, a bar or a backslash an ordinary sign.",
        (
            Example(r"Write \{name\} \[here\].", "Write {name} [here]."),
            Example("[A {topic}|B\\|C]", "B|C"),
        ),
    ),
    Lesson(
        "What vanishes leaves no trace",
        "Doubled spaces and commas, a space before a stop and an empty paragraph go with the passage, and a sentence "
        "that now starts elsewhere gets its capital.",
        (
            Example("Yes, [{topic}], thank you.", "Yes, thank you."),
            Example("Hello. [About {topic}, ]thank you.", "Hello. Thank you."),
            Example("One.\n\n[About {topic}.]\n\nTwo.", "One.\n\nTwo."),
        ),
    ),
)
