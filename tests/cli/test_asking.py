"""At a terminal: what is asked, in which order, and what stands on stdout in the end."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from projects import make_project

COMMAND = [sys.executable, "-c", "from columnist.cli import main; main()", "script", "fill", "ask-again"]


def at_terminal(project: Path, answers: list[str], *words: str, term: str = "dumb") -> tuple[str, str]:
    """Run the command with a terminal for questions and a file for the words; return both texts."""
    leader, follower = pty.openpty()
    out = project / "out.txt"
    with out.open("wb") as stdout:
        process = subprocess.Popen(
            [*COMMAND, *words],
            cwd=project,
            stdin=follower,
            stdout=stdout,
            stderr=follower,
            env={**os.environ, "TERM": term, "COLUMNS": "80", "LINES": "40"},
        )
    os.close(follower)
    talk = ""
    waiting = list(answers)
    end = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < end:
        talk += read_some(leader)
        if waiting and talk.endswith("> "):
            os.write(leader, (waiting.pop(0) + "\n").encode())
            talk += "\n"
    process.wait(timeout=10)
    os.close(leader)
    return out.read_text(encoding="utf-8"), talk


def read_some(leader: int) -> str:
    """Return what the terminal shows within a moment."""
    if not select.select([leader], [], [], 0.1)[0]:
        return ""
    try:
        return os.read(leader, 65536).decode(errors="replace")
    except OSError:
        return ""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A minimal project."""
    return make_project(tmp_path)


def test_what_is_missing_is_asked_with_label_hint_and_example(project: Path) -> None:
    """Required slots first, then the optional ones, which Enter leaves out; stdout has the words alone."""
    out, talk = at_terminal(project, ["Kim", "Dana Okafor", "the keys"])
    assert out == "Hi Dana, it's Kim. May I ask once more about the keys?\n"
    assert "Whom you ask, for example: Dana Okafor" in talk
    assert "What it is about (a few words), for example: the keys (Enter to leave it out)" in talk


def test_an_answer_that_cannot_be_used_is_asked_again(project: Path) -> None:
    """Too long for the slot: said in one sentence, and asked once more; nothing for a required one likewise."""
    out, talk = at_terminal(project, ["", "Kim", "Dana Okafor", "x" * 41, ""])
    assert out == "Hi Dana, it's Kim. May I ask once more?\n"
    assert "longer than 40 characters" in talk


def test_the_words_stand_above_the_question_where_the_terminal_can(project: Path) -> None:
    """On a capable terminal the text grows with every answer."""
    out, talk = at_terminal(project, ["Kim", "Anna Lee", ""], term="xterm-256color")
    assert out == "Hi Anna, it's Kim. May I ask once more?\n"
    assert "Ask again, phone" in talk
    assert talk.count("May I ask once more") >= 3


def test_nothing_is_asked_when_nothing_is_missing(project: Path) -> None:
    """With all that is required given, the words come at once."""
    out, talk = at_terminal(project, [], "--set", "me.name=Kim", "--set", "contact.name=Dana")
    assert out == "Hi Dana, it's Kim. May I ask once more?\n"
    assert talk == ""
