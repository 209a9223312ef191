"""Every finding that a small site can give, from one readable list."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from columnist.checks import check
from columnist.checks.accepted import OF_THE_WHOLE
from columnist.library import load_library
from columnist.model.finding import Finding
from projects import change, make_project, put

EITHER_WAY = {"placeholder", "script-draft"}
"""Said of a script by whether a published article shows it, which its file alone does not know."""
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "findings.yaml").read_text(encoding="utf-8"))
SCRIPT = "content/scripts/ask-again.md"


def prepare(root: Path, case: dict[str, Any]) -> None:
    """Do to the minimal site what a case says."""
    for path, text in case.get("put", {}).items():
        put(root, path, bytes.fromhex(text[4:]) if text.startswith("hex:") else text)
    for key in ("change", "also"):
        if key in case:
            change(root, **case[key])
    if "delete" in case:
        (root / case["delete"]).unlink()
    for key, move in (("rename", shutil.move), ("copy", shutil.copy)):
        if key in case:
            target = root / case[key]["to"]
            target.parent.mkdir(exist_ok=True)
            move(root / case[key]["from"], target)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_findings(case: dict[str, Any], tmp_path: Path) -> None:
    """The findings are exactly those that the case names."""
    root = make_project(tmp_path)
    prepare(root, case)
    found = [f"{finding.place} {finding.code}" for finding in check(load_library(root / "content"))]
    assert sorted(found) == sorted(case["expect"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_file_alone_is_told_the_same(case: dict[str, Any], tmp_path: Path) -> None:
    """What is said of a file that is checked alone is what the check of everything says of it."""
    content = make_project(tmp_path) / "content"
    prepare(tmp_path, case)
    everything = [finding for finding in check(load_library(content)) if not is_of_the_whole(finding)]
    for path in (file.relative_to(tmp_path).as_posix() for file in content.rglob("*") if file.is_file()):
        found = [finding for finding in check(load_library(content, {path})) if finding.place.path == path]
        alone = [finding for finding in found if not is_of_the_whole(finding)]
        assert alone == [finding for finding in everything if finding.place.path == path]


def is_of_the_whole(finding: Finding) -> bool:
    """Return whether a finding depends on other files."""
    return finding.code in OF_THE_WHOLE or ("/scripts/" in finding.place.path and finding.code in EITHER_WAY)


def test_a_script_alone_is_a_draft_whatever_shows_it(tmp_path: Path) -> None:
    """Its own file says how much is still to be written."""
    content = make_project(tmp_path) / "content"
    change(tmp_path, SCRIPT, "Thank you.", "Write here: what you answer.")
    (found,) = check(load_library(content, {SCRIPT}))
    assert (found.code, found.message) == (
        "script-draft", "This script is a draft: 1 place is still to be written, the first here."
    )  # fmt: skip
