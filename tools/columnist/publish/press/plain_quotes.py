"""Turn the quotes of a plain text as `smarty` turns them, in a few replacements where each stands clear of the others.

`smarty` tries fifteen patterns one after the other, and each sees what those before it have left. Where no quote is
*odd* they come to this: a quote at the beginning, or after a space, a dash or an opening parenthesis, opens; every
other closes. What a pattern takes along with a quote, which is the space or the dash beside it or an s behind it, makes
no difference to others then: they open before a letter whether or not a space is left, and close after a letter or a
sign whatever follows. A text with anything odd in it, or with dashes or dots to be turned, is left to `smarty` itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Turned = Callable[[str], str]
"""Turns the quotes of a text that contains no sign with a meaning in Markdown or HTML but `>`."""

OPENS = r"""(?<![^\s–—(]['"])"""
"""Behind a quote: nothing, a space, a dash or a parenthesis stands before it."""

ODD = re.compile(
    r"""['"](?:"""
    r"""['"]"""  # two together
    r"""|(?<=[\[{\-]['"])"""  # after what is neither space nor word
    r"""|(?<=')(?:\d|s['"])"""  # a decade, or feet; and smarty takes an s for itself, so that what follows it begins
    rf"""|{OPENS}(?:(?!\w)|(?<=')s\b)"""  # where one would open, and nothing to open
    r""")"""
)
"""All patterns here begin with the quote, which is rare, and look back from it."""

OPENING_DOUBLE = re.compile(f'"{OPENS}')
OPENING_SINGLE = re.compile(f"'{OPENS}")


def turner(thorough: Turned) -> Turned:
    """Return what turns quotes, by a thorough way only where something is odd."""

    def turned(text: str) -> str:
        if "--" in text or "..." in text or ODD.search(text):
            return thorough(text)
        if '"' in text:
            text = OPENING_DOUBLE.sub("&ldquo;", text).replace('"', "&rdquo;")
        if "'" in text:
            text = OPENING_SINGLE.sub("&lsquo;", text).replace("'", "&rsquo;")
        return text

    return turned
