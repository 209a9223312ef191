"""The private edition: for its owner's eyes only, and with my facts in every script."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from cli.runner import run
from privacy.canary import CANARY, leaks
from projects import ROOT, change, make_project, put


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A private site of the canary, on the real content, in a project whose public address is known."""
    root = make_project(tmp_path_factory.mktemp("private"), ROOT / "content")
    config = (root / "mkdocs.yml").read_text("utf-8")
    if "site_url" not in config:
        put(root, "mkdocs.yml", config + "\nsite_url: https://column.example/\n")
    put(root, "me.yaml", CANARY).chmod(0o600)
    done = run(root, "build", "--follow-ups", "me.yaml", "--on", "2026-03-16")
    assert done.returncode == 0, done.stderr
    assert not leaks(done.stdout + done.stderr)
    return root / "private-site"


def pages(site: Path) -> dict[str, str]:
    """Return the HTML of every page."""
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


def test_only_its_owner_may_read_it(built: Path) -> None:
    """Files 0600, folders 0700, the site's own included."""
    assert {path.stat().st_mode & 0o777 for path in (built, *built.rglob("*")) if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in built.rglob("*") if path.is_file()} == {0o600}


def test_git_passes_it_over(built: Path, tmp_path: Path) -> None:
    """Also in a folder that nobody has told Git about: whoever adds everything adds nothing of it."""
    shutil.copytree(built, tmp_path / "elsewhere")
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    status = ["git", "-C", str(tmp_path), "status", "--porcelain", "--untracked-files=all"]
    assert subprocess.run(status, capture_output=True, text=True, check=True).stdout == ""


def test_search_engines_are_kept_out(built: Path) -> None:
    """Every page carries noindex; no canonical address, no feed, no sitemap."""
    for path, html in pages(built).items():
        assert '<meta name="robots" content="noindex, nofollow, noarchive">' in html, path
        assert 'rel="canonical"' not in html, path
        assert "application/rss+xml" not in html, path
        assert "application/atom+xml" not in html, path
    names = {path.name for path in built.rglob("*") if path.is_file()}
    assert not [name for name in names if re.match(r"sitemap|feed|rss|atom|robots|.*\.(rss|atom)$", name)]
    assert not [path for path in built.rglob("*.xml") if b"column.example" in path.read_bytes()]


@pytest.mark.parametrize("folder", ["site", "site/mine", "content/mine"])
def test_it_takes_the_place_of_nothing_that_is_published(folder: str, tmp_path: Path) -> None:
    """The public site's folder goes to a host as it is, by whatever copies it there."""
    root = make_project(tmp_path)
    public = put(root, "site/.columnist-site", "")
    put(root, "me.yaml", CANARY).chmod(0o600)
    done = run(root, "build", "--follow-ups", "me.yaml", "--on", "2026-03-16", "--site-dir", folder)
    assert done.returncode == 2
    assert "This is private, and this folder is published." in done.stderr
    assert list((root / "site").rglob("*")) == [public]


def test_the_dashboard(built: Path) -> None:
    """The action with its text, why, and what one can do with it; works without JavaScript but for copying."""
    html = pages(built)["follow-ups/index.html"]
    assert "Wilhelmina Xylophonska" in html
    assert "it's Zephyrine Quackenbush" in unescape(html)
    assert "promised you an introduction to Barnaby Ptarmigan" in html
    assert 'href="tel:+9912349876"' in html
    assert 'href="data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR' in html
    assert 'download="intro-lee.ics"' in html
    assert re.search(r'data-copy="Hi Wilhelmina[^"]*" hidden>Copy<', html)


def test_a_page_for_each_person(built: Path) -> None:
    """What there was with them, with the picture of each course."""
    html = pages(built)["follow-ups/people/lee/index.html"]
    assert "Barnaby Ptarmigan</h1>" in html
    assert "<title>made 2 March, due 9 March</title>" in html
    assert 'href="mailto:barnaby@canary-post.example"' in html
    assert "As it stands on Monday 16 March 2026" in html


def test_every_script_is_filled_with_my_facts(built: Path) -> None:
    """The one that is due has all of its people; in the others at least I am myself."""
    found = pages(built)
    due = unescape(found["scripts/take-it-off-your-list/index.html"])
    assert '<span class="filled">Barnaby Ptarmigan</span>' in due
    scripts = [path for path in found if path.startswith("scripts/") and path != "scripts/index.html"]
    assert len(scripts) > 40
    for path in scripts:
        data = re.search(r'id="script-data">(.*?)</script>', found[path], re.DOTALL)
        assert data
        script = json.loads(data[1])
        assert script["fills"]
        if "me" in script["slots"]:
            assert script["fills"][-1]["facts"]["me"]["name"] == "Zephyrine Quackenbush"


def test_public_pages_have_no_fillings() -> None:
    """What belongs to the private edition is not in the public one."""
    from columnist.library import load_library
    from columnist.publish.editions import PublicEdition

    library = load_library(ROOT / "content")
    scripts = [
        page for planned in PublicEdition().pages(library) if (page := planned.compose()).meta["kind"] == "script"
    ]
    assert scripts
    assert not [page.path for page in scripts if '"fills"' in page.meta["data"]]


def test_a_failed_private_build_quotes_nothing(tmp_path: Path) -> None:
    """A template that breaks says where and not what."""
    root = make_project(tmp_path)
    put(root, "me.yaml", CANARY)
    look = (root / "site-overrides").resolve()
    (root / "site-overrides").unlink()
    shutil.copytree(look, root / "site-overrides")
    change(root, "site-overrides/person.html", "{{ page.meta.as_of }}", "{{ page.meta.heading.deep.er }}")
    done = run(root, "build", "--follow-ups", "me.yaml")
    assert done.returncode == 1
    assert not leaks(done.stdout + done.stderr)
    assert not (root / "private-site").exists()


def test_a_file_tracked_by_git_is_refused(tmp_path: Path) -> None:
    """By every command, with a reason and what to do; also through a link from elsewhere."""
    root = make_project(tmp_path / "p" if (tmp_path / "p").mkdir() is None else tmp_path)
    file = put(root, "me.yaml", CANARY)
    (tmp_path / "link.yaml").symlink_to(file)
    subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
    assert run(root, "follow-ups", "due", "--file", "me.yaml").returncode == 0
    subprocess.run(["git", "add", "me.yaml"], cwd=root, check=True)
    for words in (
        ("follow-ups", "due", "--file", "me.yaml"),
        ("follow-ups", "due", "--file", str(tmp_path / "link.yaml")),
        ("follow-ups", "log", "intro-lee", "agreed", "--file", "me.yaml"),
        ("build", "--follow-ups", "me.yaml"),
    ):
        done = run(root, *words)
        assert done.returncode == 2
        assert "git tracks this one. Take it out with `git rm --cached" in done.stderr
        assert not leaks(done.stdout + done.stderr)


@pytest.mark.parametrize("place", ["content/me.yaml", "site-overrides/me.yaml", "site/me.yaml"])
def test_a_file_in_a_published_folder_is_refused(place: str, tmp_path: Path) -> None:
    """With a reason."""
    root = make_project(tmp_path)
    if place.startswith("site-overrides"):
        look = (root / "site-overrides").resolve()
        (root / "site-overrides").unlink()
        shutil.copytree(look, root / "site-overrides")
    put(root, place, CANARY)
    done = run(root, "build", "--follow-ups", place)
    assert done.returncode == 2
    assert "This is private, and this folder is published." in done.stderr


def test_errors_quote_ids_only(tmp_path: Path) -> None:
    """Whatever is wrong, no name, number or address of the canary is in what is printed."""
    root = make_project(tmp_path)
    for old, new in (
        ("dana: {name: ", "Wilhelmina Xylophonska: {name: "),
        ("with: dana", "with: Wilhelmina Xylophonska"),
        ("prefers: phone", "prefers: +99 1234 9876"),
        ("date: 2026-03-02, topic", "date: Barnaby Ptarmigan, topic"),
        ("did: thanked", "did: turquoise zeppelin"),
        ("promises:", "Zephyrine Quackenbush:"),
        ("pronouns: she/her", "pronouns: canary-mail"),
        ("lee: {name: Barnaby", "lee: {name: [Barnaby"),
        ("email: barnaby@", "email: @barnaby@"),
        ("what: introduction", "what: velvet submarine"),
    ):
        assert old in CANARY
        put(root, "me.yaml", CANARY.replace(old, new, 1))
        done = run(root, "follow-ups", "due", "--file", "me.yaml")
        assert done.returncode == 2, new
        assert done.stderr.count("me.yaml:") >= 1
        assert not leaks(done.stdout + done.stderr), done.stderr
