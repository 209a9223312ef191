"""A reader's filled-in letter form, as the code host sends it: `### Label`, then what was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

LABELS: Mapping[str, str] = {
    "headline": "A headline for your letter",
    "question": "Your question in one sentence",
    "letter": "Your letter",
    "signature": "A signature that is not your name",
    "topic": "The nearest topic",
    "who": "Who the other person is to you",
    "channel": "How you are in touch",
    "stage": "How far it has come",
    "also_asked": "How else somebody might ask this",
    "altered": "What is to be altered",
    "for_the_editor": "Anything the editor should know",
    "consent": "Your consent",
}
"""The form's fields, and the labels that stand above them in what arrives; in the form's order."""

NO_ANSWER = "_No response_"
_TICK = re.compile(r"^\s*- \[(?P<mark>[ xX])\] (?P<label>.+?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class LetterForm:
    """What somebody typed, by the names of the fields; empty where nothing was."""

    answers: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.answers.get(name, "")

    def ticked(self, name: str) -> list[str]:
        """Return the labels of the boxes that were ticked."""
        return [found["label"] for found in _TICK.finditer(self[name]) if found["mark"] != " "]

    def unticked(self, name: str) -> list[str]:
        """Return the labels of the boxes that were not."""
        return [found["label"] for found in _TICK.finditer(self[name]) if found["mark"] == " "]


def read_letter_form(text: str) -> LetterForm:
    """Take a filled-in form apart.

    A label counts only where it comes after the labels before it, so that a letter which quotes one stays whole.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
    starts: dict[str, int] = {}
    at = 0
    for name, label in LABELS.items():
        found = next((number for number in range(at, len(lines)) if lines[number].strip() == f"### {label}"), None)
        if found is not None:
            starts[name], at = found, found + 1
    ends = [*list(starts.values())[1:], len(lines)]
    answers = {
        name: "\n".join(lines[start + 1 : end]).strip() for (name, start), end in zip(starts.items(), ends, strict=True)
    }
    return LetterForm({name: "" if answer == NO_ANSWER else answer for name, answer in answers.items()})
