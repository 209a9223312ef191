"""A letter that lies among the scripts, a script among the letters, either beside them: one sentence for a dozen."""

from __future__ import annotations

import re
from collections.abc import Mapping

from columnist.model.article import ArticleFront
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.script import ScriptFront

_FIELDS = {"articles": frozenset(ArticleFront.model_fields), "scripts": frozenset(ScriptFront.model_fields)}
_NAMES: Mapping[str, str] = {"articles": "a letter", "scripts": "a script"}
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_ENOUGH = 2
"""So many keys of another kind, and none of its own, tell that a file lies in the wrong folder."""


def misplaced(front: str, path: str, folder: str) -> Finding | None:
    """Return the finding that a file belongs into another folder, told by the keys of its front matter.

    Args:
        front: The front matter, without its fences.
        path: The file's path, for the finding.
        folder: The folder in which it lies, `articles` or `scripts`; empty for a page beside them.
    """
    own = _FIELDS.get(folder, frozenset())
    starts = {found[1]: found.start() for found in _KEY.finditer(front)}
    kinds = {other: starts.keys() & (fields - own) for other, fields in _FIELDS.items() if other != folder}
    other, theirs = max(kinds.items(), key=lambda kind: len(kind[1]))
    if len(theirs) < _ENOUGH or starts.keys() & (own - _FIELDS[other]):
        return None
    place = Place(path, 2 + front.count("\n", 0, min(starts[key] for key in theirs)))
    message = f"By its keys this is {_NAMES[other]}, and it does not lie in the folder `{other}`."
    return Finding("file-misplaced", place, message, f"Move the file to `{other}`.")
