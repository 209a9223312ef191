"""The table of rules: a whole row, a failing and a passing example, and a paragraph in the reference for each code."""

from __future__ import annotations

from pathlib import Path

import pytest

from columnist.model.rules import FAMILIES, RULES
from columnist.pages.reference import checks_page
from rules.examples import MARK, examples, findings_after, findings_of
from rules.made import MADE

WITH_EXAMPLES = [code for code in RULES if code not in MADE]


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


@pytest.mark.parametrize("code", MADE)
def test_the_failing_example_that_is_made_gives_exactly_its_code(code: str, tmp_path: Path) -> None:
    failing, _ = MADE[code]
    findings = findings_after(failing, tmp_path)
    assert {finding.code for finding in findings} == {code}, findings


@pytest.mark.parametrize("code", MADE)
def test_the_passing_example_that_is_made_gives_nothing(code: str, tmp_path: Path) -> None:
    _, passing = MADE[code]
    assert findings_after(passing, tmp_path) == []


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
