"""Ask on the terminal for what a script still needs, with the words so far above the question."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import click
from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from columnist.errors import FillError
from columnist.model.slot import PersonSlot
from columnist.scripts.compiled import CompiledScript, CompiledText
from columnist.scripts.facts import describe, example_facts, missing_slots, read_facts
from columnist.scripts.pieces import Piece, render_pieces
from columnist.scripts.render import Value


def ask(script: CompiledScript, text: CompiledText, facts: Mapping[str, Value], on: datetime.date) -> dict[str, Value]:
    """Ask for every required slot without a fact, then for the optional ones, which may be left empty.

    Args:
        script: The script.
        text: The variant whose words are shown while one answers.
        facts: What is known already.
        on: The day that the script is for.

    Returns:
        All facts. Talk goes to stderr, so that stdout holds the words alone.
    """
    known = dict(facts)
    needed = missing_slots(script.template, known)
    if not needed:
        return known
    optional = [name for name, slot in script.template.front.slots.items() if not slot.required and name not in known]
    console = Console(stderr=True)
    with console.screen(hide_cursor=False) if can_redraw(console) else console:
        for name in (*needed, *optional):
            if can_redraw(console):
                console.clear()
                console.print(preview(script, text, known, on))
            known.update(_ask_for(script, name))
    return known


def can_redraw(console: Console) -> bool:
    """Return whether the terminal can show the words above the question."""
    return console.is_terminal and not console.is_dumb_terminal and console.height >= 20


def preview(script: CompiledScript, text: CompiledText, facts: Mapping[str, Value], on: datetime.date) -> Panel:
    """Return the words with what is known, and the example, dimmed, for what must be known and is not yet."""
    examples = example_facts(script.template)
    shown = {**{name: examples[name] for name in missing_slots(script.template, facts)}, **facts}
    words = Text()
    if text.subject:
        words.append("Subject: ", style="bold")
        _add(words, render_pieces(text.subject, shown, on), facts)
        words.append("\n\n")
    _add(words, render_pieces(text.body, shown, on), facts)
    return Panel(words, title=f"{script.template.front.title}, {text.title.lower()}", padding=(1, 2))


def _add(words: Text, pieces: list[Piece], facts: Mapping[str, Value]) -> None:
    for piece in pieces:
        words.append(piece.text, style=None if piece.slot is None else "bold" if piece.slot in facts else "reverse dim")


def _ask_for(script: CompiledScript, name: str) -> dict[str, Value]:
    """Ask for one slot until the answer can be used; an optional one may be left empty."""
    slot = script.template.front.slots[name]
    more = "" if slot.required else " (Enter to leave it out)"
    while True:
        answer: Any = click.prompt(
            describe(name, slot) + more, prompt_suffix="\n> ", default="", show_default=False, err=True
        ).strip()
        if not answer and not slot.required:
            return {}
        try:
            if answer:
                return read_facts(script.template, {name: {"name": answer} if isinstance(slot, PersonSlot) else answer})
        except FillError as error:
            click.echo(str(error), err=True)
