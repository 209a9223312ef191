"""The follow-ups file: what is read, and what is said of one with faults; ids are quoted, facts never."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from columnist.reading.follow_ups import parse_follow_ups, read_follow_ups

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "follow_ups.yaml").read_text(encoding="utf-8"))
SECRETS = ("Okafor", "555 0100", "dana@")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_faults(case: dict[str, Any]) -> None:
    """The findings are exactly those that the case names, and quote nobody's facts."""
    follow_ups, findings = parse_follow_ups(case["file"], "my.yaml")
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in findings] == case["expect"]
    assert (follow_ups is None) == bool(case["expect"])
    assert not [secret for secret in SECRETS for one in findings if secret in str(one)]


def test_every_fault_is_in_one_run() -> None:
    """Unknown people, doubled ids and wrong dates are all named together."""
    text = """\
me: {name: Me}
people: {dana: {name: Dana}}
meetings:
  - {id: a, with: dina, date: 2026-03-02}
  - {id: a, with: dana, date: 2026-03-02}
log:
  - {date: 2026-03-01, meeting: a, did: thanked}
"""
    _, findings = parse_follow_ups(text, "my.yaml")
    assert [one.code for one in findings] == ["person-unknown", "id-duplicate", "date-order"]
    assert "Did you mean `dana`?" in findings[0].fix


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"", b"\x00\x01\x02"])
def test_files_that_are_no_text(tmp_path: Path, raw: bytes) -> None:
    """A binary or empty file is one finding."""
    path = tmp_path / "my.yaml"
    path.write_bytes(raw)
    follow_ups, findings = read_follow_ups(path)
    assert follow_ups is None
    assert len(findings) == 1


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A directory in the place of the file is one finding."""
    _, findings = read_follow_ups(tmp_path)
    assert [one.code for one in findings] == ["file-unreadable"]


WHOLE: dict[str, Any] = {
    "me": {"name": "Me", "pronouns": "she/her"},
    "settings": {"workdays": ["mon"], "holidays": "US", "tries": 2},
    "people": {"d": {"name": "D", "email": "d@d.example", "prefers": "email"}},
    "meetings": [{"id": "m", "with": "d", "date": "2026-03-02", "topic": "ports"}],
    "promises": [{"id": "p", "meeting": "m", "by": "d", "what": "introduction", "to": "d"}],
    "requests": [{"id": "r", "from": "d", "date": "2026-03-02", "name": "d"}],
    "log": [{"date": "2026-03-02", "meeting": "m", "did": "thanked", "note": "nice"}],
}
FACTS = (
    "Barnaby Ptarmigan", "Ptarmigan", "b@ptarmigan.example", "x`Ptarmigan`y", "`d` Ptarmigan", "Ptarmigan\nLane",
    "+99 8765432", "8765432", "99-8765432", 8765432, "876-5432", "",
)  # fmt: skip
TELLING = ("ptarmigan", "8765432", "876-5432")


def mappings(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping in a value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from mappings(inner)


@st.composite
def misplaced(draw: st.DrawFn) -> str:
    """Draw a file in which facts stand where a key, an id or another kind of value belongs."""
    value = copy.deepcopy(WHOLE)
    for _ in range(draw(st.integers(1, 3))):
        there = draw(st.sampled_from(list(mappings(value))))
        fact, key = draw(st.sampled_from(FACTS)), draw(st.sampled_from([*there, None]))
        if key is None or draw(st.booleans()):
            there[str(fact)] = there.pop(key) if key else draw(st.sampled_from([fact, {}, [fact], {str(fact): fact}]))
        else:
            there[key] = draw(st.sampled_from([fact, [fact], {str(fact): fact}]))
    return json.dumps(value, ensure_ascii=draw(st.booleans()))


@given(text=misplaced())
def test_facts_are_never_quoted(text: str) -> None:
    """Wherever a name, an address or a number stands, no finding tells it; the program's own examples stay."""
    _, findings = parse_follow_ups(text, "my.yaml")
    said = " ".join(str(one) for one in findings).casefold()
    assert not [fact for fact in TELLING if fact in said]
    own = [one for one in findings if one.code in ("value-wrong", "key-unknown", "key-missing")]
    assert "…" not in " ".join(one.fix.replace(": …`", "") for one in own)


@given(text=misplaced(), cut=st.integers(1, 400))
def test_facts_are_never_quoted_of_a_broken_file(text: str, cut: int) -> None:
    """Nor where the YAML itself breaks, or says a thing twice."""
    for broken in (text[:cut], f"{text[:-1]}, {text[1:]}"):
        _, findings = parse_follow_ups(broken, "my.yaml")
        assert not [fact for fact in TELLING for one in findings if fact in str(one).casefold()]
