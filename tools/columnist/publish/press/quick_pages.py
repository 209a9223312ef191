"""A shortcut through MkDocs: one Markdown object for all pages of a process, in the place of a new one for each.

Making one takes a fifth of the time that a page's Markdown takes. What MkDocs adds to each, to find links and anchors,
has private names; they are used only in the versions of MkDocs for which the tests have shown that nothing else comes
out, and only with extensions of which it is known that they leave nothing behind. Otherwise the plain way is taken.
"""

from __future__ import annotations

from collections.abc import Callable

import markdown
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import pages
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

KNOWN_VERSIONS = ("1.6.",)
"""Of MkDocs, for which this is compared with the plain way."""

KNOWN_EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "md_in_html", "sane_lists", "smarty"})
"""Of Python-Markdown: those that begin every text anew."""

Rendering = Callable[[Page, MkDocsConfig, Files], None]
"""Turns a page's Markdown into its content, table of contents and links, as `Page.render` does."""


class QuickRendering:
    """The same as `Page.render`, with a Markdown object that is kept.

    Args:
        config: MkDocs' configuration.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._md = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})

    def __call__(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Render a page; plainly where there may be HTML in it, whose anchors MkDocs finds by reading it once more."""
        text = page.markdown or ""
        if "<" in text:
            page.render(config, files)
            return
        md = self._md.reset()
        anchors = pages._ExtractAnchorsTreeprocessor(page.file, files, config)
        links = pages._RelativePathTreeprocessor(page.file, files, config)
        for added in (anchors, links):
            added._register(md)
        page.content = md.convert(text)
        page.toc = get_toc(getattr(md, "toc_tokens", []))
        page.present_anchor_ids = anchors.present_anchor_ids
        page.links_to_anchors = links.links_to_anchors


def rendering_for(config: MkDocsConfig) -> Rendering:
    """Return the quickest way to render a project's pages that is known to be right."""
    ours = {name for name in config.markdown_extensions if isinstance(name, str)}
    return (
        QuickRendering(config)
        if mkdocs.__version__.startswith(KNOWN_VERSIONS) and ours <= KNOWN_EXTENSIONS
        else Page.render
    )
