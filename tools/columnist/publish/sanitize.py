"""The second gate: an allow-list over the HTML of every page, which trusts nothing that came before.

What is not on the list stops the build. What goes into the page is the sanitizer's own output, so that a browser never
sees anything that only our comparison took for harmless.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import nh3

from columnist.errors import BuildError

TAGS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "em", "strong", "code", "pre", "a",
    "img", "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "section", "aside", "div", "span",
    "details", "summary", "time", "footer", "dl", "dt", "dd",
})  # fmt: skip
SHOWN = ("class", "id", "aria-label", "aria-labelledby")
ATTRIBUTES: Mapping[str, set[str]] = {
    "a": {"href", "title", "class", "aria-label"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
    "th": {"style"},
    "td": {"style"},
    "time": {"datetime"},
    "section": {*SHOWN, "data-variant"},
    "aside": {*SHOWN},
    "div": {*SHOWN, "data-text"},
    "details": {*SHOWN, "open"},
    **{key: {"class"} for key in ("p", "span", "footer", "summary", "ul", "dl", "dt", "dd", "li", "table")},
    **{key: {"id", "class"} for key in ("h1", "h2", "h3", "h4", "h5", "h6")},
}
"""What our own pages have, and what Markdown makes; nothing that runs, loads or sends."""

SCHEMES = {"http", "https", "mailto", "tel"}
CLASSES = re.compile(
    r"(?:part|part--[a-z-]+|variant|reply|script-card(?:__[a-z]+)?|words(?:__[a-z]+)?|blank|filled|headerlink|course|altered|signature"
    r"|rule-book(?:__[a-z]+)?|letters(?:__[a-z]+)?|language-[\w+#.-]{1,30})"
)
VALUES: Mapping[str, re.Pattern[str]] = {
    "id": re.compile(r"(?!__)[\w-]{1,200}"),
    "style": re.compile(r"text-align: (?:left|right|center);"),
    "src": re.compile(r"(?!/)[\w./%-]+"),
    "href": re.compile(r"(?:https?|mailto|tel):[^\\]*|[^:/?#\\]*(?:(?<=.)/[^\\]*|[?#][^\\]*)?", re.IGNORECASE),
    "start": re.compile("[0-9]{1,9}"),
}
"""What the values of some attributes may be, whatever the element."""

SELF_CLOSED = re.compile(r"(?<=[^\s<]) ?/>")
REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
MARKS = {"&lt;": "&lt;", "&gt;": "&gt;", "&amp;": "&amp;", "<": "&lt;", ">": "&gt;", "&": "&amp;"}
NEAR = 60


def _allowed_value(_tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return value if all(CLASSES.fullmatch(one) for one in value.split()) else None
    pattern = VALUES.get(name)
    return value if pattern is None or pattern.fullmatch(value) else None


CLEANER: Any = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_allowed_value,
    url_schemes=SCHEMES,
    link_rel=None,
    strip_comments=True,
)


def sanitized(page: str, path: str) -> str:
    """Return a page's HTML as the sanitizer writes it.

    Args:
        page: The HTML of the page's content.
        path: The page's path, for the error.

    Raises:
        BuildError: If there is anything in it that pages may not have.
    """
    clean: str = CLEANER.clean(page)
    before, after = _comparable(page), _comparable(clean)
    if before == after:
        return clean
    at = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(after))
    near = " ".join(before[max(0, at - NEAR // 2) : at + NEAR].split())
    what = f"After rendering, the page has something that pages may not have, near `{near!a}`."
    raise BuildError(what, where=path, fix="Write it as plain Markdown; if it is plain, please report this.")


def _comparable(page: str) -> str:
    """Return HTML in one of the several ways in which the same can be written."""
    page = SELF_CLOSED.sub(">", page) if "/>" in page else page
    return REFERENCE.sub(lambda found: _one_way(found[0]), page).replace("\xa0", "&nbsp;").strip()


@lru_cache(maxsize=1024)
def _one_way(reference: str) -> str:
    character = html.unescape(reference)
    return MARKS.get(character, character)
