"""The workflows: clean for two linters, without secrets, and with no more rights than deploying needs."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from host_files import HOST, ROOT, WORKFLOWS, jobs, read, steps

PINNED = re.compile(r"^\s*(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
RIGHTS = {"deploy.yml": {"publish": {"pages": "write", "id-token": "write"}}}
"""The rights of each job that has any."""

every_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def linter(name: str) -> str:
    """Return a linter's path; it comes with what the tests need."""
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
    found = shutil.which(name, path=places)
    if found is None:
        pytest.fail(f"{name} is not installed")
    return found


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a linter in the project's folder."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_workflows_are_there() -> None:
    """The tests below look at these three; an empty list would pass them all."""
    assert set(WORKFLOWS) == {"pull-request.yml", "deploy.yml", "weekly.yml"}


def test_zizmor_finds_nothing() -> None:
    """Not even what it calls pedantic, and without asking the network."""
    done = run(linter("zizmor"), "--offline", "--pedantic", "--strict-collection", "--no-progress", str(HOST))
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    """A workflow with one of the faults that matter here is refused, so silence means something."""
    bad = WORKFLOWS["pull-request.yml"].read_text(encoding="utf-8")
    (tmp_path / "bad.yml").write_text(bad.replace("  pull_request:", "  pull_request_target:"), encoding="utf-8")
    done = run(linter("zizmor"), "--offline", "--no-progress", str(tmp_path / "bad.yml"))
    assert "dangerous-triggers" in done.stdout


@every_workflow
def test_no_stranger_gets_the_repositorys_rights(name: str) -> None:
    """Neither trigger that runs beside a stranger's change with the repository's rights is used."""
    triggers = set(read(WORKFLOWS[name])["on"])
    assert triggers <= {"pull_request", "push", "schedule", "workflow_dispatch"}
    text = WORKFLOWS[name].read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "workflow_run" not in text


@every_workflow
def test_nobody_has_rights_but_the_job_that_publishes(name: str) -> None:
    """A workflow begins with no right at all, and one job of one workflow gets two."""
    assert read(WORKFLOWS[name])["permissions"] == {}
    given = {job: body["permissions"] for job, body in jobs(name).items() if "permissions" in body}
    assert given == RIGHTS.get(name, {})


def test_the_job_that_publishes_runs_no_code_of_ours() -> None:
    """What holds rights runs one action of the host's and nothing else."""
    publish = jobs("deploy.yml")["publish"]["steps"]
    assert [step["uses"].partition("@")[0] for step in publish] == ["actions/deploy-pages"]


@every_workflow
def test_no_workflow_sees_a_secret_or_a_token(name: str) -> None:
    """There is nothing to steal, and no cache through which one run could poison another."""
    text = WORKFLOWS[name].read_text(encoding="utf-8")
    assert not re.search(r"\bsecrets\b|github\.token|GITHUB_TOKEN|actions/cache", text.split("\non:", 1)[1])


@every_workflow
def test_actions_are_the_hosts_own_and_pinned_by_hash(name: str) -> None:
    """A tag can be moved; a hash cannot."""
    uses = [line for line in WORKFLOWS[name].read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in uses if not PINNED.match(line)] == []


@every_workflow
def test_no_shell_step_takes_words_from_the_event(name: str) -> None:
    """The title of a pull request is not pasted into a script: values come by the environment."""
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []


@every_workflow
def test_every_job_ends(name: str) -> None:
    """A hung job would hold a runner for six hours."""
    assert [job for job, body in jobs(name).items() if not 0 < int(body.get("timeout-minutes", 0)) <= 60] == []


@every_workflow
def test_only_the_public_site_is_uploaded_and_after_the_guard(name: str) -> None:
    """Each upload takes the folder `site`, and the step before it refuses what is private."""
    for body in jobs(name).values():
        for before, step in zip([{}, *body["steps"]], body["steps"], strict=False):
            if "upload-" in step.get("uses", ""):
                assert step["with"]["path"] == "site"
                assert before["run"] == ".github/scripts/refuse-private site"


@every_workflow
def test_no_step_names_the_private_edition(name: str) -> None:
    """No workflow builds it."""
    assert [step for step in steps(name) if re.search(r"private-site|follow-ups", str(step))] == []


def test_scripts_that_workflows_name_are_there_and_can_be_run() -> None:
    """A renamed script would be noticed only on the host."""
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS.values())
    named = set(re.findall(r"\.github/scripts/[\w.-]+", text))
    assert {path.relative_to(ROOT).as_posix() for path in (HOST / "scripts").iterdir() if path.is_file()} == named
    assert [path for path in named if not path.endswith(".py") and not os.access(ROOT / path, os.X_OK)] == []


def test_every_step_that_quotes_strangers_keeps_the_host_from_obeying_them() -> None:
    """Only the check speaks to the host, in a format that escapes; the rest of what reads content is hushed."""
    reads = re.compile(r"columnist build|\.ci/run|make site")
    said = [step["run"] for step in steps("pull-request.yml") if reads.search(step.get("run", ""))]
    assert len(said) == 3
    assert [run for run in said if not run.startswith(".github/scripts/quietly ")] == []
