"""An article that lies among the scripts, or a script among the articles: one sentence in the place of a dozen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from columnist.model.article import ArticleFront
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.script import ScriptFront
from columnist.reading.markdown_text import MarkdownText

_FIELDS = {"articles": frozenset(ArticleFront.model_fields), "scripts": frozenset(ScriptFront.model_fields)}
_OTHER = {"articles": "scripts", "scripts": "articles"}
_NAMES: Mapping[str, str] = {"articles": "a letter", "scripts": "a script"}
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_ENOUGH = 2
"""So many keys of the other kind, and none of its own, tell that a file lies in the wrong folder."""


def misplaced(markdown: MarkdownText, path: str, folder: str) -> Finding | None:
    """Return the finding that a file belongs into the other folder, told by the keys of its front matter.

    Args:
        markdown: The file.
        path: Its path, for the finding.
        folder: The folder in which it lies, `articles` or `scripts`.
    """
    other = _OTHER[folder]
    keys = {found[1]: found.start() for found in _KEY.finditer(markdown.front)}
    theirs = keys.keys() & (_FIELDS[other] - _FIELDS[folder])
    if len(theirs) < _ENOUGH or keys.keys() & (_FIELDS[folder] - _FIELDS[other]):
        return None
    start = min(keys[key] for key in theirs)
    place = Place(path, markdown.front_line + 1 + markdown.front.count("\n", 0, start))
    message = f"By its keys this is {_NAMES[other]}, and it lies in the folder `{folder}`."
    return Finding("file-misplaced", place, message, f"Move the file to `{other}`.")
