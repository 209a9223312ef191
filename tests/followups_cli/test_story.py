"""The founding story can be played day by day in the terminal, with the right words each day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from columnist.cli.project import Project
from columnist.library import load_library
from columnist.reading.yaml_text import read_yaml
from followups_cli.conftest import PEOPLE, Call
from projects import ROOT, change, make_project

STORY, _, _ = read_yaml((Path(__file__).parent / "story.yaml").read_text("utf-8"), "story.yaml")


def test_the_founding_story(call: Call, file: Path) -> None:
    """Each day says what the story says; each entry is one more line, and nothing else in the file changes."""
    lines = PEOPLE.splitlines()
    for day in STORY:
        shown = call("due", "--on", day["on"])
        assert shown.code == 0
        assert not shown.err
        for words in day["says"]:
            assert words in shown.out, (day["on"], words, shown.out)
        for words in day.get("never", []):
            assert words not in shown.out, (day["on"], words)
        for about, word, channel in day.get("log", []):
            done = call("log", about, word, "--on", day["on"], "--channel", channel)
            assert done.code == 0, done.err
            assert done.out.startswith("Logged. ")
    after = file.read_text("utf-8").splitlines()
    assert after[: len(lines)] == lines
    assert after[len(lines) : len(lines) + 2] == ["", "log:"]
    assert len(after) == len(lines) + 2 + sum(len(day.get("log", [])) for day in STORY)
    assert yaml.safe_load(after[-1])[0]["outcome"] == "replied"
    assert file.stat().st_mode & 0o777 == 0o600


def test_due_as_json(call: Call) -> None:
    """A list of objects with at least the promised keys."""
    listed = json.loads(call("due", "--on", "2026-03-16", "--format", "json").out)
    one = {entry["about"]: entry for entry in listed}["sam-asks"]
    assert (one["person"], one["script"], one["variant"]) == ("sam", "helper-use-my-name", "in-person")
    assert (one["date"], one["about"], one["status"], one["rule"]) == ("2026-03-16", "sam-asks", "today", "asked-of-me")
    assert "Lee Torres" in one["text"]
    assert "Sam Whitlow asked you for help" in one["why"]


def test_explain(call: Call) -> None:
    """Rule, facts, dates, the course as a picture, and what would change it."""
    call("log", "intro-lee", "no-answer", "--on", "2026-03-16")
    out = call("explain", "intro-lee", "--on", "2026-03-17").out
    assert "Rule try-again: " in out
    assert "● made 2 Mar ── ● due 9 Mar ── ● nudged 16 Mar" in out
    assert "promised  Lee Torres" in out
    assert "planned  Wednesday 18 March 2026" in out
    assert "prefers-to-send  I'd rather send the note myself. → wait-and-thank after 7 days" in out
    topics = {line["topic"] for line in json.loads(call("explain", "intro-lee", "--format", "json").out)}
    assert {"rule", "why", "date", "course", "change"} <= topics


def test_what_waits_for_an_answer_says_so(call: Call, file: Path) -> None:
    """In the table, and with the reason in the explanation."""
    more = "  - {id: intro-sam, meeting: coffee-dana, by: dana, to: sam}\nrequests:"
    file.write_text(PEOPLE.replace("requests:", more), "utf-8")
    call("log", "intro-lee", "asked", "--on", "2026-03-16")
    assert "waits for the answer about intro-lee" in " ".join(call("due", "--on", "2026-03-16").out.split())
    explained = " ".join(call("explain", "intro-sam", "--on", "2026-03-16").out.split())
    assert "so this waits for the answer about `intro-lee`" in explained
    assert "Rule one-question-at-a-time: " in explained


def test_what_is_still_to_come_has_an_empty_ring(call: Call) -> None:
    """On the day of the meeting the due date lies ahead."""
    assert "● made 2 Mar ── ○ due 9 Mar" in call("explain", "intro-lee", "--on", "2026-03-02").out


def test_an_unknown_id_is_refused_with_the_nearest(call: Call) -> None:
    """Did you mean?"""
    done = call("explain", "intro-le", "--on", "2026-03-16")
    assert done.code == 2
    assert "Did you mean `intro-lee`?" in done.err


def test_words_are_whole_lines_for_other_programs(call: Call) -> None:
    """Only a terminal wraps the words; there are no colours without one, and no blanks at the ends of lines."""
    out = call("due", "--on", "2026-03-16").out
    assert "\x1b" not in out
    assert not [line for line in out.splitlines() if line != line.rstrip()]
    assert max(len(line) for line in out.splitlines()) > 110


def test_entries_in_the_future_do_not_count_and_are_warned_of(call: Call, file: Path) -> None:
    """A slip in the year is noticed."""
    file.write_text(PEOPLE + "log:\n  - {date: 9026-03-16, promise: intro-lee, outcome: agreed}\n", "utf-8")
    done = call("due", "--on", "2026-03-16")
    assert "mine.yaml:16:12: The entry about `intro-lee` is of 9026-03-16, in the future" in done.err
    assert "Take it off your list (phone)" in done.out


def test_a_slip_in_the_year_of_a_meeting_is_noticed(call: Call, file: Path) -> None:
    """One line, as nothing would be due and nothing said; a talk of next month is none."""
    more = "  - {id: late, with: lee, date: 9062-03-02}\npromises:"
    file.write_text(PEOPLE.replace("promises:", more), "utf-8")
    done = call("due", "--on", "2026-03-16")
    assert "mine.yaml:10:33: `late` is of 9062-03-02, far in the future" in done.err
    assert done.err.count("\n") == 1
    file.write_text(PEOPLE.replace("2026-03-16", "9062-04-16"), "utf-8")
    assert not call("due", "--on", "9062-03-16").err
    assert "`sam-asks` is of 9062-04-16" in call("due", "--on", "2026-03-16").err


def test_the_starters_name_is_warned_of(call: Call, tmp_path: Path) -> None:
    """It would be signed with."""
    path = tmp_path / "new.yaml"
    assert "Write your name" in call("init", "--file", str(path)).err
    assert "This is still the starter's `name`" in call("due", "--file", str(path)).err


def test_the_programs_example_may_be_looked_at(call: Call) -> None:
    """It is tracked by git, and everybody in it is invented."""
    example = "tools/columnist/example/follow-ups.yaml"
    assert "Noor Haddad" in call("due", "--file", example, "--on", "2026-03-18").out


@pytest.mark.parametrize("words", [("due",), ("explain", "intro-lee"), ("render", "--format", "json")])
def test_words_with_faults_are_not_said(
    words: tuple[str, ...], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A misspelt slot would leave a hole in what somebody is sent."""
    (tmp_path / "project").mkdir()
    root = make_project(tmp_path / "project", ROOT / "content")
    change(root, "content/scripts/take-it-off-your-list.md", "{me.name}", "{me.nme}")
    faulty = load_library(root / "content")
    monkeypatch.setattr(Project, "without_letters", lambda _: faulty)
    done = call(*words, "--on", "2026-03-16")
    assert (done.out, done.code) == ("", 2)
    assert "The script `take-it-off-your-list` has faults." in done.err
