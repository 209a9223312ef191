"""`columnist check`: every finding of every file, in one run."""

from __future__ import annotations

import gc
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import click

from columnist import checks
from columnist.cli.findings import FORMATS, Report, explain, print_findings
from columnist.cli.project import Project, find_project
from columnist.cli.unwritten import drafts_in
from columnist.errors import UsageError
from columnist.library import Library, load_library
from columnist.means import Means
from columnist.memo import FORGETFUL, Memo
from columnist.model.finding import Finding, in_order
from columnist.model.rules import RULES
from columnist.nearest import did_you_mean
from columnist.parallel import available_jobs


@click.command("check", epilog="Example: columnist check content/articles/my-letter.md")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="For whom."
)
@click.option("--fix", is_flag=True, help="Mend what is mechanical: order, quotes, spaces, file names.")
@click.option("--diff", is_flag=True, help="Show what --fix changes; without --fix, change nothing.")
@click.option("--explain", "code", metavar="CODE", help="Say what one code means, and look at no file.")
def command(paths: tuple[Path, ...], format_: str, fix: bool, diff: bool, code: str | None) -> None:
    """Check all content, or some files only.

    With PATHs it says what these files show by themselves, which is quick in a column of any size; without, it also
    compares all of them with each other.

    Exits with 0 when there is no error (warnings are advice), 1 with errors, 2 when called wrongly.
    """
    if code is not None:
        explain(_known(code))
        return
    project = find_project()
    wanted, means = [_inside(project.root, path) for path in paths], Means(available_jobs())
    if fix or diff:
        from columnist.cli.mend import Mending, mend_files  # loaded where it is wanted

        mended = mend_files(project, _read(project, wanted, means), wanted, Mending(show=diff, write=fix))
        if not fix:
            sys.exit(1 if mended else 0)
        wanted = [mended.get(path, path) for path in wanted]
    with _memory(project, wanted) as memo:
        means = replace(means, memo=memo)
        library = _read(project, wanted, means)
        findings = _findings(library, means, wanted)
    report = Report(format_, library.content.sources, project.site_url)
    drafts = [*drafts_in(library, lambda path: _concerns(path, wanted))]
    print_findings(findings, report, alone=bool(wanted), drafts=drafts)
    sys.exit(1 if checks.errors_among(findings) else 0)


def _findings(library: Library, means: Means, wanted: list[str]) -> list[Finding]:
    """Return what is to be said of the files that are meant, by place."""
    findings = checks.check(library, means)
    if library.scripts:
        from columnist.checks.proofs import check_proofs  # loaded where it is wanted

        findings += check_proofs(library, means, {one.place.path for one in checks.errors_among(findings)})
    return in_order([finding for finding in findings if _concerns(finding.place.path, wanted)])


def _memory(project: Project, wanted: list[str]) -> AbstractContextManager[Memo]:
    """Give what is remembered of checking the whole column; a few files are looked at as quickly as that is opened."""
    if wanted:
        return nullcontext(FORGETFUL)
    from columnist.publish.memory import memory_of  # loaded where it is wanted

    return memory_of(project.config, "check")


def _read(project: Project, wanted: list[str], means: Means) -> Library:
    """Read the column, or where some paths are wanted, only these articles."""
    gc.disable()  # thousands of records are made here and all are kept: looking for garbage among them is for nothing
    whole = not wanted or project.content.name in wanted
    return load_library(project.content, None if whole else frozenset(_files(project, wanted)), means)


def _files(project: Project, wanted: list[str]) -> list[str]:
    """Return the paths of all files that are meant by files and folders."""
    full = [project.root / path for path in wanted]
    files = [file for path in full for file in (path.rglob("*") if path.is_dir() else [path])]
    return [file.relative_to(project.root).as_posix() for file in files]


def _known(code: str) -> str:
    if code not in RULES:
        fix = did_you_mean(code, RULES).strip() or "The codes stand in the contributors' reference."
        raise UsageError(f"There is no code `{code}`.", where="--explain", fix=fix)
    return code


def _inside(root: Path, path: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise UsageError("There is no such file.", where=str(path), fix="Correct the path.")
    if not full.is_relative_to(root / "content"):
        raise UsageError("This is outside the content folder.", where=str(path), fix="Name a file in content/.")
    return full.relative_to(root).as_posix()


def _concerns(path: str, wanted: list[str]) -> bool:
    return not wanted or any(path == name or path.startswith(f"{name}/") for name in wanted)
