"""Malformed files: one clear sentence for each, no traceback, nobody's facts, and the file as it was."""

from __future__ import annotations

import base64
import os
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from columnist.cli import private_file
from followups_cli.conftest import Call

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "malformed.yaml").read_text("utf-8"))
FACTS = ("Okafor", "555", "Dana ")


def make(case: dict[str, Any], path: Path) -> None:
    """Put what a case describes in the place of the file."""
    path.unlink()
    if case.get("folder"):
        path.mkdir()
    elif case.get("pipe"):
        os.mkfifo(path)
    else:
        text = case.get("text", "") + case.get("repeat", "") * case.get("times", 0)
        path.write_bytes(base64.b64decode(case["base64"]) if "base64" in case else text.encode())
        path.chmod(case.get("mode", 0o600))


def forbidden(_: Path) -> bytes:
    """Fail as a file does that one may not read."""
    raise PermissionError(13, "Permission denied")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes and modes")
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_one_sentence(case: dict[str, Any], call: Call, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit 2, nothing on stdout, one line that says what, where and what to do."""
    make(case, file)
    if case.get("mode") == 0:  # said here too where the tests' user may read everything
        monkeypatch.setattr(Path, "read_bytes", forbidden)
    done = call("due", "--on", "2026-03-16")
    assert (done.code, done.out) == (2, "")
    assert case["says"] in done.err
    assert "\n" not in done.err
    assert done.err.startswith("mine.yaml")
    assert done.err.endswith((".", "?"))
    assert not [fact for fact in FACTS if fact in done.err]


def test_a_missing_file_is_named(call: Call, file: Path) -> None:
    """With the path that was looked for, and with the command that writes it."""
    file.unlink()
    for words in (("due",), ("log", "a", "thanked"), ("import", "book.csv")):
        done = call(*words)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"{file}: The file is missing. `columnist follow-ups init --file {file}` writes one."


def test_the_usual_file_is_named(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Short, and nothing has to be typed but the command."""
    usual = tmp_path / "follow-ups.yaml"
    monkeypatch.setattr(private_file, "default_file", lambda: usual)
    done = call("due", "--file", str(usual))
    assert done.err == "~/follow-ups.yaml: The file is missing. `columnist follow-ups init` writes one."


def test_there_are_enough() -> None:
    assert len(CASES) >= 30


def test_several_faults_are_named_together(call: Call, file: Path) -> None:
    """One line for each, under one heading."""
    file.write_text(
        "me: {name: Me}\nrequests: [{id: r, from: sam, date: 2026-03-02}, {id: r, from: dana, date: 2026-03-02}]\n"
        "people: {dana: {name: D}}\n"
    )
    done = call("due")
    assert done.err.startswith("The follow-ups file has faults:\n  mine.yaml:2:")
    assert done.err.count("\n") == 2
