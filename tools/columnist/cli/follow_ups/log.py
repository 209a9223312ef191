"""`columnist follow-ups log`: write down what happened, in the file, without touching anything else in it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import get_args

import click

from columnist.cli.follow_ups.completion import complete_about, complete_word
from columnist.cli.follow_ups.options import file_option, warn, worked_out
from columnist.cli.options import day_option, today
from columnist.cli.private_file import open_follow_ups
from columnist.cli.project import find_project
from columnist.errors import UsageError
from columnist.followups.explain import explain
from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.followups.reasons import say
from columnist.followups.words import refused, words_for
from columnist.model.follow_ups import Channel, FollowUps
from columnist.reading.log_edit import add_to_file
from columnist.scripts.facts import clean


@click.command("log", epilog='Example: columnist follow-ups log intro-lee agreed --channel phone --note "ask for Lee"')
@click.argument("about", metavar="ID", shell_complete=complete_about)
@click.argument("word", metavar="OUTCOME", shell_complete=complete_word)
@file_option
@day_option
@click.option("--channel", type=click.Choice(get_args(Channel)), help="How you talked.")
@click.option("--note", help="A few words to remember.")
def log(about: str, word: str, file: Path, on: datetime.date, channel: str | None, note: str | None) -> None:
    """Add one line to the log: how a conversation ended, or that something was said.

    OUTCOME is a word of the script that the matter stands at; `explain ID` lists them.
    """
    if on > today():
        raise UsageError(f"{on} is in the future.", where="--on", fix="Log what has happened.")
    project = find_project()
    before = open_follow_ups(project, file)
    made = worked_out(project, before, on)
    _refuse_twice(before, about, word, on, channel)
    entry = _entry(made, about, word, channel, note)
    after = add_to_file(file, before, {"log": [entry]})
    last = max(one.date for one in after.record.log if one.date <= today())
    whole = plan(made.case.library, after, last)
    _say_what_follows(whole, about)
    if len(whole.faults) > len(plan(made.case.library, before, last).faults):
        warn("Later entries of the log no longer fit what you logged; `columnist follow-ups due` says which.")


def _refuse_twice(before: FollowUps, about: str, word: str, on: datetime.date, channel: str | None) -> None:
    new = (about, word, on, channel)
    if any((one.about, one.did or one.outcome, one.date, one.channel) == new for one in before.record.log):
        raise UsageError(f"`{word}` is logged for `{about}` already, on {on}.", where="OUTCOME")


def _entry(made: Plan, about: str, word: str, channel: str | None, note: str | None) -> dict[str, str]:
    key = _key(made, about, word)
    kind = made.case.by_id[about].kind
    entry = {"date": made.on.isoformat(), kind: about, "channel": channel, key: word, "note": clean(note or "")}
    return {name: value for name, value in entry.items() if value}


def _key(made: Plan, about: str, word: str) -> str:
    """Return whether a word is a `did` or an `outcome` where the thread stands.

    Raises:
        UsageError: If it is neither, or there is no such thread.
    """
    if about not in made.case.by_id:
        explain(made, about)  # says in its error which ids there are
    words = words_for(made, about)
    if word in words.did:
        return "did"
    if word in words.outcomes:
        return "outcome"
    raise refused(made, about, word)


def _say_what_follows(made: Plan, about: str) -> None:
    """Say what the whole log asks for now in this matter, later entries than the new one included."""
    entry = made.entry(about)
    if entry is None:
        raise AssertionError(about)
    click.echo(
        f"Logged. {entry.why} The next date is {say(entry.date)}." if entry in made.open else f"Logged. {entry.why}"
    )
