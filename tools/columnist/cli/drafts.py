"""The texts that `columnist new` starts an article or a script with; as drafts they pass the check."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata

ARTICLE = """\
---
title: {title}
question: What is the letter's one question?
also_asked:
  - The same question in other people's words
situation: {{who: colleague, channel: in person, stage: before the first word}}
topics: [{topic}]
summary: The advice in at most 50 words, so that a hurried reader can act on it.
rule: The general lesson in one sentence.
date: {date}
author: {author}
related: []
updates: null
privacy: {{altered: [names, employer]}}
status: draft
---
## The letter

> The letter, 100 to 220 words, in the writer's own voice.

## The short answer

One to three sentences that can be acted on by themselves.

## What is going on

What the other person is probably living through.

## What to do

1. The first step, with when and how long to wait.

## What to say

How to use the words; then a paragraph that is nothing but a link to a script.

## The rule

The general lesson in one sentence.
"""

SCRIPT = """\
---
title: {title}
goal: "What is reached when it works, with {{contact.first}}."
speaker: anyone
slots:
  me: {{type: person, label: Your name, example: {{name: Amara Nwosu}}}}
  contact: {{type: person, label: Whom you speak to, example: {{name: Tomas Lind, pronouns: he/him}}}}
  topic: {{type: phrase, required: false, max: 60, hint: a few words without a full stop, example: the spring rota}}
did: said
outcomes:
  agreed:
    they_say: "Yes, of course."
    next: end
  no-answer:
    next: end
avoid:
  - say: "A sentence that comes to mind and does harm."
    because: "Why it does."
---
## Phone

Hi {{contact.first}}, it's {{me.name}}. The words to say[ about {{topic}}].

## Reply: agreed

Thank you.
"""


def article_draft(title: str, topic: str, author: str, date: datetime.date) -> str:
    """Return a new article's text."""
    return ARTICLE.format(title=json.dumps(title, ensure_ascii=False), topic=topic, author=author, date=date)


def script_draft(title: str) -> str:
    """Return a new script template's text."""
    return SCRIPT.format(title=json.dumps(title, ensure_ascii=False))


def slug_of(title: str) -> str:
    """Return the slug for a title: small letters without accents, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:60].strip("-")
