"""A shortcut through MkDocs: plain pages without Python-Markdown, and one Markdown object for all others of a process.

Making one for each page takes a fifth of the time that its Markdown takes. What MkDocs adds to each, to find links and
anchors, has private names; they are used only in the versions of MkDocs for which the tests have shown that nothing
else comes out, and only with extensions of which it is known that they leave nothing behind. Otherwise the plain way
is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import markdown
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from columnist.publish.press.plain_pages import plain_page
from columnist.publish.press.plain_settings import turner_for

KNOWN_VERSIONS = ("1.6.",)
"""Of MkDocs, for which this is compared with the plain way."""

KNOWN_EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "md_in_html", "sane_lists", "smarty"})
"""Of Python-Markdown: those that begin every text anew."""

Rendering = Callable[[Page, MkDocsConfig, Files], None]
"""Turns a page's Markdown into its content, table of contents and links, as `Page.render` does."""


class QuickRendering:
    """The same as `Page.render`, without a Markdown object for plain pages, and with one that is kept for others.

    Args:
        config: MkDocs' configuration.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._md = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
        self.turned = turner_for(self._md, config)

    def __call__(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Render a page; as MkDocs does where there may be HTML in it, which it reads once more for anchors."""
        text = page.markdown or ""
        if "<" in text:
            page.render(config, files)
            return
        links = pages._RelativePathTreeprocessor(page.file, files, config)
        plain = plain_page(text, self.turned) if self.turned else None
        if plain:
            page.content = plain.leading(links.path_to_url)
            page.toc = get_toc(plain.contents)
            page.present_anchor_ids = plain.anchors
        else:
            self._convert(page, links, pages._ExtractAnchorsTreeprocessor(page.file, files, config))
        page.links_to_anchors = links.links_to_anchors

    def _convert(self, page: Page, links: Any, anchors: Any) -> None:
        """Render a page with the Markdown object."""
        md = self._md.reset()
        for added in (anchors, links):
            added._register(md)
        page.content = md.convert(page.markdown or "")
        page.toc = get_toc(getattr(md, "toc_tokens", []))
        page.present_anchor_ids = anchors.present_anchor_ids


def rendering_for(config: MkDocsConfig) -> Rendering:
    """Return the quickest way to render a project's pages that is known to be right."""
    ours = {name for name in config.markdown_extensions if isinstance(name, str)}
    return (
        QuickRendering(config)
        if mkdocs.__version__.startswith(KNOWN_VERSIONS) and ours <= KNOWN_EXTENSIONS
        else Page.render
    )
