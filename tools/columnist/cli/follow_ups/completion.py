"""What the shell completes in a follow-ups file: ids of threads and words for the log. Ids only, and never a name."""

from __future__ import annotations

import datetime
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from columnist.cli.options import today
from columnist.cli.private_file import default_file, open_follow_ups
from columnist.cli.project import find_project
from columnist.errors import ColumnistError
from columnist.followups.plan import Plan
from columnist.followups.planner import plan
from columnist.followups.words import words_for


def complete_about(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete the id of a meeting, promise or request."""
    made = _plan(ctx)
    return [CompletionItem(id_) for id_ in made.case.by_id if id_.startswith(incomplete)] if made else []


def complete_word(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete a word that the thread which is named already knows."""
    made, about = _plan(ctx), ctx.params.get("about")
    if made is None or about not in made.case.by_id:
        return []
    words = words_for(made, about)
    return [CompletionItem(word) for word in (*words.did, *words.outcomes) if word.startswith(incomplete)]


def _plan(ctx: click.Context) -> Plan | None:
    """Return the plan; a shell that completes is never told of faults."""
    file, on = ctx.params.get("file"), ctx.params.get("on")
    try:
        project = find_project()
        follow_ups = open_follow_ups(project, file if isinstance(file, Path) else default_file())
        return plan(project.without_letters(), follow_ups, on if isinstance(on, datetime.date) else today())
    except ColumnistError:
        return None
