"""Make a page from its plan, as MkDocs does: Markdown, the gate, the template, the policy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as BuiltPage

from columnist.memo import digest
from columnist.pages.page import Page, PlannedPage
from columnist.publish.blueprint import Blueprint
from columnist.publish.press.complaints import heard
from columnist.publish.press.files import ColumnFiles
from columnist.publish.press.printed import Printed
from columnist.publish.press.quick_pages import Rendering
from columnist.publish.press.shell import Shell
from columnist.publish.stylesheets import names_in


@dataclass(frozen=True)
class Composed:
    """A page with everything that its text will come from."""

    built: BuiltPage
    """As MkDocs takes it."""
    source: Page

    def identity(self) -> bytes:
        """Return a digest of all that the page's text comes from, as far as it is the page's own."""
        return digest(repr(self.built.meta), self.source.body, *self.source.inserts)


@dataclass(frozen=True)
class Press:
    """Everything that pages have in common."""

    config: MkDocsConfig
    files: ColumnFiles
    nav: Navigation
    env: jinja2.Environment
    blueprint: Blueprint
    documents: Sequence[File]
    """What templates see as ``pages``."""
    shell: Shell | None = None
    """Keeps what pages have in common in their templates; none where a page is made now and then."""
    render: Rendering = BuiltPage.render

    def composed(self, planned: PlannedPage) -> Composed:
        """Return a page with everything that its text will come from."""
        file = self.files.get_file_from_path(planned.path)
        assert file is not None  # noqa: S101 -- it was planned
        page = file.page or self._new_page(file)  # the navigation has made some already
        composed = planned.compose()
        page.markdown, page.meta = composed.body, dict(composed.meta)
        self.blueprint.dress(page)
        return Composed(page, composed)

    def _new_page(self, file: File) -> BuiltPage:
        """Return a page that goes when it is printed: its file, which stays, does not hold it as MkDocs' files do."""
        page = BuiltPage(None, file, self.config)
        file.page = None
        return page

    def printed(self, composed: Composed) -> Printed:
        """Return a composed page as it will be written.

        Raises:
            Abort: If it has something that pages may not have.
            TemplateError: If its template cannot be rendered.
        """
        page, self.files.looked_up = composed.built, {}
        with heard() as complaints:
            self.render(page, self.config, self.files)
            page.content = self.blueprint.cleaned(composed.source.whole(page.content or ""), page)
            html = self._in_template(page)
        return Printed(
            path=page.file.src_uri,
            address=page.file.dest_uri,
            html=html,
            body=page.content or "",
            names=names_in(html),
            anchors=frozenset(page.present_anchor_ids or ()),
            links=_links_to_check(page),
            looked_up=self.files.looked_up,
            complaints=tuple(complaints),
        )

    def _in_template(self, page: BuiltPage) -> str:
        page.active = True
        context = get_context(self.nav, self.documents, self.config, page)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        html = self.shell.rendered(template, context, page) if self.shell else template.render(context)
        page.active = False
        return self.blueprint.with_policy(html)


def _links_to_check(page: BuiltPage) -> dict[str, dict[str, str]]:
    """Return a page's links to anchors, by path and anchor, without those to its own that are there: most are such."""
    own = page.present_anchor_ids or ()
    links = {
        file.src_uri: {one: link for one, link in anchors.items() if file is not page.file or one not in own}
        for file, anchors in (page.links_to_anchors or {}).items()
    }
    return {path: anchors for path, anchors in links.items() if anchors}
