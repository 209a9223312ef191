"""Texts to trees, and the faults of their form at their exact offsets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from columnist.scripts.compiled import compile_nodes
from columnist.scripts.parse import MAX_DEPTH, parse
from columnist.scripts.syntax import every_slot

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "parse.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case["text"]))
def test_trees_and_faults(case: dict[str, Any]) -> None:
    """Each text gives exactly its tree and its faults."""
    nodes, faults = parse(case["text"])
    assert compile_nodes(nodes, {}) == case["tree"]
    assert [f"{fault.offset} {fault.code} {fault.length}" for fault in faults] == case.get("faults", [])


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("{Lee.First}", "Write `{lee.first}`."),
        ("{topic | lower}", "Write `{topic|lower}`."),
        ("{lee.they’re}", "Write `{lee.they're}`."),
        ("{lee.they are not}", "One verb can follow `they`; put the other words after the brace."),
        ("{lee.they'd prefer}", "One verb can follow `they`; put the other words after the brace."),
        ("{the topic}", "Write `{slot}`, `{slot.part}` or `{slot|filter}`, in lower case."),
    ],
)
def test_the_fix_is_what_was_meant(text: str, fix: str) -> None:
    assert [fault.fix for fault in parse(text)[1]] == [fix]


def test_places_of_slots_and_filters() -> None:
    """A slot knows where it stands and how long it is; a filter where its name begins."""
    nodes, _ = parse('Hi [x { lee.name|lower|or:"a|b" }].')
    (use,) = every_slot(nodes)
    assert (use.offset, use.length) == (6, 27)
    assert [(one.name, one.argument, one.offset) for one in use.filters] == [("lower", None, 17), ("or", "a|b", 23)]


def test_brackets_without_end_are_refused() -> None:
    """Thousands of brackets are a fault, and no trouble."""
    _, faults = parse("[" * 10_000)
    assert {fault.code for fault in faults} == {"bracket-unbalanced"}
    assert len(faults) == MAX_DEPTH + 1


@given(st.text(alphabet="{}[]|\\ .,:\"ab_lt\n’'", max_size=60))
def test_any_text_is_parsed(text: str) -> None:
    """No text breaks the parser, and every fault lies within it, in order."""
    _, faults = parse(text)
    assert all(0 <= fault.offset < len(text) for fault in faults)
    assert [fault.offset for fault in faults] == sorted(fault.offset for fault in faults)


@given(st.text(max_size=60))
def test_escaped_text_is_plain(text: str) -> None:
    """A backslash before each special character makes any text plain."""
    escaped = "".join("\\" + char if char in "{}[]|\\" else char for char in text)
    nodes, faults = parse(escaped)
    assert "".join(str(node) for node in nodes) == text
    assert faults == []
