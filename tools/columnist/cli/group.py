"""The `columnist` command: a table of its commands, each loaded when it is called, and the one place for errors."""

from __future__ import annotations

import errno
import gc
import importlib
import io
import os
import sys
from types import ModuleType

import click

from columnist import __version__
from columnist.errors import ColumnistError

COMMANDS = {
    "build": "Build the site into site/.",
    "serve": "Show the site on localhost while you write.",
    "export": "Write the pages as Markdown for another site builder.",
    "check": "Check all content and say how to mend it.",
    "new": "Start an article or a script.",
    "letter": "Turn a reader's filled-in form into a draft article.",
    "schema": "Print what editors need to complete and check the formats.",
    "find": "Search the column in your own words.",
    "script": "Find a script and fill it with your people.",
    "completion": "Let your shell complete script names, variants and slots.",
    "follow-ups": "Work out from your private file what to say next, to whom and when.",
}
"""Name to one line of help, so that `--help` need not load any of them."""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the commands in the order of their table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = _imported(f"columnist.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _imported(name: str) -> ModuleType:
    """Import a module. Nothing of it is garbage, and looking for some takes a twelfth of the time."""
    gc.disable()
    try:
        return importlib.import_module(name)
    finally:
        gc.enable()


@click.group(cls=LazyGroup, epilog="Example: columnist script fill take-it-off-your-list")
@click.version_option(__version__, prog_name="columnist")
def columnist() -> None:
    """Turn an advice column into a site that people search, and into words that they can say."""


def main() -> None:
    """Run the command line and turn errors that a person can mend into one sentence and an exit code."""
    _say_what_the_terminal_can()
    try:
        columnist()
    except ColumnistError as error:
        _say(str(error))
        sys.exit(error.exit_code)
    except BrokenPipeError:
        _leave_off()
        sys.exit(1)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise  # whoever opens a file says what is wrong with it
        _leave_off()
        _say(f"It cannot be written: {os.strerror(error.errno).lower()}. Make room, and try again.")
        sys.exit(1)


def _say(sentence: str) -> None:
    click.echo(click.style("Error: ", fg="red", bold=True) + sentence, err=True, color=colours())


def _leave_off() -> None:
    """Let what waits to be written to stdout go nowhere; Python would try once more at the end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_what_the_terminal_can() -> None:
    """Let a question mark stand for what an older terminal, or a file in its encoding, has no sign for."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def colours() -> bool | None:
    """Return whether to colour: never with NO_COLOR, otherwise where the terminal can."""
    return False if os.environ.get("NO_COLOR") else None
