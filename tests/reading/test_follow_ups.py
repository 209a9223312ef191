"""The follow-ups file: what is read, and what is said of one with faults; ids are quoted, facts never."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

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
