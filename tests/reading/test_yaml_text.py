"""YAML 1.2 core values, and where each of them stands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from columnist.model.place import Place
from columnist.reading import yaml_text
from columnist.reading.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("1:30", "1:30"),
        ("0123", "0123"),
        ("+15550100", "+15550100"),
        ("2026-03-02", "2026-03-02"),
        ("1.50", "1.50"),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("true", True),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ('"12"', "12"),
        ("'null'", "null"),
        ("1_000", "1_000"),
    ],
)
def test_plain_values_follow_yaml_1_2(text: str, value: object) -> None:
    """Only null, true, false and whole numbers are anything else than the text that they look like."""
    found, _, findings = read_yaml(f"key: {text}\n", "f")
    assert found == {"key": value}
    assert type(found["key"]) is type(value)
    assert not findings


def test_places_count_from_the_file() -> None:
    """Keys and values know their line, counted in the whole file, and their column."""
    _, origin, _ = read_yaml("a:\n  - b: {c: d}\n", "f", line_offset=1)
    assert origin.key_at("a", 0, "b") == Place("f", 3, 5)
    assert origin.value_at("a", 0, "b", "c") == Place("f", 3, 12)
    assert origin.value_at("a", 0, "b", "missing") == Place("f", 3, 8)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1\nb: *x\n", "yaml-alias", 1, 4),
        ("a: !!str 1\n", "yaml-tag", 1, 4),
        ("a: 1\na: 2\n", "yaml-duplicate-key", 2, 1),
        ("a: [1\nb: 2\n", "yaml-syntax", 2, 2),
        ("? [a]\n: b\n", "yaml-syntax", 1, 3),
        ("a: 1\n---\nb: 2\n", "yaml-syntax", 3, 1),
        ("a: " + "[" * 40 + "]" * 40, "yaml-syntax", 1, 16),
        ("a: \x01\n", "yaml-syntax", 1, 1),
    ],
)
def test_what_is_refused(text: str, code: str, line: int, column: int) -> None:
    """Each trick and each fault has its finding at its place, and nothing is built from it."""
    _, _, findings = read_yaml(text, "f")
    assert [(one.code, one.place.line, one.place.column) for one in findings] == [(code, line, column)]


def test_an_alias_bomb_is_refused_at_once() -> None:
    """The first anchor ends the reading; nothing is expanded."""
    bomb = "a: &a [x]\n" + "\n".join(f"b{n}: &b{n} [{', '.join(['*a'] * 9)}]" for n in range(100_000))
    _, _, findings = read_yaml(bomb, "f")
    assert [one.code for one in findings] == ["yaml-alias"]


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("title: Quiet: what now?", "1:13", "a colon stands where no key can be, as in a value without quotes"),
        ("title: @home", "1:8", "a value cannot start with this sign"),
        ("title: x\n\trule: y", "2:1", "there is a tab, and YAML is indented with spaces"),
        ("topics: [a, b\nrule: y", "2:5", "a square bracket is not closed before here"),
        ("situation: {who: x\nrule: y", "2:5", "a brace is not closed before here"),
        ("title: x\nquestion\nrule: y", "2:1", "a key has no colon and space after it"),
        ("title: - x", "1:8", "a value starts with a dash and a space"),
        ("title: > x", "1:10", "after `>` and `|` the text begins on the next line"),
        ("title: |x", "1:9", "after `>` and `|` the text begins on the next line"),
        ("title: 'It's late'", "1:12", "a value has ended before here, or the line is indented unlike the others"),
    ],
)
def test_faults_are_said_in_plain_words(
    text: str, place: str, words: str, loader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever parser is there, nobody reads of tokens and scalars."""
    monkeypatch.setattr(yaml_text, "LOADER", loader)
    _, _, (finding,) = read_yaml(text, "x.yaml")
    assert str(finding.place) == f"x.yaml:{place}"
    assert finding.message == f"The YAML breaks here: {words}."
