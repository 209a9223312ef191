"""The page that teaches the slot language, made from the examples that the tests run."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from columnist.pages import urls
from columnist.pages.page import Page, head
from columnist.scripts.days import long_date
from columnist.scripts.language import LESSONS, Example
from columnist.scripts.render import Value

LEAD = "How to write words that fit everybody: blanks, passages that vanish, pronouns that agree."


def language_page() -> Page:
    """Return the page about the slot language."""
    lessons = [
        {
            "title": lesson.title,
            "paragraph": lesson.text,
            "examples": [_line(example) for example in lesson.examples],
        }
        for lesson in LESSONS
    ]
    return Page(urls.LANGUAGE, {**head("How scripts are written", LEAD, "language"), "lessons": lessons})


def _line(example: Example) -> dict[str, str]:
    known = ", ".join(f"{name}: {_shown(value)}" for name, value in example.facts.items())
    return {"write": example.write, "known": known, "read": example.read}


def _shown(value: Value) -> str:
    if isinstance(value, Mapping):
        return value["name"] + (f" ({value['pronouns']})" if "pronouns" in value else "")
    return long_date(value) if isinstance(value, datetime.date) else str(value)
