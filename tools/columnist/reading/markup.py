"""The safety gate for Markdown: no HTML, no template code, and nothing that the renderer could make code of."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText
from columnist.model.record import SLUG
from columnist.reading.addresses import is_allowed
from columnist.reading.characters import MOST
from columnist.reading.elements import elements_of, is_usual
from columnist.reading.links import links_in
from columnist.reading.markdown_settings import MarkdownSettings
from columnist.reading.meant import file_link, meant_by
from columnist.reading.names import parts_of, picture_name
from columnist.reading.pictures import KINDS, is_description
from columnist.reading.tangles import tangles_in

if TYPE_CHECKING:
    from markdown import Markdown

HTML = re.compile(r"<[a-zA-Z/!?]")
AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>")
TEMPLATE = re.compile(r"\{[{%#]")

KNOWN = frozenset({"toc", "tables", "fenced_code", "attr_list", "md_in_html", "sane_lists", "smarty"})
"""The extensions for which the short cut below is proven (by a property test)."""
PLAIN_LINK = re.compile(r"\[(?<!!\[)[^\[\]]*\]\((?!/)(?:[a-z0-9.#-]|/(?!/))+\)")
"""Looks back from its bracket: one that begins by looking back is tried at every character."""
SUSPICIOUS = "<&{}[]\\_"


def html_in(text: PlacedText, where: str) -> Iterator[Finding]:
    """Yield a finding for every place where HTML begins."""
    plain = AUTOLINK.sub(lambda found: " " * len(found[0]), text.text) if "<" in text.text else ""
    for number, found in enumerate(HTML.finditer(plain)):
        if number == MOST:
            return
        message = f"HTML is not allowed in {where}."
        fix = "Use Markdown, or write `&lt;` for the sign itself."
        yield Finding("raw-html", text.place_of(found.start()), message, fix, len(found[0]))


def templates_in(text: PlacedText) -> Iterator[Finding]:
    """Yield a finding for the first place where another program's template code begins."""
    if found := TEMPLATE.search(text.text):
        message = f"`{found[0]}` is not allowed here."
        yield Finding("template-code", text.place_of(found.start()), message, "Write it without doubled braces.", 2)


@dataclass
class MarkupGate:
    """Checks Markdown with the parser that renders it."""

    settings: MarkdownSettings = field(default_factory=MarkdownSettings)
    images: frozenset[str] = frozenset()
    """The pictures that may be shown, as paths below the content folder."""

    @cached_property
    def _parser(self) -> Markdown:
        return self.settings.parser()

    @cached_property
    def _short_cut(self) -> bool:
        return KNOWN.issuperset(self.settings.extensions)

    def findings(self, text: PlacedText, folder: str, where: str) -> list[Finding]:
        """Return what must not be rendered.

        Args:
            text: The Markdown below the front matter.
            folder: The folder of the page below the content folder, from which addresses of pictures count.
            where: What it is, for sentences: ``articles``.
        """
        found = [*html_in(text, where), *templates_in(text), *tangles_in(text)]
        if found or (self._short_cut and is_plain(text.text)):
            return found
        try:
            return list(dict.fromkeys(self._objections(text, folder)))[:MOST]
        except RecursionError:
            message = "The text is nested too deeply to be set."
            return [Finding("text-tangled", text.start, message, "Write it flatter.")]

    def _objections(self, text: PlacedText, folder: str) -> Iterator[Finding]:
        self._parser.reset()
        undescribed: set[str] = set()
        for element in elements_of(self._parser.convert(text.text)):
            if not is_usual(element):
                message = f"Here Markdown makes {element.description}, which pages may not have."
                yield Finding(
                    "markup-unusual", _place(text, *element.attributes.values()), message, "Write plain text."
                )
            elif element.tag == "img":
                yield from self._image(text, source := element.attributes.get("src", ""), folder)
                if not is_description(element.attributes.get("alt", "")):
                    undescribed.add(source)
            elif not is_allowed(address := element.attributes.get("href", "")):
                yield Finding("link-scheme", _place(text, address), *_refusal(address, folder), max(1, len(address)))
        yield from _undescribed(text, undescribed)

    def _image(self, text: PlacedText, source: str, folder: str) -> Iterator[Finding]:
        path = posixpath.normpath(posixpath.join(folder, unquote(source)))
        if path not in self.images:
            stem, ending = parts_of(file := posixpath.basename(path))
            if ending.lower() in KINDS and not (SLUG.fullmatch(stem) and ending in KINDS):
                message = "The name of this picture cannot be part of an address."
                name = picture_name(file)
                fix = f"Rename the file to `{name}`, and write `![words](../images/{name})`."
                yield Finding("file-name", _place(text, source), message, fix, max(1, len(source)))
                return
            message = "This picture is not in `content/images/`."
            fix = "Put a png, jpg, webp, gif or avif there, and write `![words](../images/name.png)`."
            yield Finding("image-kind", _place(text, source), message, fix, max(1, len(source)))


def _refusal(address: str, folder: str) -> tuple[str, str]:
    """Return what is wrong with an address that a link may not have, and what to do."""
    if not address.startswith("/") or address.startswith("//") or "\\" in address:
        return "Only links with http, https, mailto and tel, and relative ones, are allowed.", "Use one of these."
    meant = meant_by(address)
    link = file_link(meant.folder, meant.slug, folder) if meant.folder and SLUG.fullmatch(meant.slug) else "slug.md"
    return "This is an address of the site, and links lead to files.", f"Write `{link}`."


def _undescribed(text: PlacedText, sources: set[str]) -> Iterator[Finding]:
    """Yield a finding for each picture without a description, given the addresses of these.

    One picture may stand in a text several times, with a description and without.
    """
    inline = [link for link in links_in(text) if link.is_image] if sources else []
    bare = [link for link in inline if link.target in sources and not is_description(link.words)]
    places = [(text.place_of(link.offset), link.target) for link in bare]
    places += [(_place(text, source), source) for source in sorted(sources - {link.target for link in bare})]
    for place, source in places:
        message = "This picture has no description."
        fix = "Say what it shows: `![words](address)`."
        yield Finding("image-undescribed", place, message, fix, max(1, len(source)))


def is_plain(text: str) -> bool:
    """Return whether Markdown can make no element with an address or attribute of its own out of a text.

    It is so where the only brackets are links to files of the column, and there is no sign of HTML, of a reference, of
    an attribute list or of a backslash; an underscore could make the ids that the theme uses.
    """
    rest = PLAIN_LINK.sub("", text) if "[" in text else text
    return not any(sign in rest for sign in SUSPICIOUS)


def _place(text: PlacedText, *words: str) -> Place:
    """Return where the first of some words stands that stands there at all, or else the start of the text."""
    offsets = (text.text.find(word) for word in words if word)
    return text.place_of(next((offset for offset in offsets if offset >= 0), 0))
