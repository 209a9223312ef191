"""`columnist script`: list, show and fill."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from columnist.cli.completion import complete_script, complete_setting, complete_variant
from columnist.cli.formats import FORMATS, formatted
from columnist.cli.group import colours
from columnist.cli.options import day_option
from columnist.cli.output import write_or_print
from columnist.cli.project import find_project
from columnist.cli.sound import sound_script
from columnist.errors import FillError, UsageError
from columnist.reading.files import read_text
from columnist.reading.yaml_text import read_yaml
from columnist.scripts.compiled import CompiledScript, CompiledText
from columnist.scripts.facts import (
    describe,
    example_day,
    example_facts,
    parse_settings,
    read_facts,
)
from columnist.scripts.fill import choose_variant, fill
from columnist.scripts.render import Facts, Value, render


@click.group("script", epilog="Example: columnist script fill take-it-off-your-list")
def command() -> None:
    """Find a script and fill it with your people."""


@command.command("list", epilog="Example: columnist script list")
def list_() -> None:
    """List all scripts: name, title, channels."""
    library = find_project().without_letters()
    width = max((len(slug) for slug in library.scripts), default=0)
    for slug, template in library.scripts.items():
        channels = ", ".join(variant.id for variant in template.variants)
        dim = click.style(channels, dim=True)
        click.echo(f"{slug:{width}}  {template.front.title}  {dim}", color=colours())


@command.command("show", epilog="Example: columnist script show take-it-off-your-list")
@click.argument("name", shell_complete=complete_script)
def show(name: str) -> None:
    """Show a script with its example: slots, every variant, replies, what not to say."""
    script = sound_script(find_project().without_letters(), name)
    facts, on = example_facts(script.template), example_day(script.template)
    lines = [_strong(script.template.front.title), render(script.goal, facts, on), "", _strong("Slots")]
    for slot_name, slot in script.template.front.slots.items():
        need = "" if slot.required else ", optional"
        lines.append(f"  {slot_name} ({slot.type}{need}): {describe(slot_name, slot)}")
    for text in script.variants:
        lines += ["", _strong(f"{text.title} (--variant {text.id})"), *_words(text, facts, on)]
    for text in script.replies:
        lines += ["", _strong(f"When they say: {text.title}"), *_words(text, facts, on)]
    if script.template.front.avoid:
        lines += ["", _strong("What not to say")]
        lines += [f"  “{one.say}” {one.because}" for one in script.template.front.avoid]
    click.echo("\n".join(lines), color=colours())


def _strong(text: str) -> str:
    return click.style(text, bold=True)


def _words(text: CompiledText, facts: Facts, on: datetime.date) -> list[str]:
    subject = [f"  Subject: {render(text.subject, facts, on)}", ""] if text.subject else []
    return [*subject, *(f"  {line}".rstrip() for line in render(text.body, facts, on).split("\n"))]


FILL_EXAMPLE = (
    'Example: columnist script fill take-it-off-your-list --set me.name="Priya Raman" '
    '--set contact.name="Dana Okafor" --set promised.name="Lee Torres"'
)


@command.command("fill", epilog=FILL_EXAMPLE)
@click.argument("name", shell_complete=complete_script)
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="SLOT=VALUE",
    help="A fact: me.name=Kim. Repeatable.",
    shell_complete=complete_setting,
)
@click.option("--answers", type=click.Path(path_type=Path), help="A YAML file of facts, slot by slot.")
@click.option(
    "--variant",
    help="phone, email, email-formal …  [default: the first, for eml the e-mail]",
    shell_complete=complete_variant,
)
@day_option
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
def fill_(
    name: str,
    settings: tuple[str, ...],
    answers: Path | None,
    variant: str | None,
    on: datetime.date,
    format_: str,
    output: Path | None,
) -> None:
    """Fill a script; on a terminal, ask for what is missing."""
    script = sound_script(find_project().without_letters(), name)
    text = choose_variant(script, variant or (_email(script) if format_ == "eml" else None))
    facts = _merged(_answers(script, answers) if answers else {}, parse_settings(script.template, settings))
    if sys.stdin.isatty() and sys.stderr.isatty():
        from columnist.cli.asking import ask  # rich is only worth its time where somebody sits at the terminal

        facts = ask(script, text, facts, on)
    write_or_print(formatted(fill(script, text.id, facts, on), format_) + "\n", output)


def _email(script: CompiledScript) -> str:
    """Return the script's first e-mail.

    Raises:
        FillError: If it is written for none.
    """
    found = next((text.id for text in script.variants if text.id.startswith("email")), None)
    if found is None:
        fix = f"Name another with --variant: {', '.join(text.id for text in script.variants)}."
        raise FillError(f"The script `{script.slug}` has no words for an e-mail.", fix=fix)
    return found


def _merged(under: Mapping[str, Value], over: Mapping[str, Value]) -> dict[str, Value]:
    """Lay facts over facts; of a person, part over part."""
    merged = dict(under)
    for name, value in over.items():
        below = merged.get(name)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        merged[name] = {**below, **value} if both else value  # type: ignore[dict-item]
    return merged


def _answers(script: CompiledScript, path: Path) -> dict[str, Value]:
    text, findings = read_text(path, path.name)
    value: Any = None
    if text is not None:
        value, _, findings = read_yaml(text, path.name)
    if findings:
        raise UsageError(findings[0].message, where=str(findings[0].place), fix=findings[0].fix)
    if not isinstance(value, Mapping):
        raise FillError("The answers are no keys and values.", where=path.name, fix="Write `slot: value` lines.")
    return read_facts(script.template, value)
