"""MkDocs' collection of files, in which most pages are only named until somebody asks for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from columnist.pages.page import Page, PlannedPage
from columnist.publish.strangers import is_published

OWN_FOLDERS = ("articles/", "scripts/")
LIST_FILES = (".yaml", ".yml")


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

    def has(self, path: str) -> bool:
        """Return whether there is a file at a path; nobody notes that it was asked."""
        return path in self._planned or super().get_file_from_path(path) is not None

    def made(self, path: str) -> File:
        """Return the file of a page that the press makes."""
        if path not in self._made:
            self._made[path] = generated_file(self._config, path)
        return self._made[path]


def published_files(files: Files, config: MkDocsConfig) -> list[File]:
    """Return the theme's files, and those of the content folder that are on the site as they are: pages, pictures."""
    return [
        file
        for file in files
        if not _is_source(file.src_uri) and (file.src_dir != config.docs_dir or is_published(file))
    ]


def _is_source(path: str) -> bool:
    """Return whether the column reads a file and makes something else of it."""
    return path.startswith(OWN_FOLDERS) or path.endswith(LIST_FILES)


def generated_file(config: MkDocsConfig, path: str, content: str = "") -> File:
    """Return a file that is not in the content folder."""
    file = File(path, None, config.site_dir, config.use_directory_urls, inclusion=InclusionLevel.INCLUDED)
    file.generated_by = "columnist"
    file.content_string = content
    return file


def composed_file(config: MkDocsConfig, page: Page) -> File:
    """Return a composed page as a file that MkDocs renders; its front matter is not for MkDocs to read.

    Written out and read again, the lists of a column of thousands would take longer than all else that such a page
    needs. Empty front matter says that no line of the text is meant to be any.
    """
    return generated_file(config, page.path, f"---\n{{}}\n---\n\n{page.body}")


def paths_in(nav: Any) -> set[str]:
    """Return the paths that stand anywhere in the value of ``nav`` in mkdocs.yml."""
    if isinstance(nav, dict):
        return paths_in(list(nav.values()))
    if isinstance(nav, list):
        return set().union(*map(paths_in, nav))
    return {str(nav)}
