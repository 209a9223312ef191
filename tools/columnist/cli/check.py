"""`columnist check`: every finding of every file, in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from columnist import checks
from columnist.cli.findings import print_findings
from columnist.cli.project import find_project
from columnist.errors import UsageError
from columnist.model.finding import Finding


@click.command("check", epilog="Example: columnist check content/articles/my-letter.md")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def command(paths: tuple[Path, ...]) -> None:
    """Check all content, or what is said of some files only.

    Exits with 0 when nothing was found, 1 with findings, 2 when called wrongly.
    """
    project = find_project()
    wanted = [_inside(project.root, path) for path in paths]
    library = project.library()
    findings = [finding for finding in checks.check(library) if _concerns(finding, wanted)]
    print_findings(findings, library.content.sources)
    sys.exit(1 if findings else 0)


def _inside(root: Path, path: Path) -> str:
    full = path.resolve()
    if not full.exists():
        raise UsageError("There is no such file.", where=str(path), fix="Correct the path.")
    if not full.is_relative_to(root / "content"):
        raise UsageError("This is outside the content folder.", where=str(path), fix="Name a file in content/.")
    return full.relative_to(root).as_posix()


def _concerns(finding: Finding, wanted: list[str]) -> bool:
    path = finding.place.path
    return not wanted or any(path == name or path.startswith(f"{name}/") for name in wanted)
