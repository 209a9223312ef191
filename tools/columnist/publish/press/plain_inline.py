"""What stands in a plain block as HTML: sentences with turned quotes, links, and a strong word or two at the start."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from columnist.publish.press.plain_quotes import Turned

LINK = re.compile(r"""\[([^\[\]*]+)\]\(([^\s()'"\[\]*>]+)\)""")
STRONG = re.compile(r"\*\*([^\s*\[\]](?:[^*\[\]]*[^\s*\[\]])?)\*\*(?= |$)")
HREF = "\x02"
"""Stands for the address of a link, asked for when all of a page is known to be plain, since asking leaves traces."""


class NotPlainError(Exception):
    """Something in a page is not plain; nobody needs to know what."""


@dataclass(frozen=True)
class Inline:
    """Turns the texts of one page into HTML."""

    turned: Turned
    targets: list[str] = field(default_factory=list)
    """What links lead to, in their order."""

    def html(self, text: str) -> str:
        """Return a text as HTML.

        Raises:
            NotPlainError: If there is more in it than links and a strong beginning.
        """
        if "[" not in text and "*" not in text:
            return self.sentences(text)
        strong = STRONG.match(text)
        if not strong:
            return self._with_links(text)
        return f"<strong>{self.sentences(strong[1])}</strong>{self._with_links(text[strong.end() :])}"

    def sentences(self, text: str) -> str:
        """Return a text without links as HTML.

        Raises:
            NotPlainError: If there is more in it than sentences.
        """
        if "[" in text or "*" in text:  # with no `[` to go with it, `]` says nothing
            raise NotPlainError
        return self.turned(text).replace(">", "&gt;")

    def _with_links(self, text: str) -> str:
        first, *others = LINK.split(text)
        pieces = [self.sentences(first)]
        for label, target, following in zip(others[::3], others[1::3], others[2::3], strict=True):
            self.targets.append(target)
            pieces.append(f'<a href="{HREF}">{self.sentences(label)}</a>{self.sentences(following)}')
        return "".join(pieces)
