"""Which folders are published, now or one day: nothing private may lie in them."""

from __future__ import annotations

from pathlib import Path

from columnist.cli.project import Project
from columnist.errors import UsageError

PUBLISHED = ("content", "site-overrides", "site")
"""The folders of a project of which everything may end on the site."""


def refuse_published(project: Project, path: Path) -> None:
    """Refuse a place for private things in a folder that is published.

    Raises:
        UsageError: If it is one.
    """
    for name in PUBLISHED:
        folder = (project.root / name).resolve()
        if any(place.is_relative_to(folder) for place in (path.resolve(), path.absolute())):
            fix = f"Choose a place outside {name}/, at best outside the repository."
            raise UsageError("This is private, and this folder is published.", where=path.name, fix=fix)


def in_repository(path: Path) -> bool:
    """Return whether a place lies inside a Git repository, from where it could be published one day."""
    return any((folder / ".git").exists() for folder in (path.resolve(), *path.resolve().parents))
