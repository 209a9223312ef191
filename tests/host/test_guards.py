"""The shell of the pull request's workflow, run as it stands on a repository with a stranger's pull request."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from host_files import ROOT, SCRIPTS, jobs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the host runs these scripts on Linux")


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, as an invented person and without the machine's own settings."""
    names = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    env = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ("git", "-C", str(folder), *arguments)
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.strip()


@dataclass
class Host:
    """A repository with one pull request, and the empty folder of a job."""

    origin: Path
    workspace: Path
    commit: str
    """The merge commit that the host makes."""

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        """Run a step's script as the host does."""
        env = {
            **os.environ,
            "GITHUB_SERVER_URL": f"file://{self.origin.parent}",
            "GITHUB_REPOSITORY": self.origin.name,
            "GITHUB_SHA": self.commit,
            "GITHUB_OUTPUT": str(self.workspace.parent / "output"),
        }
        command = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
        return subprocess.run(command, cwd=self.workspace, env=env, capture_output=True, text=True, check=False)

    def step(self, job: str, start: str) -> subprocess.CompletedProcess[str]:
        """Run the one step of a job whose name starts so."""
        (found,) = [step for step in jobs("pull-request.yml")[job]["steps"] if step["name"].startswith(start)]
        return self.run(found["run"])


PullRequest = Callable[[Callable[[Path], object]], Host]


@pytest.fixture
def pull_request(tmp_path: Path) -> PullRequest:
    """Make a repository and a pull request to it that does what a function does to its files."""

    def make(change: Callable[[Path], object]) -> Host:
        origin = tmp_path / "column"
        (origin / "content" / "articles").mkdir(parents=True)
        (origin / "content" / "articles" / "old.md").write_text("old\n")
        (origin / "tools").mkdir()
        (origin / "tools" / "checker").write_text("main's checker\n")
        shutil.copytree(SCRIPTS, origin / ".github" / "scripts")
        git(origin, "init", "--quiet", "--initial-branch=main")
        git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
        git(origin, "add", ".")
        git(origin, "commit", "--quiet", "--message=main")
        git(origin, "checkout", "--quiet", "-b", "theirs")
        change(origin)
        git(origin, "add", "--all")
        git(origin, "commit", "--quiet", "--allow-empty", "--message=theirs")
        git(origin, "checkout", "--quiet", "--detach", "main")
        git(origin, "merge", "--quiet", "--no-ff", "--no-edit", "theirs")
        workspace = tmp_path / "workspace"
        workspace.mkdir()
        return Host(origin, workspace, git(origin, "rev-parse", "HEAD"))

    return make


def write(path: str, text: str) -> Callable[[Path], object]:
    """Return a change that writes one file."""

    def change(root: Path) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)

    return change


def both(first: Callable[[Path], object], second: Callable[[Path], object]) -> Callable[[Path], object]:
    """Return two changes as one."""
    return lambda root: (first(root), second(root))


PATHS = {
    "a new letter": (write("content/articles/new.md", "new\n"), "true", "false"),
    "a changed letter": (write("content/articles/old.md", "changed\n"), "true", "false"),
    "a deleted letter": (lambda root: (root / "content/articles/old.md").unlink(), "true", "false"),
    "a file with a line end in its name": (write("content/a\ncode=false\n.md", "x"), "true", "false"),
    "code": (write("tools/checker", "theirs\n"), "false", "true"),
    "a workflow": (write(".github/workflows/pull-request.yml", "theirs\n"), "false", "true"),
    "the configuration": (write("mkdocs.yml", "theirs\n"), "false", "true"),
    "a folder that looks like content": (write("content-more/x.md", "x\n"), "false", "true"),
    "both": (both(write("content/x.md", "x\n"), write("tools/checker", "theirs\n")), "true", "true"),
    "code that becomes a letter": (lambda root: (root / "tools/checker").rename(root / "content/x.md"), "true", "true"),
    "nothing": (lambda root: root, "false", "false"),
}


@pytest.mark.parametrize("case", PATHS)
def test_the_path_rule(case: str, pull_request: PullRequest) -> None:
    """A pull request is content, code, both or neither, by every path that it touches."""
    change, content, code = PATHS[case]
    host = pull_request(change)
    assert host.step("paths", "Fetch").returncode == 0
    assert host.step("paths", "Sort").returncode == 0
    output = (host.workspace.parent / "output").read_text()
    assert output == f"content={content}\ncode={code}\n"


def test_of_a_pull_request_only_the_content_is_laid_out(pull_request: PullRequest) -> None:
    """The checker and the guards are main's, even where the pull request brings its own."""
    theirs = both(write("tools/checker", "theirs\n"), write(".github/scripts/take-content", "touch stolen\n"))
    host = pull_request(both(theirs, lambda root: (root / "content/articles/old.md").rename(root / "content/new.md")))
    assert host.step("content", "Fetch").returncode == 0
    done = host.step("content", "Take")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (host.workspace / "tools/checker").read_text() == "main's checker\n"
    assert not (host.workspace / "stolen").exists()
    assert [path.name for path in (host.workspace / "content").rglob("*.md")] == ["new.md"]


def test_a_commit_without_two_parents_is_not_trusted(pull_request: PullRequest) -> None:
    """Where there is no merge, its first parent would be the stranger's commit and not the base."""
    host = pull_request(write("tools/checker", "theirs\n"))
    host.commit = git(host.origin, "rev-parse", "theirs")
    assert host.step("content", "Fetch").returncode != 0
    assert not (host.workspace / "tools").exists()


def link_out(root: Path) -> None:
    """Put a symbolic link to a file of the machine among the letters."""
    (root / "content" / "articles" / "passwords.md").symlink_to("/etc/passwd")


def link_folder(root: Path) -> None:
    """Put a symbolic link in the place of the whole folder."""
    shutil.rmtree(root / "content")
    (root / "content").symlink_to("/etc")


def submodule(root: Path) -> None:
    """Put another repository among the letters."""
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},content/other")
    (root / "content" / "other").mkdir()


REFUSED = {
    "a link out": (link_out, "plain files only"),
    "a link for a folder": (link_folder, "plain files only"),
    "a submodule": (submodule, "plain files only"),
    "attributes": (write("content/.gitattributes", "*.md text eol=crlf\n"), "begins with a dot"),
    "a hidden folder": (write("content/.obsidian/app.json", "{}\n"), "begins with a dot"),
    "no content": (lambda root: shutil.rmtree(root / "content"), "no content/ folder"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_content_that_is_refused_before_it_is_laid_out(case: str, pull_request: PullRequest) -> None:
    """What is no plain file never reaches the disk of the job, and main's content is left as it was."""
    change, words = REFUSED[case]
    host = pull_request(change)
    assert host.step("content", "Fetch").returncode == 0
    done = host.step("content", "Take")
    assert done.returncode == 1
    assert words in done.stdout
    assert [path.name for path in (host.workspace / "content").rglob("*")] == ["articles", "old.md"]


def test_a_strangers_words_are_no_orders_to_the_host(pull_request: PullRequest) -> None:
    """The reason is noted; the names of their files stand between the words that keep the host from listening."""
    host = pull_request(
        both(link_out, lambda root: (root / "content" / "##[add-mask]a\n::add-mask::b").symlink_to("/"))
    )
    host.step("content", "Fetch")
    reason, stop, *names, _, end = host.step("content", "Take").stdout.splitlines()
    assert reason.startswith("::error title=This content is not looked at::content/ may hold plain files only")
    command, _, token = stop.rpartition("::")
    assert command == "::stop-commands"
    assert len(token) == 32
    assert end == f"::{token}::"
    assert any("passwords.md" in name for name in names)
    assert [name for name in names if name.lstrip().startswith("::")] == []
    assert token not in host.step("content", "Take").stdout


def test_hushing_keeps_the_exit_code_and_ends_an_unfinished_line(pull_request: PullRequest) -> None:
    """A failure stays one, and the host listens again at a line's beginning."""
    host = pull_request(lambda root: root)
    done = host.run(f"{SCRIPTS}/quietly bash -c 'printf unfinished; exit 3'")
    assert done.returncode == 3
    assert done.stdout.splitlines()[1] == "unfinished"
    assert done.stdout.splitlines()[-1].startswith("::")


RESULTS = {
    ("success", "success", "success"): True,
    ("success", "success", "skipped"): True,
    ("success", "skipped", "skipped"): True,
    ("success", "failure", "skipped"): False,
    ("success", "skipped", "failure"): False,
    ("success", "success", "cancelled"): False,
    ("failure", "skipped", "skipped"): False,
    ("cancelled", "skipped", "skipped"): False,
}


@pytest.mark.parametrize("results", RESULTS)
def test_the_one_required_check(results: tuple[str, str, str], pull_request: PullRequest) -> None:
    """It passes only when the paths were sorted and everything that had to run went well."""
    (step,) = jobs("pull-request.yml")["passed"]["steps"]
    values = " ".join(f"{name}={value}" for name, value in zip(("PATHS", "CONTENT", "CODE"), results, strict=True))
    done = pull_request(lambda root: root).run(f"export {values}\n{step['run']}")
    assert (done.returncode == 0) is RESULTS[results]


PRIVATE_MARK = '<meta name="robots" content="noindex, nofollow, noarchive">'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A repository with a built public site in it."""
    (tmp_path / "site" / "follow-ups").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("<!doctype html><title>A column</title>")
    (tmp_path / "site" / "follow-ups" / "index.html").write_text("<!doctype html><title>An example</title>")
    write("tools/columnist/example/follow-ups.yaml", "me: {}\n")(tmp_path)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    return tmp_path


def refuse_private(root: Path, site: str = "site") -> subprocess.CompletedProcess[str]:
    """Run the guard."""
    command = (str(SCRIPTS / "refuse-private"), site)
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_the_public_site_may_be_published(built: Path) -> None:
    """The example with invented people is no secret."""
    done = refuse_private(built)
    assert done.returncode == 0, done.stdout + done.stderr


def tracked(path: str) -> Callable[[Path], object]:
    """Return a change that adds a file to the repository."""
    return both(write(path, "x\n"), lambda root: git(root, "add", "--force", path))


SECRETS = {
    "no site": lambda root: shutil.rmtree(root / "site"),
    "the private edition's folder": write("private-site/index.html", "x"),
    "a page of the private edition": write("site/deep/index.html", f"<head>{PRIVATE_MARK}</head>"),
    "a follow-ups file": tracked("follow-ups.yaml"),
    "a follow-ups file in a folder": tracked("mine/follow-ups.yml"),
    "a private page in the repository": both(
        tracked("old/private-site/index.html"), lambda root: shutil.rmtree(root / "old")
    ),
    "a link out of the site": lambda root: (root / "site" / "x").symlink_to("/etc/passwd"),
}


@pytest.mark.parametrize("case", SECRETS)
def test_what_may_not_be_published(case: str, built: Path) -> None:
    """One sign of something private is enough."""
    SECRETS[case](built)
    done = refuse_private(built)
    assert done.returncode == 1
    assert done.stdout.startswith("::error title=Refused to publish::")


def test_many_files_do_not_hide_a_private_one(built: Path) -> None:
    """The guard reads its lists to the end: a pipe that closes early could open it."""
    tracked("a/follow-ups.yaml")(built)
    for number in range(3000):
        write(f"z/{number:05d}-{'x' * 60}", "x")(built)
    git(built, "add", ".")
    assert refuse_private(built).returncode == 1


@pytest.mark.parametrize("site", [".", "private-site", "content"])
def test_no_other_folder_may_be_published(site: str, built: Path) -> None:
    """Not the whole repository by mistake either."""
    write(f"{site}/index.html", "x")(built)
    assert refuse_private(built, site).returncode == 1


def test_the_guard_looks_for_the_mark_that_the_private_edition_sets() -> None:
    """If the template's mark changes, the guard's must."""
    assert PRIVATE_MARK in (ROOT / "site-overrides" / "main.html").read_text(encoding="utf-8")
    assert PRIVATE_MARK in (SCRIPTS / "refuse-private").read_text(encoding="utf-8")
