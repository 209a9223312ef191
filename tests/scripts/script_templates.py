"""A template with a slot of every kind, for tests to put words below."""

from __future__ import annotations

from columnist.model.script import ScriptTemplate
from columnist.reading.scripts import read_script

HEAD = """---
title: Thank them
goal: They know that it helped.
speaker: seeker
slots:
  me: {type: person, example: {name: Priya Raman}}
  lee: {type: person, required: false, example: {name: Lee Torres}}
  topic: {type: phrase, required: false, example: analytics}
  kind: {type: choice, of: [talk, call], example: talk}
  firm: {type: organisation, example: Northgate}
  day: {type: date, example: 2026-03-02}
  maybe: {type: date, required: false, example: 2026-03-02}
  count: {type: number, required: false, example: 15}
  page: {type: link, example: "https://example.org"}
---
## Message
"""
ALL = "[{lee.name}] [{topic}] {me.name} {kind} {firm} {day} [{maybe}] [{count}] {page}\n"
"""Uses every slot once, so that none of them is unused."""


def read(text: str, name: str = "failing.md") -> ScriptTemplate:
    """Read a template that has no faults of form."""
    template, findings = read_script(text, name, "thank-them")
    assert findings == []
    assert template
    return template
