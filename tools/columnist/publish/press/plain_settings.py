"""Whether a project's Markdown is that of plain pages, and what its `smarty` makes of a single text."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

import markdown
from mkdocs.config.defaults import MkDocsConfig

from columnist.publish.press.plain_quotes import Turned, turner
from columnist.publish.press.quick_inline import QuickInlineExtension

KNOWN_VERSIONS = ((3, 10), (3, 11))
"""Of Python-Markdown, for which plain pages are compared with its own."""

EXTENSIONS = {"toc", "tables", "fenced_code", "sane_lists", "smarty"}
OPTIONS = {"toc": {"permalink": True}}


def turner_for(md: markdown.Markdown, config: MkDocsConfig) -> Turned | None:
    """Return what turns the quotes of plain pages; none where the project's pages are not known to be like ours."""
    known = markdown.__version_info__[:2] in KNOWN_VERSIONS and _is_ours(config)
    return turner(lambda text: _smarty(md, text)) if known else None


def _is_ours(config: MkDocsConfig) -> bool:
    """Return whether the extensions and their options are those that plain pages are made for."""
    named = {one for one in config.markdown_extensions if not isinstance(one, QuickInlineExtension)}
    options = {name: given for name, given in (config.mdx_configs or {}).items() if given}
    return named == EXTENSIONS and options == OPTIONS


def _smarty(md: markdown.Markdown, text: str) -> str:
    """Return what `smarty` makes of a text that stands by itself in an element."""
    root = Element("div")
    alone = SubElement(root, "p")
    alone.text = text
    md.htmlStash.reset()
    md.treeprocessors["smarty"].run(root)
    return md.postprocessors["raw_html"].run(alone.text or "")
