"""Where the check points when a script comes out wrong, and what it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.checks.proofs import check_proofs
from columnist.library import load_library
from columnist.means import PLAIN
from projects import make_project

SCRIPT = "content/scripts/ask-again.md"
ROUGH = "about[ {thing}]."
"""Without the thing, *about* is left alone."""


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("goal: ", f"goal: They hear {ROUGH} ", "In the goal: "),
        ("Subject: ", f"Subject: Ask {ROUGH} ", "In the subject of email: "),
        ("Hello {contact.first},", f"Hello {{contact.first}}, I ask {ROUGH}", "In the variant email: "),
        ("## Reply: agreed\n", f"## Reply: agreed\nI asked {ROUGH} ", "In the reply agreed: "),
    ],
)
def test_the_text_is_named_and_pointed_at(old: str, new: str, named: str, tmp_path: Path) -> None:
    file = make_project(tmp_path) / SCRIPT
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    library = load_library(tmp_path / "content")
    (found,) = {one for one in check_proofs(library, PLAIN, ()) if "left alone" in one.message}
    line = file.read_text(encoding="utf-8").split("\n")[found.place.line - 1]
    assert found.message.startswith(named)
    assert ROUGH in line[found.place.column - 1 :]
    assert check_proofs(library, PLAIN, {SCRIPT}) == []
