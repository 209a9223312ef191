"""Explain an entry of a plan: the rule, the facts, the dates, the course so far, and what would change it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from columnist.errors import UsageError
from columnist.followups.addressing import facts_for
from columnist.followups.case import Case
from columnist.followups.course import course
from columnist.followups.moves import opening, tries_allowed
from columnist.followups.occasions import other_answers
from columnist.followups.plan import Action, Plan
from columnist.followups.reasons import say
from columnist.followups.rules import RULES
from columnist.followups.threads import threads_of
from columnist.model.script import Outcome, ScriptTemplate
from columnist.nearest import did_you_mean
from columnist.scripts.facts import missing_slots
from columnist.scripts.render import Value

Topic = Literal["rule", "why", "fact", "date", "course", "change", "other"]


@dataclass(frozen=True)
class Line:
    """One line of an explanation."""

    topic: Topic
    label: str
    """What the line is about: a rule's name, a slot, a date's name, a word for the log, a script's slug."""
    text: str


def explain(plan: Plan, about: str) -> tuple[Line, ...]:
    """Explain what the plan has about one meeting, promise or request. Private, as it names people.

    Raises:
        UsageError: If there is none with that id on the day of the plan.
    """
    entry = plan.entry(about)
    if entry is None:
        raise _unknown(plan, about)
    lines = [Line("rule", entry.rule, RULES[entry.rule]), Line("why", entry.rule, entry.why)]
    if isinstance(entry, Action):
        lines += [*_facts(plan, entry), *_dates(entry)]
    else:
        lines.append(Line("date", "closed", say(entry.date)))
    lines += [Line("course", one.label, say(one.date)) for one in course(plan, about)]
    return (*lines, *_changes(plan, about), *_others(plan, about))


def _unknown(plan: Plan, about: str) -> UsageError:
    """Return why a plan has nothing about an id: it begins later, or there is none."""
    case = plan.case
    begins = {one.id: one.made for one in threads_of(case.follow_ups, case.workdays, datetime.date.max)}
    if about in begins:
        return UsageError(
            f"`{about}` begins on {begins[about]}, after {plan.on}.", fix="Choose that day or a later one."
        )
    listed = "Known: " + ", ".join(case.by_id) + "." if case.by_id else "Nothing in the file has begun by then."
    what = f"There is no meeting, promise or request `{about}` up to {plan.on}."
    return UsageError(what, fix=did_you_mean(about, case.by_id).strip() or listed)


def _facts(plan: Plan, action: Action) -> Iterator[Line]:
    template = plan.case.template(action.script)
    if template:
        yield Line("fact", "script", f"{template.slug} ({template.front.title})")
        facts = plan.facts(action, template)
        yield from (Line("fact", name, _shown(value)) for name, value in facts.items())
    if prefers := plan.case.follow_ups.person(action.person).prefers:
        yield Line("fact", "prefers", prefers)


def _shown(value: Value) -> str:
    if isinstance(value, Mapping):
        return value["name"]
    return say(value) if isinstance(value, datetime.date) else str(value)


def _dates(action: Action) -> Iterator[Line]:
    yield Line("date", "planned", say(action.date))
    if action.until:
        yield Line("date", "until", say(action.until))


def _changes(plan: Plan, about: str) -> Iterator[Line]:
    """Yield what each word for the log would lead to: those of the script to say, then those of the ones said.

    A word of several scripts is taken for one of the first.
    """
    entry, state = plan.entry(about), plan.states[about]
    script = entry.script if isinstance(entry, Action) else None
    listed: set[str] = set()
    for slug in dict.fromkeys(slug for slug in (script, state.last, *state.unanswered) if slug):
        template = plan.case.template(slug)
        if template:
            lines = [one for one in _outcomes(plan.case, template, said=slug != script) if one.label not in listed]
            listed |= {one.label for one in lines}
            yield from lines


def _outcomes(case: Case, template: ScriptTemplate, *, said: bool) -> Iterator[Line]:
    if template.front.did and not said:
        yield Line("change", template.front.did, f"{template.slug} was said, and no answer is known yet")
    for word, outcome in template.front.outcomes.items():
        words = f"{outcome.they_say} " if outcome.they_say else ""
        yield Line("change", word, f"{words}→ {_leads_to(case, outcome)}")


def _leads_to(case: Case, outcome: Outcome) -> str:
    """Return what follows an outcome; where the file's settings allow one try only, nothing is said once more."""
    if outcome.then:
        tries = tries_allowed(case, outcome)
        again = f"once more after {outcome.wait}, {tries} tries in all, then {outcome.then}"
        return again if tries > 1 else f"{outcome.then} after {outcome.wait}"
    when = f" within {outcome.within}" if outcome.within else f" after {outcome.wait}" if outcome.wait else ""
    return outcome.next + when


def _others(plan: Plan, about: str) -> Iterator[Line]:
    """Yield the other scripts that answer the event, as long as nothing was said, and what they lack."""
    case, thread = plan.case, plan.case.by_id[about]
    if plan.states[about].steps:
        return
    stand = opening(case, thread, plan.on)
    for other in other_answers(case, thread, stand.event, stand.script) if stand.event else ():
        lacking = missing_slots(other, facts_for(case, thread, other))
        needs = f" (needs {', '.join(f'`{name}`' for name in lacking)})" if lacking else ""
        yield Line("other", other.slug, other.front.title + needs)
