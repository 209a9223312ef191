"""A plan in the terminal: a table, and below it the words for what is due."""

from __future__ import annotations

import os
import shutil

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from columnist.followups.plan import Action, Plan
from columnist.followups.reasons import say

STATUSES = {
    "overdue": ("Overdue", "bold red"),
    "today": ("Today", "bold green"),
    "next": ("Next seven days", "bold yellow"),
    "waiting": ("Waiting", "bold blue"),
}
WIDEST = 110
INDENT = 4


def console() -> Console:
    """Return a console for stdout: without colours where NO_COLOR is set or nobody looks at it."""
    width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST)
    plain = bool(os.environ.get("NO_COLOR"))
    return Console(width=width, color_system=None if plain else "auto", highlight=False, markup=False, emoji=False)


def show(out: Console, *parts: RenderableType) -> None:
    """Print what a console makes of the parts, without the blanks with which it fills its lines."""
    with out.capture() as captured:
        for part in parts:
            out.print(part)
    click.echo("\n".join(line.rstrip() for line in captured.get().rstrip("\n").split("\n")), color=True)


def print_plan(plan: Plan) -> None:
    """Print a plan."""
    out = console()
    head = Text(say(plan.on), style="bold")
    if not plan.open:
        show(out, head, "\nNothing is due and nothing is waiting.")
        return
    show(out, head, _table(plan))
    for action in plan.actions:
        if action.text:
            _print_words(out, plan, action)


def _table(plan: Plan) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    table.add_column("When", no_wrap=True)
    table.add_column("Who", style="bold", max_width=22)
    table.add_column("What to say", ratio=3)
    table.add_column("About", style="dim", max_width=24)
    for status, (title, style) in STATUSES.items():
        actions = [action for action in plan.open if action.status == status]
        if actions:
            table.add_row(Text(title, style=style))
            for action in actions:
                table.add_row(*_cells(plan, action))
            table.add_section()
    return table


def _cells(plan: Plan, action: Action) -> tuple[Text, ...]:
    template = plan.case.template(action.script)
    title = f"{template.front.title} ({action.variant})" if template else action.no_words
    return (
        Text(f"  {action.date:%a} {action.date.isoformat()}"),
        Text(plan.case.name(action.person)),
        Text(title),
        Text(action.about),
    )


def _print_words(out: Console, plan: Plan, action: Action) -> None:
    """Print the words of one action under its heading, as they are to be said; only a terminal wraps them."""
    _, style = STATUSES[action.status]
    head = Text.assemble((plan.case.name(action.person), style), (f"  {action.variant}, {action.about}", "dim"))
    subject = [Text(f"Subject: {action.subject}\n", style="bold")] if action.subject else []
    parts = [Text(f"{action.why}\n", style="dim"), *subject, Text(action.text)]
    show(out, Text("\n").append(head))
    if out.is_terminal:
        show(out, *(Padding(part, (0, 0, 0, INDENT)) for part in parts))
    else:
        click.echo("\n".join(f"{' ' * INDENT}{line}".rstrip() for part in parts for line in part.plain.split("\n")))
