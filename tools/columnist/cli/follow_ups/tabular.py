"""The entries of a plan as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from columnist.followups.plan import Action

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


def as_data(action: Action) -> dict[str, Any]:
    """Return an entry as plain values; the names of the keys never change."""
    return {
        "person": action.person,
        "script": action.script,
        "variant": action.variant,
        "date": action.date.isoformat(),
        "until": action.until.isoformat() if action.until else None,
        "about": action.about,
        "kind": action.kind,
        "status": action.status,
        "rule": action.rule,
        "why": action.why,
        "subject": action.subject,
        "text": action.text,
    }


def as_json(actions: Iterable[Action]) -> str:
    """Return entries as a JSON list."""
    return json.dumps([as_data(action) for action in actions], ensure_ascii=False, indent=2)


def as_csv(actions: Iterable[Action]) -> str:
    """Return entries as a table (RFC 4180); a cell that a spreadsheet would compute is made plain text."""
    out = io.StringIO()
    rows = [as_data(action) for action in actions]
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(row[column]) for column in COLUMNS] for row in rows)
    return out.getvalue()


COLUMNS = (
    "status", "date", "until", "person", "script", "variant", "about", "kind", "rule", "why", "subject", "text",
)  # fmt: skip


def _guarded(value: str | None) -> str:
    text = value or ""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
