"""The MkDocs plugin: a shell around plain functions. It turns the content folder's files into the column's pages."""

from __future__ import annotations

from pathlib import Path

import jinja2
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as BuiltPage

from columnist.means import PLAIN, Means
from columnist.pages.page import Page, PlannedFile
from columnist.publish.blueprint import Blueprint, blueprint_of
from columnist.publish.cards import picture
from columnist.publish.editions import Edition, PublicEdition
from columnist.publish.marker import write_marker
from columnist.publish.press.composing import composed_pages
from columnist.publish.press.files import ColumnFiles, composed_file, paths_in, published_files
from columnist.publish.press.press import Press
from columnist.publish.press.quick_inline import shortcuts
from columnist.publish.press.quick_pages import rendering_for
from columnist.publish.press.quick_templates import hasten
from columnist.publish.press.run import PressRun
from columnist.publish.press.shell import Shell
from columnist.publish.press.templates import CompiledTemplates, compiled_templates
from columnist.publish.privacy import lock_up
from columnist.publish.searching import index_files
from columnist.publish.strangers import insist_on_checked_markdown, insist_on_free_addresses
from columnist.publish.stylesheets import (
    join_own_sheets,
    lighten_theme_sheets,
    names_in,
    remove_unused_scripts,
    write_own_sheets,
)
from columnist.publish.writing import write_file, write_files
from columnist.reading.markdown_settings import read_settings


class ColumnistPluginConfig(Config):
    """The plugin's options; everything else is in the content folder."""

    cards = Type(bool, default=True)
    """Whether to draw the pictures that other sites show of a page."""


class ColumnistPlugin(BasePlugin[ColumnistPluginConfig]):
    """Builds the column. ``edition`` says which pages it has; ``mkdocs build`` knows the public edition only."""

    edition: Edition = PublicEdition()
    run: PressRun | None = None
    """What makes most pages in the place of MkDocs; it is for `columnist build` to give one."""
    serving = False
    blueprint: Blueprint
    composed: dict[str, Page]
    """The pages that MkDocs renders, by path."""
    nav: Navigation
    templates: CompiledTemplates
    """The templates of those pages that the press makes."""

    @property
    def means(self) -> Means:
        """With what the building is done."""
        return self.run.means if self.run else PLAIN

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Note whether somebody is writing: MkDocs' server then adds a script of its own to each page."""
        self.serving = command == "serve"
        self.names: set[str] = set()

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
        cards = self.config.cards and not self.serving
        self.blueprint = blueprint_of(config, self.edition, self.means, cards=cards)
        self.names.clear()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the column's pages in the place of the files that they are made from."""
        kept, pages = published_files(files, config), self.blueprint.pages
        insist_on_free_addresses([file for file in kept if file.src_dir == config.docs_dir], pages)
        config.extra["privacy_url"] = "privacy/" if files.get_file_from_path("privacy.md") else None
        here = paths_in(config.nav) if self.run and config.nav else {page.path for page in pages}
        composed = composed_pages([page for page in pages if page.path in here], self.means.memo)
        self.composed = {page.path: page for page in composed}
        made = [composed_file(config, page) for page in composed]
        return ColumnFiles([*kept, *made], [page for page in pages if page.path not in here], config)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Keep the navigation, which stands on every page."""
        self.nav = nav

    def on_page_markdown(self, markdown: str, *, page: BuiltPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Tell a page what its template asks for."""
        if page.file.src_uri in self.composed:
            page.meta = dict(self.composed[page.file.src_uri].meta)
        self.blueprint.dress(page)
        return markdown

    def on_page_content(self, html: str, *, page: BuiltPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put in our own HTML, and let through only what pages may have, whatever was checked before."""
        composed = self.composed.get(page.file.src_uri)
        return self.blueprint.cleaned(composed.whole(html) if composed else html, page)

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Have the press make the pages that MkDocs does not."""
        if not self.run or not isinstance(files, ColumnFiles):
            return
        hasten(env)  # nobody changes a template while pages are made
        self.templates = compiled_templates(env, config.theme.custom_dir, self.means.memo)
        config["markdown_extensions"] = [*config.markdown_extensions, *shortcuts()]
        documents, render = files.documentation_pages(), rendering_for(config)
        press = Press(config, files, self.nav, env, self.blueprint, documents, Shell(), render)
        for printed in self.run.make(press, self._data):
            self.names.add(printed.names)
            if self.blueprint.outside:
                self.blueprint.outside.keep(printed.path, printed.body)

    def _data(self) -> list[PlannedFile]:
        """Return the files for programs, which need nothing from the pages."""
        search, outside = index_files(self.blueprint.library), self.blueprint.outside
        return [*search, *(outside.data_files() if outside else ())]

    def _write_others(self, site: Path) -> None:
        """Write what the press makes beside the pages."""
        write_files(site, {file.address: file.make() for file in self._data()})
        for address, card in self.blueprint.cards():
            write_file(site, address, picture(card))

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Give the page for addresses that lead nowhere its policy too."""
        return self._finished(output_content) if template_name.endswith(".html") else output_content

    def on_post_page(self, output: str, *, page: BuiltPage, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Say in each page which scripts may run in it, and keep what the feeds carry."""
        if self.blueprint.outside:
            self.blueprint.outside.keep(page.file.src_uri, page.content or "")
        return self._finished(output)

    def _finished(self, html: str) -> str:
        self.names.add(names_in(html))
        return html if self.serving else self.blueprint.with_policy(html)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as a site that a later build may replace; lock a private one up."""
        site = Path(config.site_dir)
        remove_unused_scripts(site)
        write_own_sheets(config, site)
        lighten_theme_sheets(site, self.names, self.means.memo)
        if self.run:
            self.templates.keep()
        else:
            self._write_others(site)
        if self.blueprint.outside:
            self.blueprint.outside.write(site)
        write_marker(site)
        if self.edition.private:
            lock_up(site)
