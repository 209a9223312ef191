"""Words of crisis, and who is said to help: the same in the terminal and in the browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cli.runner import run
from columnist.search.crisis import HELP, in_crisis
from projects import make_project

MEANT = (
    "suicide", "suicidal", "SUICIDAL thoughts at work", "sucidal", "i want to kill myself", "killing my self",
    "unalive myself", "thinking of ending my life", "self-harm", "self harming again", "want to die", "I wanna die",
    "end it all", "don't want to be alive", "i dont want to live anymore", "they'd be better off without me",
    "no reason to live", "I'd rather be dead", "I can't go on anymore", "i cant go on any more",
    "I don't want to be here any more", "i dont want to wake up",
)  # fmt: skip
NOT_MEANT = (
    "this deadline kills me", "my boss is killing me", "dying to leave", "end my contract",
    "take my life back from work", "a colleague died what do i write", "i hurt myself at work",
    "I could have died of shame", "my career is dead", "do i want to live near the office", "can't go on holiday",
    "I can't go on the trip", "waking up early for work", "cutting my own hours",
    "shoot the messenger", "", "50 kms to work",
)  # fmt: skip


@pytest.mark.parametrize("text", MEANT)
def test_meant(text: str) -> None:
    """As people type it."""
    assert in_crisis(text)


@pytest.mark.parametrize("text", NOT_MEANT)
def test_not_meant(text: str) -> None:
    """What is said at work of other things."""
    assert not in_crisis(text)


def test_the_browser_agrees(engine_page: Page) -> None:
    """The same words come to the same line."""
    found = engine_page.evaluate(
        """async (texts) => {
            const { Engine } = await import(new URL("./assets/javascripts/search/engine.js", location));
            const engine = new Engine(new URL("search/", location));
            return Promise.all(texts.map(async (text) => (await engine.find(text, 1)).help || null));
        }""",
        [*MEANT, *NOT_MEANT],
    )
    assert found == [*[list(HELP)] * len(MEANT), *[None] * len(NOT_MEANT)]


def test_in_the_terminal(tmp_path: Path) -> None:
    """Beside the results, and not among them."""
    project = make_project(tmp_path)
    done = run(project, "find", "kill", "myself", "keys", "--format", "json")
    assert done.stderr == "".join(HELP) + "\n"
    assert json.loads(done.stdout)
    assert run(project, "find", "keys").stderr == ""
