"""One state of the column, of which every page and file can be asked for."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.utils.meta import get_data

from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.pages.machine import api_files
from columnist.pages.page import Page, PlannedFile, PlannedPage, url_of
from columnist.publish.blueprint import Blueprint
from columnist.publish.editions import Edition
from columnist.publish.outside import outside_of
from columnist.publish.press.complaints import heard
from columnist.publish.press.files import ColumnFiles
from columnist.publish.press.press import Press
from columnist.publish.searching import index_files
from columnist.publish.serving.stage import Stage
from columnist.publish.stylesheets import BUNDLE, joined_sheets

HTML = "text/html; charset=utf-8"
Answer = tuple[bytes, str]
"""What stands at an address, and its kind."""


@dataclass(frozen=True)
class Showroom:
    """A library on a stage."""

    stage: Stage
    edition: Edition
    library: Library
    means: Means = PLAIN
    """With what the search index is made, when somebody searches."""

    @cached_property
    def _press(self) -> Press:
        config, library = self.stage.config, self.library
        outside = outside_of(library, config, private=self.edition.private, cards=False)
        pages = self.edition.pages(library)
        blueprint = Blueprint(library, pages, self.edition.private, self.stage.known_scripts, outside)
        files = ColumnFiles(self.stage.files, pages, config)
        set_exclusions(files, config)
        with heard():  # what is wrong with the navigation was said by the checks, or will be by the build
            nav = get_navigation(files, config)
        return Press(config, files, nav, self.stage.env, blueprint, files.documentation_pages())

    @cached_property
    def _pages(self) -> Mapping[str, PlannedPage]:
        """All pages by address."""
        written = [
            PlannedPage(file.src_uri, partial(_written_page, file))
            for file in self.stage.files
            if file.is_documentation_page()
        ]
        return {url_of(page.path): page for page in [*written, *self._press.blueprint.pages]}

    def answer(self, url: str) -> Answer | None:
        """Return what stands at an address, counted from the site's root; none if nothing does.

        Raises:
            MkDocsException: If a page has something that pages may not have.
            TemplateError: If its template cannot be rendered.
        """
        if url in self._pages:
            page = self._press.composed(self._pages[url])
            return self._press.printed(page).html.encode(errors="xmlcharrefreplace"), HTML
        for find in self._finders:
            if (found := find(url)) is not None:
                return found, mimetypes.guess_type(url)[0] or "application/octet-stream"
        return None

    @property
    def _finders(self) -> tuple[Callable[[str], bytes | None], ...]:
        return self._sheet, self._file, self._searched, self._data

    def missing(self) -> bytes:
        """Return the page for addresses that lead nowhere."""
        press = self._press
        context = get_context(press.nav, press.documents, press.config, base_url="/")
        return press.blueprint.with_policy(press.env.get_template("404.html").render(context)).encode()

    def _sheet(self, url: str) -> bytes | None:
        if url != BUNDLE:
            return None
        sheets = [self._file(name) for name in self.stage.config.extra["own_sheets"]]
        return joined_sheets(sheet.decode() for sheet in sheets if sheet is not None).encode()

    def _file(self, url: str) -> bytes | None:
        file = self._static.get(url)
        return Path(file.abs_src_path).read_bytes() if file and file.abs_src_path else None

    @cached_property
    def _static(self) -> Mapping[str, File]:
        return {file.url: file for file in self.stage.files if not file.is_documentation_page()}

    def _searched(self, url: str) -> bytes | None:
        return self._search[url].make() if url.startswith("search/") and url in self._search else None

    @cached_property
    def _search(self) -> Mapping[str, PlannedFile]:
        return {file.address: file for file in index_files(self.library, self.means)}

    def _data(self, url: str) -> bytes | None:
        return self._api[url].make() if url.startswith("api/") and url in self._api else None

    @cached_property
    def _api(self) -> Mapping[str, PlannedFile]:
        outside = self._press.blueprint.outside
        files = api_files(self.library, outside.publication) if outside else ()
        return {file.address: file for file in files}


def _written_page(file: File) -> Page:
    """Read a page that was written by hand."""
    markdown, meta = get_data(file.content_string)
    return Page(file.src_uri, meta, markdown)
