"""Small sites built once: one that knows its address, one that does not, and a private one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from columnist.publish.build import build_site
from columnist.publish.editions import Edition, PrivateEdition, PublicEdition
from columnist.publish.example import example_follow_ups
from projects import change, make_project

BASE = "https://letters.example/column/"


def project(folder: Path) -> Path:
    """Make a project whose second letter and script once had another name."""
    root = make_project(folder)
    change(
        root, "content/articles/second-letter.md", "status: published", "redirect_from: [it-came]\nstatus: published"
    )
    change(root, "content/scripts/ask-again.md", "\n---\n", "\nredirect_from: [ask-twice]\n---\n")
    return root


def build(root: Path, base: str, edition: Edition | None = None) -> Path:
    """Build a project for an address and return its site's folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", base)
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return build_site(root / "mkdocs.yml", root / "site", edition or PublicEdition()).site


@pytest.fixture(scope="session")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that knows where it will stand."""
    return build(project(tmp_path_factory.mktemp("addressed")), BASE)


@pytest.fixture(scope="session")
def anywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that does not."""
    return build(project(tmp_path_factory.mktemp("anywhere")), "")


@pytest.fixture(scope="session")
def private(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private site, in a project that knows the address of its public one."""
    root = project(tmp_path_factory.mktemp("private"))
    return build(root, BASE, PrivateEdition(example_follow_ups(), datetime.date(2026, 3, 9)))
