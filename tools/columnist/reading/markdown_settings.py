"""The Markdown that renders: the extensions of ``mkdocs.yml``, so that what is checked is what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from columnist.errors import ProjectError

if TYPE_CHECKING:
    from markdown import Markdown

CONFIG = "mkdocs.yml"
ALWAYS = ("toc", "tables", "fenced_code")
"""What MkDocs itself adds, before all others."""


@dataclass(frozen=True)
class MarkdownSettings:
    """Extensions of Python-Markdown in their order, and the options of each."""

    extensions: tuple[str, ...] = (*ALWAYS, "sane_lists", "smarty")
    options: Mapping[str, Any] = field(default_factory=lambda: {"toc": {"permalink": True}})

    def parser(self) -> Markdown:
        """Return a parser with these settings.

        Raises:
            ProjectError: If there is no such extension.
        """
        from markdown import Markdown  # few letters need it, and it takes a while to load

        try:
            return Markdown(extensions=list(self.extensions), extension_configs=dict(self.options))
        except Exception as error:  # extensions raise whatever they like
            message = f"A Markdown extension cannot be used: {error}."
            raise ProjectError(message, where=CONFIG, fix="Correct `markdown_extensions`.") from error


class _Plain(yaml.SafeLoader):
    """Reads plain values and passes over tags, which name things that only the site builder has."""


_Plain.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def read_settings(content: Path) -> MarkdownSettings:
    """Return the settings of the project that a content folder belongs to, or the usual ones where it has none."""
    try:
        value = _Plain((content.parent / CONFIG).read_text(encoding="utf-8")).get_single_data()
    except (OSError, ValueError, yaml.YAMLError):  # the build says what is wrong with it
        return MarkdownSettings()
    entries = value.get("markdown_extensions") if isinstance(value, dict) else None
    return settings_of(entries) if isinstance(entries, list | dict) else MarkdownSettings(ALWAYS, {})


def settings_of(entries: list[Any] | dict[str, Any]) -> MarkdownSettings:
    """Return the settings that the value of ``markdown_extensions`` stands for."""
    pairs: list[tuple[str, Any]] = []
    for entry in [entries] if isinstance(entries, dict) else entries:
        pairs += entry.items() if isinstance(entry, dict) else [(str(entry), None)]
    names = dict.fromkeys([*ALWAYS, *(name for name, _ in pairs)])
    return MarkdownSettings(tuple(names), {name: options for name, options in pairs if options})
