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
from projects import change, make_project, put

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "findings.yaml").read_text(encoding="utf-8"))


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
    everything = [finding for finding in check(load_library(content)) if finding.code not in OF_THE_WHOLE]
    for path in (file.relative_to(tmp_path).as_posix() for file in content.rglob("*") if file.is_file()):
        alone = [finding for finding in check(load_library(content, {path})) if finding.place.path == path]
        assert alone == [finding for finding in everything if finding.place.path == path]
