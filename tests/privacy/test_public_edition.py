"""The public edition never opens a follow-ups file, and nothing of one is anywhere in the site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.runner import run
from columnist.publish.marker import write_marker
from privacy.canary import CANARY, leaks, leaks_in
from projects import ROOT, make_project, put

LYING_ABOUT = ("follow-ups.yaml", "private-site/index.html", "home/follow-ups.yaml", "notes/mine.yaml")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with canary files wherever one may be left."""
    root = make_project(tmp_path)
    for place in LYING_ABOUT:
        put(root, place, CANARY).chmod(0o600)
    write_marker(root / "private-site")
    return root


def test_a_public_build_opens_no_follow_ups_file(project: Path) -> None:
    """The audit hook sees every opening of the build, and none of them is of a canary."""
    watched = [str(project / place) for place in LYING_ABOUT]
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "audited_build.py"), *watched],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "HOME": str(project / "home"), "COLUMNIST_FOLLOW_UPS": str(project / "follow-ups.yaml")},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"opened [] of {len(LYING_ABOUT)}, seen True"
    assert leaks_in(project / "site") == []
    assert not leaks(done.stdout + done.stderr)


def test_the_hook_would_see_it(project: Path) -> None:
    """A build of the private edition opens its file; so silence above means something."""
    code = (Path(__file__).parent / "audited_build.py").read_text("utf-8")
    code = code.replace('"columnist", "build"', '"columnist", "build", "--follow-ups", "follow-ups.yaml"')
    done = subprocess.run(
        [sys.executable, "-c", code, str(project / "follow-ups.yaml")],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "follow-ups.yaml'] of 1" in done.stdout, done.stderr


def test_the_canary_would_be_found(project: Path) -> None:
    """The private edition has the names; so silence above means something."""
    assert run(project, "build", "--follow-ups", "follow-ups.yaml", "--on", "2026-03-16").returncode == 0
    assert "follow-ups/index.html" in leaks_in(project / "private-site")


@pytest.mark.parametrize("name", ["follow-ups.yaml", "Follow-Ups.yml", "follow-ups.yaml.bak", "my/follow-ups-2026.csv"])
def test_a_follow_ups_file_among_the_content_stops_the_build(name: str, tmp_path: Path) -> None:
    """By its name alone, with a reason; the last good site stays."""
    root = make_project(tmp_path)
    file = put(root, f"content/{Path(name).parent}/follow-ups-x", "").parent / Path(name).name
    file.write_text(CANARY, "utf-8")
    done = run(root, "build")
    assert done.returncode == 1
    assert "A follow-ups file is private, and this folder is published. Move it out of content/" in done.stderr
    assert not leaks(done.stdout + done.stderr)
    assert not (root / "site").exists()


def test_letters_about_following_up_are_welcome(tmp_path: Path) -> None:
    """Only data files are refused by their name."""
    root = make_project(tmp_path)
    article = root / "content/articles/second-letter.md"
    article.rename(article.with_name("follow-ups-that-work.md"))
    text = (root / "content/articles/first-letter.md").read_text("utf-8")
    put(root, "content/articles/first-letter.md", text.replace("second-letter", "follow-ups-that-work"))
    assert run(root, "build").returncode == 0


def test_the_example_has_a_page_for_each_person() -> None:
    """Everybody in the example is invented, and the public edition shows the same pages as the private one."""
    from columnist.library import load_library
    from columnist.publish.editions import PublicEdition

    paths = {page.path for page in PublicEdition().pages(load_library(ROOT / "content"))}
    assert {"follow-ups/index.md", "follow-ups/people/dana.md", "follow-ups/people/lee.md"} <= paths
