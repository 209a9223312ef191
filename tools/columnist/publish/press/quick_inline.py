"""A shortcut through Python-Markdown: inline patterns whose obligatory characters a text lacks are not tried on it.

Most texts are plain sentences, on which some thirty patterns are tried in vain; trying them takes a third of the time
that a page takes. Only two private names of Python-Markdown are used, and only in the versions for which the tests
have shown that nothing else comes out; with any other version the plain way is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor as InlinePattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

KNOWN_VERSIONS = ((3, 10), (3, 11))
"""Of Python-Markdown, for which this is compared with the plain way."""

APPLY = "_InlineProcessor__applyPattern"

NEEDED: Mapping[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    **dict.fromkeys(("reference", "link", "short_reference"), ("[",)),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), ("![",)),
    **dict.fromkeys(("autolink", "automail", "html"), ("<",)),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
    "smarty-en-dashes": ("--",),
    "smarty-em-dashes": ("---",),
    "smarty-ellipses": ("...",),
    **dict.fromkeys(("smarty-quotes-2", "smarty-quotes-5"), ("\"'",)),
    **dict.fromkeys(("smarty-quotes-3", "smarty-quotes-4"), ("'\"",)),
    **{f"smarty-quotes-{number}": ("'",) for number in (0, 6, 7, 8, 9, 10)},
    **{f"smarty-quotes-{number}": ('"',) for number in (1, 11, 12, 13, 14)},
}
"""Patterns by name, with texts of which one must stand where the pattern can match. Others are always tried."""


Search = Callable[[str, int], object]

ANYTHING = ("",)
"""Stands in every text."""


class QuickInline(InlineProcessor):
    """The same patterns in the same order, with the vain ones left out."""

    def __init__(self, plain: InlineProcessor) -> None:
        super().__init__(plain.md)
        self.inlinePatterns = plain.inlinePatterns
        patterns = plain.inlinePatterns
        names = {id(patterns[name]): name for name in NEEDED if name in patterns}
        self._patterns = [(one, NEEDED.get(names.get(id(one), ""), ANYTHING), _search(one)) for one in patterns]
        self._apply: Any = getattr(self, APPLY)
        texts = {text for _, needed, _ in self._patterns for text in needed}
        self._worth_trying = re.compile("|".join(map(re.escape, sorted(texts)))).search

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Do what `InlineProcessor` does under this name; see there."""
        if isinstance(data, AtomicString) or not self._worth_trying(data):
            return data
        apply, start = self._apply, 0
        while patternIndex < len(self._patterns):
            pattern, needed, search = self._patterns[patternIndex]
            matched = False
            for text in needed:
                if text in data:
                    if search(data, start):
                        data, matched, start = apply(pattern, data, patternIndex, start)
                    break
            if not matched:
                patternIndex, start = patternIndex + 1, 0  # noqa: N806
        return data


def _search(pattern: Any) -> Search:
    """Return what finds out whether a pattern is worth trying; patterns of the old style look at more than the text."""
    return pattern.getCompiledRegExp().search if isinstance(pattern, InlinePattern) else lambda *_: True


class QuickInlineExtension(Extension):
    """Puts the quick processors in the place of the plain ones; it must be the last extension."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802
        """Replace what other extensions have registered."""
        for name, priority in (("inline", 20), ("smarty", 6)):
            plain = md.treeprocessors[name] if name in md.treeprocessors else None  # noqa: SIM401
            if type(plain) is InlineProcessor:
                md.treeprocessors.register(QuickInline(plain), name, priority)


def shortcuts() -> list[Extension]:
    """Return the extensions to be added: none with a version of Python-Markdown that is not known."""
    return [QuickInlineExtension()] if markdown.__version_info__[:2] in KNOWN_VERSIONS else []
