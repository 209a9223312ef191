"""`columnist check --fix`: what it changes, that once is enough, and that it changes no meaning."""

from __future__ import annotations

import errno
import os
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.runner import run
from columnist.checks import check
from columnist.checks.mending import mend_article, mend_list, mend_script
from columnist.cli import mend
from columnist.cli.mend import Change
from columnist.errors import ColumnistError, UsageError
from columnist.library import load_library
from columnist.reading.files import encode_like
from projects import MINIMAL, ROOT, change, make_project, put
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
    for folder, mender in (("articles", mend_article), ("scripts", mend_script)):
        for path in (ROOT / "content" / folder).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            assert mender(text) == text, path.name


def test_a_page_of_ones_own_is_no_list(tmp_path: Path) -> None:
    """Markdown is no YAML, in whatever folder it stands."""
    root = make_project(tmp_path)
    text = "# Help\n\n- `code` first\n- @dana knows\n"
    page = put(root, "content/help/page.md", text)
    run(root, "check", "--fix")
    assert page.read_text(encoding="utf-8") == text


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


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", BOM_UTF8])
def test_a_file_keeps_its_line_ends_its_mark_and_its_mode(line_end: bytes, mark: bytes, tmp_path: Path) -> None:
    root = make_project(tmp_path)
    path = root / "content/articles/second-letter.md"
    clean = path.read_bytes()
    path.write_bytes(mark + clean.replace(b"They remembered.", b"They remembered.  ").replace(b"\n", line_end))
    path.chmod(0o640)
    assert run(root, "check", "--fix").returncode == 0
    assert path.read_bytes() == mark + clean.replace(b"\n", line_end)
    assert path.stat().st_mode & 0o777 == 0o640


def test_where_line_ends_are_mixed_most_of_them_count() -> None:
    assert encode_like(b"a\r\nb\nc\r\n", "a\nb\nd\n") == b"a\r\nb\r\nd\r\n"
    assert encode_like(b"a\nb\r\nc\nd\r", "a\n") == b"a\n"
    assert encode_like(b"", "a\n") == b"a\n"


def _letter_to_mend(root: Path) -> tuple[Path, Change]:
    change(root, "content/articles/second-letter.md", "They remembered.", "They remembered.  ")
    path = root / "content/articles/second-letter.md"
    text = path.read_text(encoding="utf-8")
    return path, Change("content/articles/second-letter.md", text, text.replace("  \n", "\n"))


def test_a_full_disk_leaves_the_old_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, wanted = _letter_to_mend(make_project(tmp_path))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match=r"second-letter.md: The file cannot be written: no space left"):
        mend._write(path, path, wanted)
    assert path.read_text(encoding="utf-8") == wanted.before
    assert sorted(tmp_path.glob("content/articles/.*")) == []


def test_what_was_changed_after_it_was_read_is_not_written_over(tmp_path: Path) -> None:
    path, wanted = _letter_to_mend(make_project(tmp_path))
    change(tmp_path, wanted.path, "They remembered.", "They forgot.")
    with pytest.raises(ColumnistError, match="changed just now"):
        mend._write(path, path, wanted)
    assert "They forgot." in path.read_text(encoding="utf-8")


def test_a_clean_column_is_left_alone(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    assert run(root, "check", "--fix").returncode == 0
    for path in (MINIMAL / "content").rglob("*.md"):
        assert (root / "content" / path.relative_to(MINIMAL / "content")).read_bytes() == path.read_bytes()
