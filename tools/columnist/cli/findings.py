"""Findings for people: the place, the line with the spot underlined, why it matters, what to do, where to read on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import click

from columnist.cli.group import colours
from columnist.cli.machine_formats import as_github, as_json, as_sarif
from columnist.cli.unwritten import MOST, Draft
from columnist.model.finding import Finding, Level
from columnist.model.rules import RULES
from columnist.pages import urls
from columnist.pages.page import url_of

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow"}
WIDTH = 100


@dataclass(frozen=True)
class Report:
    """How findings are to be shown."""

    format: str
    sources: Mapping[str, str]
    """The text of each file, by the path that findings show."""
    site_url: str = ""
    """The site's address, where the project has one, with a slash at its end."""

    def address(self, code: str) -> str:
        """Return the address of a code's paragraph in the contributors' reference."""
        return f"{self.site_url}{url_of(urls.CHECKS)}#{code}"


def print_findings(
    findings: list[Finding], report: Report, *, alone: bool = False, drafts: Sequence[Draft] = ()
) -> None:
    """Print findings to stdout and their number to stderr.

    Args:
        findings: What was found.
        report: How to show them.
        alone: Whether some files were looked at without the others.
        drafts: The drafts among the files.
    """
    text = FORMATS[report.format](findings, report)
    if text:
        click.echo(text, color=colours())
    errors = sum(finding.level is Level.ERROR for finding in findings)
    warnings = len(findings) - errors
    summary = ", ".join(_count(number, word) for number, word in ((errors, "error"), (warnings, "warning")) if number)
    if summary or not any(draft.places for draft in drafts):
        click.echo(summary or "Nothing to mend.", err=True, color=colours())
    for line in [*map(str, drafts[:MOST]), *_more(len(drafts) - MOST)]:
        click.echo(line, err=True)
    if alone and not findings:
        click.echo("Compared with no other file; `columnist check` without a path does that too.", err=True)


def _more(number: int) -> list[str]:
    return [f"There {'is' if number == 1 else 'are'} {_count(number, 'more draft')}."] if number > 0 else []


def as_text(findings: list[Finding], report: Report) -> str:
    """Return the findings for the eye, an empty line after each."""
    report = replace(report, sources=_discreet(findings, report.sources))
    return "\n\n".join("\n".join(_lines(finding, report)) for finding in findings) + ("\n" if findings else "")


def _discreet(findings: Sequence[Finding], sources: Mapping[str, str]) -> dict[str, str]:
    """Return the files that findings are in, with dots in the place of what is nobody's business.

    Logs of pull requests are public. No other file is read for it.
    """
    shown = {path: sources.get(path, "") for path in {finding.place.path for finding in findings}}
    for finding in findings:
        if finding.code.startswith("privacy-") and (text := shown[finding.place.path]):
            lines = text.split("\n")
            line, start = lines[finding.place.line - 1], finding.place.column - 1
            end = start + finding.length
            lines[finding.place.line - 1] = line[:start] + "·" * len(line[start:end]) + line[end:]
            shown[finding.place.path] = "\n".join(lines)
    return shown


FORMATS: dict[str, Callable[[list[Finding], Report], str]] = {
    "text": as_text,
    "json": lambda findings, report: as_json(findings, report.address),
    "github": lambda findings, report: as_github(findings, report.address),
    "sarif": lambda findings, report: as_sarif(findings, report.address),
}
"""The formats of `columnist check`, by name."""


def explain(code: str) -> None:
    """Print what a code means."""
    rule = RULES[code]
    level = Level.WARNING if rule.warning else Level.ERROR
    click.echo(f"{click.style(f'{level} {code}', fg=COLOURS[level])}: {rule.title}", color=colours())
    click.echo(f"  Why: {rule.why}\n  Do:  {rule.mend}")


@lru_cache(maxsize=1)
def _source_lines(text: str) -> list[str]:
    """Return a file's lines; findings come file by file."""
    return text.split("\n")


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _lines(finding: Finding, report: Report) -> list[str]:
    head = click.style(str(finding.place), bold=True)
    code = click.style(f"{finding.level} {finding.code}", fg=COLOURS[finding.level])
    lines = [f"{head}: {code}", f"  {finding.message}"]
    source = _source_lines(report.sources.get(finding.place.path, ""))
    line = source[finding.place.line - 1] if finding.place.line <= len(source) else ""
    if line.strip():
        lines += [f"    {part}" for part in _excerpt(finding, line)]
    return [*lines, f"  Why:  {finding.why}", f"  Do:   {finding.fix}", f"  More: {report.address(finding.code)}"]


def _excerpt(finding: Finding, source: str) -> list[str]:
    """Return the part of the line around the place, and the underline."""
    column = finding.place.column - 1
    start = max(0, column - WIDTH // 2) if len(source) > WIDTH else 0
    shown = source[start : start + WIDTH]
    length = max(1, min(finding.length, len(shown) - (column - start)))
    before = "".join("\t" if char == "\t" else " " for char in shown[: column - start])
    return [_visible(shown), before + click.style("^" * length, fg=COLOURS[finding.level])]


def _visible(line: str) -> str:
    """Return a line whose control characters cannot reach the terminal."""
    return "".join(char if char == "\t" or char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
