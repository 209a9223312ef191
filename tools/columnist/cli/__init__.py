"""The command line: the only place that prints, prompts or exits."""

from __future__ import annotations

from columnist.cli.group import main

__all__ = ["main"]
