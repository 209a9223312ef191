"""The MkDocs plugin: a shell around plain functions. It turns the content folder's files into the column's pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from columnist import checks
from columnist.errors import ColumnistError
from columnist.library import Library, load_library
from columnist.model.finding import Level
from columnist.pages.page import Page
from columnist.publish.editions import Edition, PublicEdition
from columnist.publish.marker import write_marker
from columnist.publish.privacy import lock_up

log = get_plugin_logger("columnist")

OWN_FOLDERS = ("articles/", "scripts/")
LIST_FILES = (".yaml", ".yml")


class ColumnistPluginConfig(Config):
    """The plugin has no options: everything is in the content folder."""


class ColumnistPlugin(BasePlugin[ColumnistPluginConfig]):
    """Builds the column. ``edition`` says which pages it has; ``mkdocs build`` knows the public edition only."""

    edition: Edition = PublicEdition()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Tell the templates which edition it is, and insist on addresses that end in a slash."""
        if not config.use_directory_urls:
            raise Abort("The column's links need `use_directory_urls: true` in mkdocs.yml.")
        config.extra["private"] = self.edition.private
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check everything before the old site is touched."""
        try:
            self.library = load_library(Path(config.docs_dir))
        except ColumnistError as error:
            raise Abort(str(error)) from error
        report(self.library)
        self.pages = self.edition.pages(self.library)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the column's pages in the place of the files that they are made from."""
        for file in list(files):
            if is_source(file.src_uri):
                files.remove(file)
        for page in self.pages:
            files.append(generated_file(config, page))
        return files

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as a site that a later build may replace; lock a private one up."""
        site = Path(config.site_dir)
        write_marker(site)
        if self.edition.private:
            lock_up(site)


def is_source(path: str) -> bool:
    """Return whether a file of the content folder is read by the column and not published itself."""
    return path.startswith(OWN_FOLDERS) or path.endswith(LIST_FILES)


def generated_file(config: MkDocsConfig, page: Page) -> File:
    """Return a page as a file that MkDocs renders."""
    return File.generated(config, page.path, content=page.text())


def report(library: Library) -> None:
    """Log every finding; MkDocs counts the warnings where it is strict.

    Raises:
        Abort: If there is an error among them; the last good site stays.
    """
    findings = checks.check(library)
    for finding in findings:
        log.log(40 if finding.level is Level.ERROR else 30, "%s", finding)
    errors = checks.errors_among(findings)
    if errors:
        count = "1 error" if len(errors) == 1 else f"{len(errors)} errors"
        raise Abort(f"Nothing was built: there is {count} in the content. `columnist check` shows more.")
