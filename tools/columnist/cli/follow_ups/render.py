"""`columnist follow-ups render`: the plan as a document, e-mail drafts, a calendar, a table."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from columnist.cli.follow_ups.completion import complete_about
from columnist.cli.follow_ups.options import file_option, plan_of, warn
from columnist.cli.follow_ups.tabular import as_csv, as_json
from columnist.cli.options import day_option
from columnist.cli.output import write_folder, write_or_print
from columnist.errors import UsageError
from columnist.followups.calendar import calendar
from columnist.followups.drafts import Draft, draft, is_email
from columnist.followups.explain import explain
from columnist.followups.plan import Action, Plan
from columnist.pages.report import report_html, report_markdown, report_text

DOCUMENTS: Mapping[str, Callable[[Plan], str]] = {
    "text": report_text,
    "markdown": report_markdown,
    "html": report_html,
}
FORMATS = (*DOCUMENTS, "eml", "ics", "csv", "json")


@click.command("render", epilog="Example: columnist follow-ups render --format ics -o follow-ups.ics")
@click.argument("abouts", metavar="[ID]...", nargs=-1, shell_complete=complete_about)
@file_option
@day_option
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--names", is_flag=True, help="Name people in calendar titles; calendars are often shared.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file, or for several drafts a folder.")
def render(
    abouts: tuple[str, ...], file: Path, on: datetime.date, format_: str, names: bool, output: Path | None
) -> None:
    """Write down what is due and what waits: all of it, or some matters by their ids.

    E-mail drafts are unsent, and made of what is due by e-mail, or of whatever you name. What is written to a file is
    for your eyes only, as the file itself is.
    """
    made = plan_of(file, on)
    actions = _chosen(made, abouts)
    if format_ == "eml":
        _drafts(made, actions if abouts else [one for one in made.actions if is_email(one)], output)
    elif format_ in DOCUMENTS:
        write_or_print(DOCUMENTS[format_](_only(made, actions)) + "\n", output)
    elif format_ == "ics":
        write_or_print(calendar(made, actions, names=names), output)
    else:
        write_or_print(as_csv(actions) if format_ == "csv" else as_json(actions) + "\n", output)


def _chosen(made: Plan, abouts: Sequence[str]) -> list[Action]:
    """Return the open entries with these ids, or all of them.

    Raises:
        UsageError: If an id is unknown or its matter is closed.
    """
    for about in abouts:
        if about not in {action.about for action in made.open}:
            explain(made, about)  # says in its error which ids there are
            raise UsageError(f"Nothing is left to say about `{about}`.", where="ID")
    return [action for action in made.open if not abouts or action.about in abouts]


def _only(made: Plan, actions: Sequence[Action]) -> Plan:
    """Return a plan with some of its entries."""
    return Plan(
        made.on,
        tuple(action for action in made.actions if action in actions),
        tuple(action for action in made.waits if action in actions),
        made.closed,
        made.faults,
        made.case,
        made.states,
    )


def _drafts(made: Plan, actions: Sequence[Action], output: Path | None) -> None:
    drafts: list[Draft] = []
    for action in actions:
        found = draft(made, action)
        if found:
            drafts.append(found)
        else:
            warn(f"`{action.about}` has no words for an e-mail; `columnist follow-ups due` shows those that it has.")
    if not drafts:
        raise UsageError("Nothing is due by e-mail.", fix="Name the ids that you want a draft for.")
    if output is None and len(drafts) > 1:
        fix = "Name a folder for them with -o, or one id."
        raise UsageError(f"There are {len(drafts)} drafts, and each is a file of its own.", fix=fix)
    if output is None or (len(drafts) == 1 and output.suffix == ".eml"):
        write_or_print(drafts[0].text + "\n", output)
    else:
        write_folder(output, {one.file_name: one.text + "\n" for one in drafts})
