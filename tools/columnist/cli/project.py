"""Find the project that a command works in: the nearest folder upwards that has a mkdocs.yml."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from columnist.errors import ProjectError
from columnist.library import Library, load_library
from columnist.means import PLAIN, Means
from columnist.reading.site_address import site_address

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Project:
    """A column's folder."""

    root: Path

    @property
    def config(self) -> Path:
        """MkDocs' configuration."""
        return self.root / CONFIG

    @property
    def content(self) -> Path:
        """The articles, scripts and lists."""
        return self.root / "content"

    @property
    def site_url(self) -> str:
        """The site's address with a slash at its end, or nothing where the configuration has none."""
        return site_address(self.config.read_text(encoding="utf-8", errors="replace"), os.environ)

    def library(self, means: Means = PLAIN) -> Library:
        """Read all content.

        Args:
            means: With what it is read.

        Raises:
            ProjectError: If there is no content folder.
        """
        return load_library(self.content, means=means)

    def without_letters(self) -> Library:
        """Read scripts and lists, which is quick in a column of any size: whoever fills or plans needs no letter.

        Raises:
            ProjectError: If there is no content folder.
        """
        return load_library(self.content, {f"{self.content.name}/scripts/"})


def find_project(start: Path | None = None) -> Project:
    """Return the project around a folder.

    Raises:
        ProjectError: If no folder upwards has a mkdocs.yml.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / CONFIG).is_file():
            return Project(folder)
    raise ProjectError("No mkdocs.yml was found here or above.", fix="Change into a Columnist project first.")
