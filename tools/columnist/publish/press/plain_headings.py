"""The headings of a plain page, each with the address of its place and a link to it, and the contents they make."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

from columnist.publish.press.plain_inline import HREF, Inline

SEPARATOR = "-"
PERMALINK = f'<a class="headerlink" href="{HREF}" title="Permanent link">&para;</a>'


@dataclass(frozen=True)
class Headings:
    """Those of one page, in their order."""

    inline: Inline
    ids: set[str] = field(default_factory=set)
    _tokens: list[Any] = field(default_factory=list)

    def add(self, level: int, text: str) -> str:
        """Return a heading as HTML.

        Raises:
            NotPlainError: If there is more in it than sentences.
        """
        content = self.inline.sentences(text)
        name, slug = _names(content)
        own = unique(slug, self.ids)
        self._tokens.append({"level": level, "id": own, "name": name})
        self.inline.targets.append(f"#{own}")
        return f'<h{level} id="{own}">{content}{PERMALINK}</h{level}>'

    def contents(self) -> list[Any]:
        """Return the headings as `toc` leaves them for MkDocs."""
        return list(nest_toc_tokens(self._tokens))


@lru_cache(maxsize=1000)
def _names(content: str) -> tuple[str, str]:
    """Return what a heading is called in the contents and in addresses; most letters have the same headings."""
    name = strip_tags(content)
    return name, slugify(html.unescape(name), SEPARATOR)
