"""Whatever happens to a build: the old site stays whole, the message is clear, and nothing is left lying about."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from columnist.errors import BuildError
from columnist.means import Means
from columnist.publish import alone, swap
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.publish.exchange import exchange
from columnist.publish.marker import write_marker
from projects import change, make_project, tree

KILLER = Path(__file__).with_name("killer.py")
COLUMNIST = (sys.executable, "-c", "from columnist.cli import main; main()")
FIRST = "content/articles/first-letter.md"


def build(root: Path) -> Path:
    """Build the public edition of a project and return its folder."""
    return build_site(root / "mkdocs.yml", root / "site", PublicEdition()).site


def left_behind(root: Path) -> list[str]:
    """Return what lies beside the site that a build has made."""
    return [path.name for path in root.iterdir() if path.name.startswith(".site")]


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """There is always a whole site, the old or the new one; the next build clears away what was begun."""
    root = make_project(tmp_path)
    done = subprocess.run([sys.executable, KILLER, root], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    kills, whole = (int(number) for number in done.stdout.split())
    assert kills == 50
    assert 0 < whole < kills
    build(root)
    assert left_behind(root) == []


def test_the_swap_is_one_step(tmp_path: Path) -> None:
    """On this system two folders change places at once; where one of them is missing, it says so."""
    one, other = tmp_path / "one", tmp_path / "other"
    (one / "a").mkdir(parents=True)
    (other / "b").mkdir(parents=True)
    if not exchange(one, other):
        pytest.skip("this file system cannot do it")
    assert (one / "b").is_dir()
    assert (other / "a").is_dir()
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "nothing")


def test_killed_between_two_steps(tmp_path: Path) -> None:
    """Where folders cannot change places at once, the next build brings the old site back before it begins."""
    site, workshop = tmp_path / "site", tmp_path / ".site-abcd1234"
    workshop.mkdir()
    (workshop / "old").mkdir()
    write_marker(workshop / "old")
    with pytest.raises(RuntimeError), swap.replacing(site):
        raise RuntimeError
    assert tree(site)
    assert left_behind(tmp_path) == []


def test_two_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second is refused in one sentence, and the first is not disturbed."""
    monkeypatch.setattr(alone, "PATIENCE", 0.1)
    root = make_project(tmp_path)
    with swap.replacing(root / "site") as workshop:
        with pytest.raises(BuildError, match="Another build is at work"):
            build(root)
        workshop.fresh.mkdir()
        write_marker(workshop.fresh)
    assert left_behind(root) == []
    assert len(tree(build(root))) > 1


def test_a_build_waits_for_one_that_is_dying(tmp_path: Path) -> None:
    """The processes of a killed build may hold the folder a moment longer than itself."""

    def second() -> None:
        with swap.replacing(tmp_path / "site") as workshop:
            workshop.fresh.mkdir()

    with ThreadPoolExecutor() as beside:
        with swap.replacing(tmp_path / "site") as workshop:
            workshop.fresh.mkdir()
            write_marker(workshop.fresh)
            waiting = beside.submit(second)
            time.sleep(0.2)
            assert not waiting.done()
        waiting.result()
    assert list((tmp_path / "site").iterdir()) == []


@pytest.mark.parametrize("largest", [100, 5_000, 30_000])
def test_a_full_disk(largest: int, tmp_path: Path) -> None:
    """Files that cannot be written whole stop the build with a sentence; the old site is as before."""
    root = make_project(tmp_path)
    before = tree(build(root))
    change(root, FIRST, "They said yes", "They shouted yes")
    done = subprocess.run(
        [*COLUMNIST, "build"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)),
    )
    assert done.returncode == 1
    assert done.stderr.endswith("The site could not be written: file too large.\n")
    assert "Traceback" not in done.stderr
    assert tree(root / "site") == before
    assert left_behind(root) == []


def test_told_to_end(tmp_path: Path) -> None:
    """A build that is stopped by a signal clears away what it began."""
    root = make_project(tmp_path)
    before = tree(build(root))
    building = subprocess.Popen([*COLUMNIST, "build"], cwd=root)
    while not left_behind(root) and building.poll() is None:
        time.sleep(0.01)
    building.terminate()
    assert building.wait(timeout=30) in (143, 0)
    assert left_behind(root) == []
    assert tree(root / "site").keys() == before.keys()


def test_the_same_from_anywhere(tmp_path: Path) -> None:
    """Same input, same bytes: from any folder, locale, time zone and moment, and with any seed of Python's hashes."""
    trees = []
    for number, zone in enumerate(("Pacific/Kiritimati", "America/New_York")):
        folder = tmp_path / f"{'deep/' * number}somewhere-{number}"
        folder.mkdir(parents=True)
        root = make_project(folder)
        for path in root.rglob("*.md"):
            os.utime(path, (10**9 * number, 10**9 * number))
        wanted = {
            "TZ": zone,
            "LC_ALL": ("C", "C.UTF-8")[number],
            "PYTHONHASHSEED": str(number),
            "SITE_URL": "https://a.example/",
        }
        subprocess.run(
            [*COLUMNIST, "build", "--jobs", str(number + 1)],
            cwd=root,
            check=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], **wanted},
        )
        trees.append(tree(root / "site"))
    assert trees[0] == trees[1]


def test_processes_change_nothing(tmp_path: Path) -> None:
    """One process, two or five: the same bytes."""
    root = make_project(tmp_path)
    trees = []
    for jobs in (1, 2, 5):
        build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(jobs=jobs))
        trees.append(tree(root / "site"))
        shutil.rmtree(root / "site")
    assert trees[0] == trees[1] == trees[2]
