"""Rules with stable codes: a library in, findings out."""

from __future__ import annotations

from columnist.checks.articles import check_articles
from columnist.checks.templates import check_templates
from columnist.library import Library
from columnist.model.finding import Finding, Level, in_order


def check(library: Library) -> list[Finding]:
    """Return every finding about a library, those of reading too, by place."""
    return in_order([*library.findings, *check_articles(library), *check_templates(library)])


def errors_among(findings: list[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.level is Level.ERROR]
