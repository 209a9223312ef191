"""The table of rules: a whole row, a failing and a passing example, and a paragraph in the reference for each code."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from columnist.checks import check
from columnist.library import load_library
from columnist.model.rules import FAMILIES, RULES
from columnist.pages.reference import checks_page
from projects import MINIMAL
from rules.examples import MARK, examples, findings_of

MADE_BY_THE_TEST = ("file-not-utf8", "file-unreadable", "file-outside", "file-large", "file-kind")
"""Codes whose examples no editor or repository keeps as they are: links, strange bytes, huge files."""
WITH_EXAMPLES = [code for code in RULES if code not in MADE_BY_THE_TEST]


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_failing_example_gives_exactly_its_code(code: str, tmp_path: Path) -> None:
    (example,) = examples(code, "failing")
    findings = findings_of(example, tmp_path)
    assert {finding.code for finding in findings} == {code}, findings
    for file in (example, *example.rglob("*.md")):
        if file.is_file() and (mark := MARK.search(file.read_text(encoding="utf-8"))):
            assert str(findings[0].place).endswith(f":{mark[1]}")
    assert all(finding.message and finding.fix for finding in findings)


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_the_passing_example_gives_nothing(code: str, tmp_path: Path) -> None:
    (example,) = examples(code, "passing")
    assert findings_of(example, tmp_path) == []


def test_no_example_is_left_over() -> None:
    folders = {path.name for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(WITH_EXAMPLES)


@pytest.mark.parametrize(
    ("code", "path", "data"),
    [
        ("file-not-utf8", "articles/latin.md", b"---\ntitle: caf\xe9\n---\n"),
        ("file-large", "articles/long.md", b"---\ntitle: x\n---\n" + b"x " * 600_000),
        ("file-kind", "articles/notes.txt", b"notes\n"),
    ],
)
def test_files_that_are_made_here(code: str, path: str, data: bytes, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(MINIMAL / "content", content)
    (content / path).write_bytes(data)
    assert [finding.code for finding in check(load_library(content))] == [code]


def test_a_missing_list_and_a_link_out_of_the_folder(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(MINIMAL / "content", content)
    (content / "topics.yaml").unlink()
    (content / "articles" / "out.md").symlink_to(MINIMAL / "content" / "articles" / "second-letter.md")
    assert {finding.code for finding in check(load_library(content))} == {"file-unreadable", "file-outside"}


@pytest.mark.parametrize("code", RULES)
def test_every_row_is_whole_and_has_its_paragraph(code: str) -> None:
    rule = RULES[code]
    for words in (rule.why, rule.mend):
        assert words[-1] == "."
    assert not rule.title.endswith(".")
    paragraphs = [one for family in checks_page().meta["families"] for one in family["rules"] if one["code"] == code]
    assert [(one["title"], one["why"], one["mend"]) for one in paragraphs] == [(rule.title, rule.why, rule.mend)]


def test_no_code_stands_in_two_families() -> None:
    assert sum(len(family.rules) for family in FAMILIES) == len(RULES)
