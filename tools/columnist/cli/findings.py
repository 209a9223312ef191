"""Findings for the eye: the place, the line with the spot underlined, why it matters and what to do."""

from __future__ import annotations

from collections.abc import Mapping

import click

from columnist.cli.group import colours
from columnist.model.finding import Finding, Level

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow"}
WIDTH = 100


def print_findings(findings: list[Finding], sources: Mapping[str, str]) -> None:
    """Print findings to stdout and their number to stderr.

    Args:
        findings: What was found.
        sources: The text of each file, by the path that findings show.
    """
    for finding in findings:
        source = sources.get(finding.place.path, "").split("\n")
        line = source[finding.place.line - 1] if finding.place.line <= len(source) else ""
        click.echo("\n".join(_lines(finding, line)) + "\n", color=colours())
    errors = sum(finding.level is Level.ERROR for finding in findings)
    warnings = len(findings) - errors
    summary = ", ".join(_count(number, word) for number, word in ((errors, "error"), (warnings, "warning")) if number)
    click.echo(summary or "Nothing to mend.", err=True, color=colours())


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _lines(finding: Finding, source: str) -> list[str]:
    head = click.style(str(finding.place), bold=True)
    code = click.style(f"{finding.level} {finding.code}", fg=COLOURS[finding.level])
    lines = [f"{head}: {code}", f"  {finding.message}"]
    if source.strip():
        lines += [f"    {line}" for line in _excerpt(finding, source)]
    return [*lines, f"  Why: {finding.why}", f"  Do:  {finding.fix}"]


def _excerpt(finding: Finding, source: str) -> list[str]:
    """Return the part of the line around the place, and the underline."""
    column = finding.place.column - 1
    start = max(0, column - WIDTH // 2) if len(source) > WIDTH else 0
    shown = source[start : start + WIDTH]
    length = max(1, min(finding.length, len(shown) - (column - start)))
    before = "".join("\t" if char == "\t" else " " for char in shown[: column - start])
    return [shown, before + click.style("^" * length, fg=COLOURS[finding.level])]
