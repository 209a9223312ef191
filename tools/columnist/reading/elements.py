"""The elements that Markdown made, and which of them pages may have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from columnist.reading.characters import printable

PLAIN = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "em", "strong", "code", "pre", "a",
    "img", "hr", "br", "table", "thead", "tbody", "tr", "th", "td",
})  # fmt: skip
ANYTHING = re.compile(r"(?s).*")
ATTRIBUTES: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    "a": {"href": ANYTHING, "title": ANYTHING, "class": re.compile("headerlink")},
    "img": {"src": ANYTHING, "alt": ANYTHING, "title": ANYTHING},
    "ol": {"start": re.compile("[0-9]{1,9}")},
    "code": {"class": re.compile("language-[a-zA-Z0-9+#.-]{1,30}")},
    "th": {"style": re.compile("text-align: (left|right|center);")},
    "td": {"style": re.compile("text-align: (left|right|center);")},
    **{key: {"id": re.compile(r"(?!__)[\w-]{1,200}")} for key in ("h1", "h2", "h3", "h4", "h5", "h6")},
}
"""Attributes by element, each with the values that it may have. Ids with two underscores belong to the theme."""


@dataclass(frozen=True)
class Element:
    """One opening tag; references in its attributes are the characters that they stand for."""

    tag: str
    attributes: Mapping[str, str]

    @property
    def description(self) -> str:
        """What to call it in a sentence."""
        allowed = ATTRIBUTES.get(self.tag, {})
        wrong = [name for name, value in self.attributes.items() if not _fits(allowed.get(name), value)]
        what = f"`{wrong[0]}` of `{self.tag}`" if self.tag in PLAIN and wrong else f"`{self.tag}`"
        return printable(what)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self.elements.append(Element("!--", {}))

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self.elements.append(Element("!", {}))

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self.elements.append(Element("!", {}))

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self.elements.append(Element("?", {}))


def elements_of(html: str) -> list[Element]:
    """Return all opening tags of some HTML, and what else begins like one."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return collector.elements


def is_usual(element: Element) -> bool:
    """Return whether pages may have an element, with these attributes and values; addresses are judged elsewhere."""
    allowed = ATTRIBUTES.get(element.tag, {})
    return element.tag in PLAIN and all(_fits(allowed.get(name), value) for name, value in element.attributes.items())


def _fits(pattern: re.Pattern[str] | None, value: str) -> bool:
    return pattern is not None and pattern.fullmatch(value) is not None
