"""The described situations of `queries.yaml`, and how well a ranking answers them."""

from __future__ import annotations

from pathlib import Path

import yaml

from columnist.search.evaluation import Situation

QUERIES = Path(__file__).parent / "queries.yaml"


def situations() -> list[Situation]:
    """Return all situations of the file."""
    entries = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [Situation(entry["query"], frozenset(entry["accepts"])) for entry in entries]
