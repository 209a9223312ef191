"""The texts that `columnist new` and `columnist letter` start with; as drafts they pass the check."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from columnist.checks.form import ARTICLE_KEYS, PLACEHOLDER
from columnist.checks.letters import FEWEST, MOST
from columnist.model.article import SECTIONS, Situation

HINTS: Mapping[str, str] = {
    "The letter": f"> {PLACEHOLDER} I am the one who writes, {FEWEST} to {MOST} words in my own voice.",
    "The short answer": f"{PLACEHOLDER} one to three sentences that can be acted on by themselves.",
    "What is going on": f"{PLACEHOLDER} what the other person is probably living through.",
    "What to do": f"1. {PLACEHOLDER} the first step, with when and how long to wait.",
    "What to say": f"{PLACEHOLDER} how to use the words; then a paragraph that is nothing but a link to a script.",
    "The rule": f"{PLACEHOLDER} the general lesson in one sentence.",
}
"""What stands in the sections of a draft; those that may be left out are left out."""

SCRIPT = """\
---
title: {title}
goal: "{written} what is reached when it works, with {{contact.first}}."
speaker: anyone
slots:
  me: {{type: person, label: Your name, example: {{name: Amara Nwosu}}}}
  contact: {{type: person, label: Whom you speak to, example: {{name: Tomas Lind, pronouns: he/him}}}}
  topic: {{type: phrase, label: What it is about, required: false, max: 60, hint: a few words, example: the rota}}
did: said
outcomes:
  agreed:
    they_say: "{written} what they say when they agree."
    next: end
  no-answer:
    next: end
avoid:
  - say: "{written} a sentence that comes to mind and does harm."
    because: "{written} why it does."
---
## Phone

Hi {{contact.first}}, it's {{me.name}}. {written} the words to say[ about {{topic}}].

## Reply: agreed

{written} what you answer then.
"""


@dataclass(frozen=True)
class ArticleDraft:
    """What is known of a new article; placeholders stand for the rest."""

    title: str
    topic: str
    author: str
    date: datetime.date
    situation: Situation = field(
        default_factory=lambda: Situation(who="colleague", channel="in person", stage="before the first word")
    )
    question: str = f"{PLACEHOLDER} the letter's one question?"
    also_asked: tuple[str, ...] = (f"{PLACEHOLDER} the same question in other people's words",)
    altered: tuple[str, ...] = ("names", "employer")
    letter: str | None = None
    """The letter as Markdown, each line quoted."""

    def text(self) -> str:
        """Return the file's text: every key of the format in its order, and every section that must be there."""
        values = {
            "title": _quoted(self.title),
            "question": _quoted(self.question),
            "also_asked": "".join(f"\n  - {_quoted(one)}" for one in self.also_asked) or "[]",
            "situation": "{{who: {who}, channel: {channel}, stage: {stage}}}".format(**self.situation.model_dump()),
            "topics": f"[{self.topic}]",
            "summary": _quoted(
                f"{PLACEHOLDER} the advice in at most 50 words, so that a hurried reader can act on it."
            ),
            "rule": _quoted(HINTS["The rule"]),
            "date": self.date.isoformat(),
            "author": self.author,
            "related": "[]",
            "updates": "null",
            "privacy": f"{{altered: [{', '.join(self.altered)}]}}",
            "status": "draft",
        }
        front = [_line(key, values[key]) for key in ARTICLE_KEYS if key in values]
        known = {**HINTS, "The letter": self.letter or HINTS["The letter"]}
        sections = [f"## {heading}\n\n{known[heading]}" for heading, needed in SECTIONS.items() if needed]
        return "\n".join(["---", *front, "---", "\n\n".join(sections), ""])


def _line(key: str, value: str) -> str:
    return f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"


def script_draft(title: str) -> str:
    """Return a new script template's text."""
    return SCRIPT.format(title=_quoted(title), written=PLACEHOLDER)


def _quoted(text: str) -> str:
    """Return a text as a YAML value that cannot be taken for anything else."""
    return json.dumps(text, ensure_ascii=False)
