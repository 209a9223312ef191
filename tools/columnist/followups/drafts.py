"""Drafts: the words of a plan's actions as unsent e-mails, one file for each."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from columnist.followups.plan import Action, Plan
from columnist.scripts.draft import eml
from columnist.scripts.fill import FilledScript, fill

LONGEST_LINK = 1900
"""Some mail programs cut what a longer `mailto:` link holds."""


@dataclass(frozen=True)
class Draft:
    """One unsent e-mail."""

    about: str
    """The id of the meeting, promise or request."""
    file_name: str
    """The day and the id: `2026-03-18-intro-lee.eml`."""
    text: str
    link: str | None
    """The same as a `mailto:` address, where it is short enough for mail programs."""


def draft(plan: Plan, action: Action) -> Draft | None:
    """Return an action's words as an e-mail, or nothing where its script is written for no e-mail."""
    words = _email(plan, action)
    if words is None:
        return None
    person = plan.case.follow_ups.person(action.person)
    to = (person.name, person.email) if person.email else None
    name = f"{max(action.date, plan.on).isoformat()}-{action.about}.eml"
    link = mail_link(person.email or "", words.subject or "", words.text)
    return Draft(action.about, name, eml(words.subject, words.text, to=to), link)


def is_email(action: Action) -> bool:
    """Return whether the action's own channel is e-mail."""
    return (action.variant or "").startswith("email")


def mail_link(address: str, subject: str, text: str) -> str | None:
    """Return a `mailto:` address that opens a mail program with the words, or nothing where it is too long."""
    query = urlencode({"subject": subject, "body": text.replace("\n", "\r\n")}, quote_via=quote)
    link = f"{mail_to(address)}?{query}"
    return link if len(link) <= LONGEST_LINK else None


def mail_to(address: str) -> str:
    """Return a `mailto:` address; what stands in the other one is nothing but an address (RFC 6068)."""
    return f"mailto:{quote(address, safe='@')}"


def _email(plan: Plan, action: Action) -> FilledScript | None:
    """Return the words in the action's variant where that is an e-mail, otherwise in the script's first e-mail."""
    script = plan.case.library.compiled.get(action.script or "")
    if script is None:
        return None
    wanted = action.variant if is_email(action) else None
    variant = wanted or next((text.id for text in script.variants if text.id.startswith("email")), None)
    if variant is None:
        return None
    facts = plan.facts(action, script.template)
    return fill(script, variant, facts, max(action.date, plan.on))
