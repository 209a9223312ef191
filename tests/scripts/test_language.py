"""The page that teaches the slot language says what is true."""

from __future__ import annotations

import pytest

from columnist.scripts.check import FILTER_TYPES, check_nodes
from columnist.scripts.compiled import compile_nodes
from columnist.scripts.language import DANA, LESSONS, ON, SLOTS, Example
from columnist.scripts.parse import parse
from columnist.scripts.render import render

EXAMPLES = [example for lesson in LESSONS for example in lesson.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.write} -> {example.read}")
def test_every_example_reads_as_the_page_says(example: Example) -> None:
    """What one writes passes the check, and is read so."""
    nodes, faults = parse(example.write)
    assert [*faults, *check_nodes(nodes, SLOTS)] == []
    assert render(compile_nodes(nodes, SLOTS), {"dana": DANA, **example.facts}, ON) == example.read


def test_the_page_shows_every_filter() -> None:
    """No filter is left untaught."""
    taught = " ".join(example.write for example in EXAMPLES)
    assert [name for name in FILTER_TYPES if f"|{name}" not in taught] == []
