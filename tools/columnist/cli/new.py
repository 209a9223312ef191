"""`columnist new`: a draft that passes the check."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, get_args

import click

from columnist.cli.draft_files import first_author, write_draft
from columnist.cli.drafts import ArticleDraft, script_draft
from columnist.cli.options import today
from columnist.cli.project import find_project
from columnist.errors import UsageError
from columnist.library import Library
from columnist.model.article import Channel, Situation, Stage, Who
from columnist.nearest import did_you_mean

SITUATION = {
    "who": (get_args(Who), "Who is the other person to the writer of the letter?", "colleague"),
    "channel": (get_args(Channel), "How are the two in touch?", "in person"),
    "stage": (get_args(Stage), "How far has it come?", "before the first word"),
}
"""The three facts of a situation: the closed list, the question, and what stands in a draft where nobody is asked."""


@click.group("new", epilog='Example: columnist new article "They never wrote back" --topic networking')
def command() -> None:
    """Start an article or a script."""


@command.command("article", epilog='Example: columnist new article "They never wrote back" --topic networking')
@click.argument("title", required=False)
@click.option("--topic", help="A slug of topics.yaml.")
@click.option("--who", help="Who the other person is.")
@click.option("--channel", help="How the two are in touch.")
@click.option("--stage", help="How far it has come.")
def article(title: str | None, topic: str | None, **given: str | None) -> None:
    """Start an article, as a draft that is not published yet.

    On a terminal it asks for what is not given: title, topic and situation.
    """
    project = find_project()
    library = project.without_letters()
    author = first_author(library)
    title = title or _ask_title("What is the headline, as the writer of the letter would put it?")
    topic = _topic(library, topic)
    situation: dict[str, Any] = {name: _fact(name, given[name]) for name in SITUATION}
    draft = ArticleDraft(title, topic, author, today(), Situation(**situation))
    write_draft(project, "articles", title, draft.text())


@command.command("script", epilog='Example: columnist new script "Ask for the minutes"')
@click.argument("title", required=False)
def script(title: str | None) -> None:
    """Start a script with this title."""
    project = find_project()
    title = title or _ask_title("What does the script do, as an instruction?")
    write_draft(project, "scripts", title, script_draft(title))


def _can_ask() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _ask_title(question: str) -> str:
    if not _can_ask():
        raise UsageError(
            "The title is missing.", fix='Give it in quotes: columnist new article "They never wrote back".'
        )
    return str(click.prompt(question, prompt_suffix="\n> ", err=True)).strip()


def _topic(library: Library, given: str | None) -> str:
    topics = list(library.topics)
    if given is None and _can_ask():
        titles = [topic.title for topic in library.topics.values()]
        return topics[titles.index(_choose("What is it about?", titles))]
    return _known("--topic", "topic", given or topics[0], topics)


def _fact(name: str, given: str | None) -> str:
    choices, question, usual = SITUATION[name]
    if given is None:
        return _choose(question, choices) if _can_ask() else usual
    return _known(f"--{name}", name, given, choices)


def _choose(question: str, choices: Sequence[str]) -> str:
    """Ask for one of some choices by its number."""
    lines = [f"{number:4}  {choice}" for number, choice in enumerate(choices, 1)]
    click.echo("\n".join([question, *lines]), err=True)
    number = click.prompt(">", type=click.IntRange(1, len(choices)), prompt_suffix=" ", err=True)
    return choices[number - 1]


def _known(option: str, what: str, given: str, known: Sequence[str]) -> str:
    if given not in known:
        fix = did_you_mean(given, known).strip() or "Known: " + ", ".join(known) + "."
        raise UsageError(f"There is no {what} `{given}`.", where=option, fix=fix)
    return given
