"""Golden scenarios: each file tells a story and what the plan asks for on some of its days."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from columnist.followups.plan import Action, Plan
from columnist.followups.planner import plan
from columnist.library import Library
from columnist.reading.follow_ups import parse_follow_ups
from columnist.reading.yaml_text import read_yaml

SCENARIOS = sorted((Path(__file__).parent / "scenarios").glob("*.yaml"))
KEYS = {"story", "file", "on"}
EXACT = {"about", "person", "script", "variant", "date", "until", "status"}
"""What is compared for every entry; `until` counts as none where it is left out."""


def read_scenario(path: Path) -> dict[str, Any]:
    """Read one scenario; dates stay text."""
    scenario, _, findings = read_yaml(path.read_text("utf-8"), path.name)
    assert not findings, findings
    assert set(scenario) == KEYS, path.name
    return dict(scenario)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path: Path, library: Library) -> None:
    """The plan has what the story says, on each of its days, and nothing else."""
    scenario = read_scenario(path)
    follow_ups, findings = parse_follow_ups(scenario["file"], "follow-ups.yaml")
    assert follow_ups, findings
    assert scenario["on"]
    for day, expected in scenario["on"].items():
        made = plan(library, follow_ups, datetime.date.fromisoformat(day))
        assert set(expected) <= {"plan", "closed", "faults"}, day
        assert [_entry(action) for action in made.open] == [_wanted(item) for item in expected.get("plan", [])], day
        assert {closed.about for closed in made.closed} == set(expected.get("closed", [])), day
        _check_words(made, expected.get("plan", []))
        _check_faults(made, expected.get("faults", []))


def _entry(action: Action) -> dict[str, str | None]:
    entry: dict[str, Any] = {key: getattr(action, key) for key in EXACT}
    return entry | {key: entry[key].isoformat() for key in ("date", "until") if entry[key]}


def _wanted(item: dict[str, Any]) -> dict[str, str | None]:
    assert set(item) - {"rule", "says", "omits", "why"} in (EXACT, EXACT - {"until"}), item
    return {"until": None} | {key: value for key, value in item.items() if key in EXACT}


def _check_words(made: Plan, wanted: list[dict[str, Any]]) -> None:
    for action, item in zip(made.open, wanted, strict=True):
        assert action.rule == item.get("rule", action.rule), action.about
        for words in item.get("says", []):
            assert words in action.text, action.text
        for words in item.get("omits", []):
            assert words not in action.text, action.text
        for words in item.get("why", []):
            assert words in action.why


def _check_faults(made: Plan, wanted: list[str]) -> None:
    """A fault is given as its code, its line and column, and where there is one the word that was meant."""
    assert len(made.faults) == len(wanted), made.faults
    for fault, row in zip(made.faults, wanted, strict=True):
        code, place, *word = row.split()
        assert (fault.code, f"{fault.place.line}:{fault.place.column}") == (code, place)
        assert all(f"`{one}`" in fault.fix for one in word), fault.fix


def test_there_are_enough_scenarios() -> None:
    assert len(SCENARIOS) >= 60
