"""`columnist check --fix`: what it changes, that once is enough, and that it changes no meaning."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.runner import run
from columnist.checks import check
from columnist.checks.mending import mend_article, mend_list, mend_script
from columnist.library import load_library
from projects import MINIMAL, ROOT, make_project
from rules.examples import examples

MENDERS = {"article": mend_article, "script": mend_script, "list": mend_list}
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "mending.yaml").read_text(encoding="utf-8"))
MECHANICAL = ("heading-order", "key-order", "quotes-curly", "space-trailing", "yaml-syntax")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_golden(case: dict[str, Any]) -> None:
    mend = MENDERS[case["as"]]
    assert mend(case["text"]) == case.get("mended", case["text"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_once_is_enough(case: dict[str, Any]) -> None:
    mend = MENDERS[case["as"]]
    once = mend(case["text"])
    assert mend(once) == once


def test_the_column_itself_has_nothing_to_mend() -> None:
    for folder, mend in (("articles", mend_article), ("scripts", mend_script)):
        for path in (ROOT / "content" / folder).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            assert mend(text) == text, path.name


@pytest.mark.parametrize("code", MECHANICAL)
def test_the_failing_example_passes_after_it(code: str, tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (example,) = examples(code, "failing")
    path = root / "content" / "articles" / "second-letter.md"
    path.write_text(example.read_text(encoding="utf-8"), encoding="utf-8")
    shown = run(root, "check", "--diff")
    assert shown.returncode == 1
    assert "+++ content/articles/second-letter.md" in shown.stdout
    assert path.read_text(encoding="utf-8") == example.read_text(encoding="utf-8")
    assert run(root, "check", "--fix").returncode == 0
    assert check(load_library(root / "content")) == []


def test_a_file_name_is_made_of_the_title(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "content/articles/second-letter.md").rename(root / "content/articles/Second Letter!.md")
    done = run(root, "check", "--fix", "content/articles/Second Letter!.md")
    assert "now content/articles/they-gave-it-to-me-after-all.md" in done.stderr
    assert (root / "content/articles/they-gave-it-to-me-after-all.md").exists()


def test_no_file_takes_the_name_that_another_has_just_got(tmp_path: Path) -> None:
    """Two letters with one title: the second one replaced the first."""
    root = make_project(tmp_path)
    letter = root / "content/articles/second-letter.md"
    for name in ("Second Letter", "Second_Letter"):
        letter.with_name(f"{name}.md").write_bytes(letter.read_bytes() + name.encode() + b"\n")
    letter.unlink()
    run(root, "check", "--fix")
    texts = [path.read_text(encoding="utf-8") for path in (root / "content/articles").iterdir()]
    for name in ("Second Letter", "Second_Letter"):
        assert any(text.endswith(f"{name}\n") for text in texts), name


def test_a_clean_column_is_left_alone(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    assert run(root, "check", "--fix").returncode == 0
    for path in (MINIMAL / "content").rglob("*.md"):
        assert (root / "content" / path.relative_to(MINIMAL / "content")).read_bytes() == path.read_bytes()
