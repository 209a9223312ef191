"""The MkDocs plugin: a shell around plain functions. It turns the content folder's files into the column's pages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as BuiltPage

from columnist import checks
from columnist.errors import ColumnistError
from columnist.library import Library, load_library
from columnist.model.finding import Level
from columnist.pages.page import Page
from columnist.publish.editions import Edition, PublicEdition
from columnist.publish.marker import write_marker
from columnist.publish.outside import Outside, outside_of
from columnist.publish.policy import template_scripts, with_policy
from columnist.publish.privacy import lock_up, refuse_strays, without_quotes
from columnist.publish.sanitize import sanitized
from columnist.publish.searching import write_search_files
from columnist.publish.strangers import (
    insist_on_checked_markdown,
    insist_on_free_addresses,
    is_published,
    plain_meta,
    plain_title,
)
from columnist.publish.stylesheets import (
    join_own_sheets,
    lighten_theme_sheets,
    remove_unused_scripts,
    write_own_sheets,
)
from columnist.reading.markdown_settings import read_settings

log = get_plugin_logger("columnist")

OWN_FOLDERS = ("articles/", "scripts/")
LIST_FILES = (".yaml", ".yml")


class ColumnistPluginConfig(Config):
    """The plugin's options; everything else is in the content folder."""

    cards = Type(bool, default=True)
    """Whether to draw the pictures that other sites show of a page."""


class ColumnistPlugin(BasePlugin[ColumnistPluginConfig]):
    """Builds the column. ``edition`` says which pages it has; ``mkdocs build`` knows the public edition only."""

    edition: Edition = PublicEdition()
    outside: Outside | None = None
    serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Note whether somebody is writing: MkDocs' server then adds a script of its own to each page."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Tell the templates which edition it is, and insist on addresses that end in a slash."""
        if not config.use_directory_urls:
            raise Abort("The column's links need `use_directory_urls: true` in mkdocs.yml.")
        insist_on_checked_markdown(config, read_settings(Path(config.docs_dir)))
        join_own_sheets(config)
        config.extra["private"] = self.edition.private
        if self.edition.private:
            config.site_url = ""  # no canonical address, and none in feeds
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check everything before the old site is touched."""
        try:
            refuse_strays(Path(config.docs_dir))
            self.library = load_library(Path(config.docs_dir))
        except ColumnistError as error:
            raise Abort(str(error)) from error
        report(self.library)
        self.pages = self.edition.pages(self.library)
        cards = self.config.cards and not self.serving
        self.known_scripts = template_scripts(Path(folder) for folder in config.theme.dirs)
        self.outside = outside_of(self.library, config, private=self.edition.private, cards=cards)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the column's pages in the place of the files that they are made from."""
        for file in list(files):
            if is_source(file.src_uri) or (file.src_dir == config.docs_dir and not is_published(file)):
                files.remove(file)
        made = [generated_file(config, page) for page in self.pages]
        insist_on_free_addresses([file for file in files if file.src_dir == config.docs_dir], made)
        for file in made:
            files.append(file)
        config.extra["privacy_url"] = "privacy/" if files.get_file_from_path("privacy.md") else None
        return files

    def on_page_markdown(self, markdown: str, *, page: BuiltPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Keep every page out of Material's own index, whose place is taken by the column's."""
        if page.file.generated_by is None:
            page.meta = plain_meta(page.meta)
        page.meta["search"] = {"exclude": True}
        if self.outside:
            page.meta.update(self.outside.describe(page.file.src_uri, page.meta))
            page.update_date = self.outside.date(page.file.src_uri)
        return markdown

    def on_page_content(self, html: str, *, page: BuiltPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Let through only what pages may have, whatever was checked before."""
        if page.file.generated_by is None and "title" not in page.meta:
            page.title = page.meta["title"] = plain_title(page.title)
        try:
            return sanitized(html, page.file.src_uri) if html else html
        except ColumnistError as error:
            raise Abort(without_quotes(error) if self.edition.private else str(error)) from error

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for addresses that lead nowhere its policy too."""
        if self.serving or not template_name.endswith(".html"):
            return output_content
        return with_policy(output_content, self.known_scripts)

    def on_post_page(self, output: str, *, page: BuiltPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Say in each page which scripts may run in it, and keep what the feeds carry."""
        if self.outside:
            self.outside.keep(page.file.src_uri, page.content or "")
        return output if self.serving else with_policy(output, self.known_scripts)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as a site that a later build may replace; lock a private one up."""
        site = Path(config.site_dir)
        remove_unused_scripts(site)
        write_own_sheets(config, site)
        lighten_theme_sheets(site)
        write_search_files(self.library, site)
        if self.outside:
            self.outside.write(site)
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
