"""What vanishes leaves no trace; what a value brings along stays as it is."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from columnist.scripts.compiled import compile_nodes
from columnist.scripts.parse import parse
from columnist.scripts.render import render
from columnist.scripts.tidy import END, SEAM, VALUE, capital, capital_first, lower, tidy

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "tidy.yaml").read_text(encoding="utf-8"))
DAY = datetime.date(2026, 3, 2)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_what_a_person_sees(case: dict[str, Any]) -> None:
    nodes, faults = parse(case["text"])
    assert faults == []
    assert render(compile_nodes(nodes, {}), case.get("with", {}), DAY) == case["said"]


@given(st.text(alphabet=f'ab .,!?:()“”"\n-1{VALUE}{END}{SEAM}', max_size=40))
def test_tidying_ends_without_marks(marked: str) -> None:
    """Any text comes to rest, and no mark is left in it."""
    assert not set(tidy(marked)) & {VALUE, END, SEAM}


@given(st.text(alphabet="abC .,!?:;()“”\"'\n-1é", max_size=40))
def test_words_of_their_own_stay(words: str) -> None:
    """Without a joint nothing is changed but white space at both ends."""
    assert tidy(words) == words.strip(" \n")


@given(st.text(alphabet="abC.,!?:;()“”\"'-1é@/", min_size=1, max_size=20))
def test_values_stay(value: str) -> None:
    """In the middle of a sentence a value is said as it is, whatever signs it has."""
    assert tidy(f"It is {VALUE}{value}{END} and so on.") == f"It is {value} and so on."


@pytest.mark.parametrize(
    ("word", "changed"),
    [
        ("words", "Words"),
        ("Words", "Words"),
        ("iPhone", "iPhone"),
        ("https://example.org", "https://example.org"),
        ("kim@example.org", "kim@example.org"),
        ("example.org", "example.org"),
        ("ßtraub", "SStraub"),
        ("𐐨x", "𐐀x"),
        ("张伟", "张伟"),
        ("", ""),
    ],
)
def test_capital(word: str, changed: str) -> None:
    """A capital only changes words without a shape of their own."""
    assert capital(word) == changed
    assert capital_first(f"{word} and words") == f"{changed} and words"


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The list", "the list"),
        ("IT support", "IT support"),
        ("I agree", "I agree"),
        ("I'd agree", "I'd agree"),
        ("It is", "it is"),
        ("Éclairs", "éclairs"),
        ("", ""),
    ],
)
def test_lower(text: str, changed: str) -> None:
    assert lower(text) == changed
