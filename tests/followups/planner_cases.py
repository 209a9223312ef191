"""Follow-ups and libraries for tests."""

from __future__ import annotations

import datetime
from dataclasses import replace

from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.library import Library
from columnist.model.follow_ups import FollowUps
from columnist.model.script import ScriptTemplate
from columnist.reading.follow_ups import parse_follow_ups
from columnist.reading.scripts import read_script

FOUNDING = """\
me: {name: Priya Raman}
people:
  dana: {name: Dana Okafor, pronouns: she/her, prefers: phone}
  lee: {name: Lee Torres, org: Harborline}
  sam: {name: Sam Whitlow}
meetings:
  - {id: coffee-dana, with: dana, date: 2026-03-02, topic: moving into analytics}
promises:
  - {id: intro-lee, meeting: coffee-dana, by: dana, to: lee}
  - {id: reading-list, meeting: coffee-dana, by: dana, what: send, thing: the reading list}
  - {id: portfolio, meeting: coffee-dana, by: me, what: send, thing: my portfolio, due: 2026-03-03}
requests:
  - {id: sam-asks, from: sam, date: 2026-03-16, about: a first job in logistics, name: lee}
log:
  - {date: 2026-03-02, meeting: coffee-dana, did: thanked}
  - {date: 2026-03-03, promise: portfolio, did: delivered}
"""


def follow_ups(text: str) -> FollowUps:
    """Read a file that has no findings."""
    read, findings = parse_follow_ups(text, "follow-ups.yaml")
    assert read is not None, findings
    return read


def planned(library: Library, text: str, on: str) -> Plan:
    """Return the plan for a day."""
    return plan(library, follow_ups(text), datetime.date.fromisoformat(on))


def with_script(library: Library, slug: str, text: str) -> Library:
    """Return the library with one template more."""
    template, findings = read_script(text, f"scripts/{slug}.md", slug)
    assert template is not None, findings
    return with_scripts(library, [*library.scripts.values(), template])


def with_scripts(library: Library, scripts: list[ScriptTemplate]) -> Library:
    """Return the library with other templates."""
    return Library(replace(library.content, scripts=scripts))


def without_script(library: Library, slug: str) -> Library:
    """Return the library with one template less."""
    return with_scripts(library, [script for script in library.scripts.values() if script.slug != slug])
