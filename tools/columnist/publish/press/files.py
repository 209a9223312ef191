"""MkDocs' collection of files, in which most pages are only named until somebody asks for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from columnist.pages.page import Page, PlannedPage


class ColumnFiles(Files):
    """All files, of which MkDocs renders some and the press the others.

    A link may lead to any of them. ``looked_up`` notes which paths were asked for, and whether they were there: what a
    page says depends on it.
    """

    def __init__(self, files: Iterable[File], planned: Sequence[PlannedPage], config: MkDocsConfig) -> None:
        super().__init__(list(files))
        self._config = config
        self._planned: Mapping[str, PlannedPage] = {page.path: page for page in planned}
        self._made: dict[str, File] = {}
        self.looked_up: dict[str, bool] = {}

    @property
    def planned(self) -> list[PlannedPage]:
        """The pages that the press makes."""
        return list(self._planned.values())

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file at a path, also one whose page the press makes."""
        found = self.made(path) if path in self._planned else super().get_file_from_path(path)
        self.looked_up[path] = found is not None
        return found

    def made(self, path: str) -> File:
        """Return the file of a page that the press makes."""
        if path not in self._made:
            self._made[path] = generated_file(self._config, path)
        return self._made[path]


def generated_file(config: MkDocsConfig, path: str, content: str = "") -> File:
    """Return a file that is not in the content folder."""
    file = File(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)
    file.generated_by = "columnist"
    file.content_string = content
    return file


def composed_file(config: MkDocsConfig, page: Page) -> File:
    """Return a composed page as a file that MkDocs renders."""
    return generated_file(config, page.path, page.text())


def paths_in(nav: Any) -> set[str]:
    """Return the paths that stand anywhere in the value of ``nav`` in mkdocs.yml."""
    if isinstance(nav, dict):
        return paths_in(list(nav.values()))
    if isinstance(nav, list):
        return set().union(*map(paths_in, nav))
    return {str(nav)}
