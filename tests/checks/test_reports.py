"""The formats of `columnist check` for programs, its exit codes, and a column in which only some files are read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cli.runner import run
from columnist.model.rules import RULES
from projects import change, make_project, put


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one error and one warning in one file."""
    root = make_project(tmp_path)
    path = "content/articles/second-letter.md"
    change(root, path, "They remembered.", "They remembered, see [the map](javascript:alert).")
    change(root, path, "1. Thank them.", "1. Thank them definately.")
    return root


def test_json(project: Path) -> None:
    done = run(project, "check", "--format", "json")
    error, warning = json.loads(done.stdout)
    assert done.returncode == 1
    assert (error["code"], error["level"], error["line"], error["column"]) == ("link-scheme", "error", 24, 32)
    assert (warning["code"], warning["level"]) == ("spelling", "warning")
    assert {"code", "path", "line", "column", "message", "why", "fix"} <= set(error)


def test_github(project: Path) -> None:
    lines = run(project, "check", "--format", "github").stdout.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=content/articles/second-letter.md,line=24,col=32,endColumn=")
    assert "title=link-scheme%3A A link has a scheme" in lines[0]


def test_github_cannot_be_given_a_command(tmp_path: Path) -> None:
    """A key with a line break and a command in it stays one message."""
    root = make_project(tmp_path)
    put(
        root,
        "content/authors.yaml",
        'authors:\n  - {slug: ada, name: Ada, about: x, "a\\n::set-output name=x::y": z}\n',
    )
    lines = run(root, "check", "--format", "github").stdout.splitlines()
    assert lines
    assert all(re.match(r"::(error|warning) file=", line) for line in lines)


def test_sarif(project: Path) -> None:
    log = json.loads(run(project, "check", "--format", "sarif").stdout)
    (sarif,) = log["runs"]
    assert log["version"] == "2.1.0"
    rules = sarif["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["link-scheme", "spelling"]
    for result in sarif["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["endColumn"] > region["startColumn"] >= 1


def test_a_path_in_sarif_is_an_address(tmp_path: Path) -> None:
    """SARIF 2.1.0, 3.4.3: a URI reference, in which a blank is no character."""
    root = make_project(tmp_path)
    put(root, "content/articles/Two words é.md", "")
    (run_,) = json.loads(run(root, "check", "--format", "sarif").stdout)["runs"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run_["results"]}
    assert uris == {"content/articles/Two%20words%20%C3%A9.md"}


def test_nothing_found_is_an_empty_list(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    assert json.loads(run(root, "check", "--format", "json").stdout) == []
    assert run(root, "check", "--format", "github").stdout == ""


def test_warnings_show_and_do_not_fail(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    change(root, "content/articles/second-letter.md", "They remembered.", "They remembered definately.")
    done = run(root, "check")
    assert done.returncode == 0
    assert "warning spelling" in done.stdout
    assert done.stderr == "1 warning\n"


def test_an_accepted_word_and_warning_stay(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    change(
        root, "content/articles/second-letter.md", "They remembered.", "They remembered definately, said the chairman."
    )
    entry = "{code: wording-exclusive, path: articles/second-letter.md, because: It is his title.}"
    put(root, "content/accepted.yaml", f"words: [Definately]\nwarnings:\n  - {entry}\n")
    assert run(root, "check").stdout == ""


def test_an_accepted_warning_is_not_doubted_where_others_are_unread(project: Path) -> None:
    """Warnings that only the whole column shows, or a script that is not asked about, may well be given."""
    letter = (project / "content/articles/second-letter.md").read_text(encoding="utf-8")
    put(project, "content/articles/third-letter.md", letter)
    put(project, "content/scripts/unused.md", (project / "content/scripts/ask-again.md").read_text(encoding="utf-8"))
    entries = [("article-similar", "articles/third-letter.md"), ("script-unused", "scripts/unused.md")]
    lines = [f"  - {{code: {code}, path: {path}, because: It is on purpose.}}\n" for code, path in entries]
    put(project, "content/accepted.yaml", "warnings:\n" + "".join(lines))
    changed = ("content/accepted.yaml", "content/articles/third-letter.md", "content/scripts/ask-again.md")
    assert "accepted-unused" not in run(project, "check", *changed).stdout


def test_some_files_alone(project: Path) -> None:
    """With a path other articles are not read, and their slugs are known all the same."""
    put(project, "content/articles/empty.md", "")
    done = run(project, "check", "content/articles/first-letter.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Compared with no other file" in done.stderr
    assert run(project, "check", "content/articles/second-letter.md").returncode == 1
    assert run(project, "check", "content/articles").returncode == 1


def test_the_address_is_the_sites_own(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text("site_url: https://column.example.org/\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    assert "More: https://column.example.org/guide/checks/#link-scheme" in run(project, "check").stdout


def test_the_address_comes_from_the_environment(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the project's own configuration, also in a log for code hosts."""
    monkeypatch.delenv("SITE_URL", raising=False)
    assert "More: guide/checks/#link-scheme" in run(project, "check").stdout
    monkeypatch.setenv("SITE_URL", "https://column.example.org/advice")
    address = "https://column.example.org/advice/guide/checks/#link-scheme"
    assert f"More: {address}" in run(project, "check").stdout
    log = json.loads(run(project, "check", "--format", "sarif").stdout)
    assert address in [rule["helpUri"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]


def test_a_letter_is_not_led_to_itself(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    change(root, "content/articles/second-letter.md", "updates: first-letter", "updates: secon-letter")
    assert "Did you mean `second-letter`" not in run(root, "check").stdout


def test_explain(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "--explain", "link-scheme")
    assert done.returncode == 0
    assert RULES["link-scheme"].why in done.stdout
    assert "Did you mean `link-scheme`?" in run(tmp_path, "check", "--explain", "link-sheme").stderr


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_what_is_private_is_not_shown(format_: str, project: Path) -> None:
    """The log of a pull request is public, and outlives the words that were taken back."""
    change(project, "content/articles/second-letter.md", "They remembered", "Ask jane.doe@gmail.com. They remembered")
    done = run(project, "check", "--format", format_)
    assert "privacy-email" in done.stdout
    assert "jane" not in done.stdout + done.stderr
