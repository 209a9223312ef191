"""`columnist completion`: what the shell needs to complete commands, script names, variants and slots."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

from columnist.cli.project import find_project
from columnist.errors import ColumnistError
from columnist.model.person import Person
from columnist.model.script import ScriptTemplate
from columnist.model.slot import PersonSlot

SHELLS = ("bash", "zsh", "fish")
PARTS = tuple(Person.model_fields)


@click.command("completion", epilog='Example: eval "$(columnist completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what to add to your shell's start-up file (for fish: ~/.config/fish/completions/columnist.fish)."""
    kind = get_completion_class(shell)
    if kind is None:
        raise AssertionError(shell)
    root = click.get_current_context().find_root().command
    click.echo(kind(root, {}, "columnist", "_COLUMNIST_COMPLETE").source())


def complete_script(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete a script's name; outside a project there is nothing to complete."""
    scripts = _scripts().values()
    return [CompletionItem(one.slug, help=one.front.title) for one in scripts if one.slug.startswith(incomplete)]


def complete_variant(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete a variant of the script that is named already."""
    template = _named(ctx)
    variants = template.variants if template else ()
    return [CompletionItem(one.id, help=one.title) for one in variants if one.id.startswith(incomplete)]


def complete_setting(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Complete a slot, or a part of a person, up to its equals sign."""
    template = _named(ctx)
    keys = _keys(template) if template else {}
    return [CompletionItem(f"{key}=", help=label) for key, label in keys.items() if key.startswith(incomplete)]


def _named(ctx: click.Context) -> ScriptTemplate | None:
    """Return the script on the line; before an option's value is typed, Click has not told the words apart yet."""
    scripts = _scripts()
    words = [ctx.params.get("name"), *ctx.args]
    return next((scripts[word] for word in words if word in scripts), None)


def _keys(template: ScriptTemplate) -> dict[str, str]:
    keys = {}
    for name, slot in template.front.slots.items():
        names = [f"{name}.{part}" for part in PARTS] if isinstance(slot, PersonSlot) else [name]
        keys.update(dict.fromkeys(names, slot.label or name))
    return keys


def _scripts() -> dict[str, ScriptTemplate]:
    try:
        return find_project().without_letters().scripts
    except ColumnistError:
        return {}
