"""The commands about follow-ups in one process, on the real library, which is read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from columnist.cli.group import columnist
from columnist.cli.project import Project
from columnist.errors import ColumnistError
from columnist.library import Library
from projects import ROOT

PEOPLE = """\
# my own notes stay here
me: {name: Priya Raman, email: priya@example.org}
settings: {workdays: [mon, tue, wed, thu, fri], holidays: US, tries: 2}
people:
  dana: {name: Dana Okafor, pronouns: she/her, role: director, org: Northgate, phone: "+1 555 0100", prefers: phone}
  lee:  {name: Lee Torres, org: Harborline, email: lee@example.org}   # by referral
  sam:  {name: Sam Whitlow}
meetings:
  - {id: coffee-dana, with: dana, date: 2026-03-02, topic: moving into analytics}
promises:
  - {id: intro-lee, meeting: coffee-dana, by: dana, what: introduction, to: lee}
  - {id: portfolio, meeting: coffee-dana, by: me, what: send, thing: my portfolio, due: 2026-03-03}
requests:
  - {id: sam-asks, from: sam, date: 2026-03-16, about: a first job in logistics, name: lee}
"""
"""The founding case, before anything was said."""


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    out: str
    err: str
    code: int


Call = Callable[..., Done]


@pytest.fixture(scope="session")
def library() -> Library:
    """What the commands read of the content folder."""
    return Project(ROOT).without_letters()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A follow-ups file of the founding case, which only its owner may read."""
    path = tmp_path / "mine.yaml"
    path.write_text(PEOPLE, encoding="utf-8")
    path.chmod(0o600)
    return path


@pytest.fixture
def call(library: Library, file: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run `columnist follow-ups` with some words and the file."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(Project, "without_letters", lambda _: library)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")

    def run(*words: str) -> Done:
        arguments = [
            "follow-ups",
            *words,
            *(() if "--file" in words or words[0] == "schema" else ("--file", str(file))),
        ]
        try:
            result = CliRunner().invoke(columnist, arguments, catch_exceptions=False)
        except ColumnistError as error:
            return Done("", str(error), error.exit_code)
        return Done(result.stdout, result.stderr, result.exit_code)

    return run
