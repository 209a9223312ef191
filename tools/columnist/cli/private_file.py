"""Open a private follow-ups file for a command, and refuse one that lies where it would be published."""

from __future__ import annotations

from pathlib import Path

from columnist.cli.project import Project
from columnist.errors import UsageError
from columnist.model.follow_ups import FollowUps
from columnist.reading.follow_ups import read_follow_ups


def open_follow_ups(project: Project, path: Path) -> FollowUps:
    """Read a follow-ups file.

    Args:
        project: The project, in whose content folder the file must not lie.
        path: Where it lies.

    Raises:
        UsageError: If it lies in the content folder, or has faults; all of them are named, without anybody's facts.
    """
    if path.resolve().is_relative_to(project.content.resolve()):
        fix = "Move it out of content/, at best out of the repository."
        raise UsageError("A follow-ups file is private, and this folder is published.", where=path.name, fix=fix)
    follow_ups, findings = read_follow_ups(path)
    if follow_ups is None:
        lines = [f"  {finding.place}: {finding.message} {finding.fix}" for finding in findings]
        raise UsageError("The follow-ups file has faults:\n" + "\n".join(lines))
    return follow_ups
