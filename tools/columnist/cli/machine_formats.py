"""Findings for programs: JSON, GitHub's annotations, and SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from columnist import __version__
from columnist.model.finding import Finding
from columnist.model.rules import RULES

Address = Callable[[str], str]
"""A code to the address of its paragraph."""
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_json(findings: list[Finding], address: Address) -> str:
    """Return a list with one object for each finding."""
    rows = [
        {
            "code": finding.code,
            "level": str(finding.level),
            "path": finding.place.path,
            "line": finding.place.line,
            "column": finding.place.column,
            "length": finding.length,
            "message": finding.message,
            "why": finding.why,
            "fix": finding.fix,
            "more": address(finding.code),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(findings: list[Finding], address: Address) -> str:
    """Return GitHub's workflow commands, which show each finding beside its line.

    Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(finding, address) for finding in findings)


def _annotation(finding: Finding, address: Address) -> str:
    place = finding.place
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + max(1, finding.length)),
        "title": f"{finding.code}: {RULES[finding.code].title}",
    }
    words = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in properties.items())
    message = f"{finding.message} {finding.fix}\nWhy: {finding.why}\nMore: {address(finding.code)}"
    return f"::{finding.level} {words}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """Return a text that cannot end its command or start another; content comes from strangers."""
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + more else char for char in text)


def as_sarif(findings: list[Finding], address: Address) -> str:
    """Return a SARIF log, which code hosts and editors read."""
    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "columnist",
        "version": __version__,
        "rules": [_sarif_rule(code, address) for code in codes],
    }
    results = [_sarif_result(finding, codes.index(finding.code)) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _sarif_rule(code: str, address: Address) -> dict[str, Any]:
    rule = RULES[code]
    uri = address(code)
    return {
        "id": code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.mend} {uri}"},
        **({"helpUri": uri} if uri.startswith("http") else {}),
        "defaultConfiguration": {"level": "warning" if rule.warning else "error"},
    }


def _sarif_result(finding: Finding, index: int) -> dict[str, Any]:
    place = finding.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endColumn": place.column + max(1, finding.length),
    }
    location = {"artifactLocation": {"uri": quote(place.path)}, "region": region}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": str(finding.level),
        "message": {"text": f"{finding.message} {finding.fix}"},
        "locations": [{"physicalLocation": location}],
    }
