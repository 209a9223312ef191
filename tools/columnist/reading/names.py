"""Names of files in the content folder: which become addresses, which are taken, and which look alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.record import SLUG
from columnist.reading.characters import printable, skeleton

FOLDERS = ("articles", "scripts")
IMAGES = "images"
_OWN = frozenset({*FOLDERS, IMAGES})
LISTS = frozenset({"topics.yaml", "authors.yaml", "synonyms.yaml", "accepted.yaml"})
LONGEST_NAME = 80
SITE_NAMES = frozenset({
    "index", "readme", "404", "rules", "search", "topics", "scripts", "articles", "follow-ups", "assets",
    "guide", "javascripts", "stylesheets", "archive", "authors", "situations", "sitemap", "feed",
})  # fmt: skip
"""Names that the site itself has, or is going to have, for pages and folders."""
WORDS = frozenset({"this", "end", "index", "readme"})
"""Slugs that mean something else: steps of a conversation, and the page of a folder."""
DEVICES = frozenset(["con", "prn", "aux", "nul"]) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Names that cannot be saved under Windows."""
_TAKEN = WORDS | DEVICES
_STROKES = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae"})
"""Letters that have no accent to be taken off."""


def parts_of(name: str) -> tuple[str, str]:
    """Return a file's name without its ending, and the ending with its dot."""
    stem, dot, kind = name.rpartition(".")
    return (stem, dot + kind) if stem else (name, "")


def slug_of(path: str) -> str:
    """Return the slug of a file, given as a path with slashes, as findings show it."""
    return printable(parts_of(path.rpartition("/")[2])[0])


def slug_for(words: str) -> str:
    """Return the slug for a title or a name: small letters without accents, digits and hyphens; it may be empty."""
    plain = unicodedata.normalize("NFKD", words.translate(_STROKES)).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:60].strip("-")


def picture_name(file: str) -> str:
    """Return what a picture's file may be called whose name cannot be part of an address: `my-desk.png`."""
    stem, ending = parts_of(file)
    return (slug_for(stem) or "name") + ending.lower()


def name_objection(name: str, shown: str) -> Finding | None:
    """Return what speaks against the name of a file.

    Args:
        name: Its path below the content folder.
        shown: Its path as findings show it.
    """
    *folders, file = name.split("/")
    stem, _ = parts_of(file)
    own = bool(folders) and folders[0] in _OWN
    # the slugs of articles and scripts are looked at when these are read, where two of a name are found too
    parts = folders if own and folders[0] != IMAGES else [*folders, stem]
    if wrong := next((part for part in parts if not SLUG.fullmatch(part)), None):
        fix = "Use lower-case letters, digits and single hyphens, such as `two-words`."
        return Finding("file-name", Place(shown), f"`{printable(wrong)}` cannot be part of an address.", fix)
    if len(stem) > LONGEST_NAME:
        message = f"The name has {len(stem)} characters; {LONGEST_NAME} are allowed."
        return Finding("file-name", Place(shown), message, "Shorten it.")
    at_top = set() if own or name in LISTS else {[*folders, stem][0]} & SITE_NAMES
    if taken := at_top or _TAKEN.intersection((stem.lower(), *folders)):
        message = f"The name `{min(taken)}` is taken."
        return Finding("slug-reserved", Place(shown), message, "Choose another name.")
    return None


def look_alikes(paths: Sequence[str], root: str) -> Iterator[Finding]:
    """Yield a finding for each file that is easily taken for an earlier one of the same folder."""
    seen: dict[str, str] = {}
    slugs = [parts_of(path.rpartition("/")[2])[0] for path in paths]
    skeletons = skeleton("/".join(slugs)).split("/")  # all at once: no slug has a slash
    for path, slug, kept in zip(paths, slugs, skeletons, strict=False):
        other = seen.setdefault(kept, slug)
        if other != slug:
            message = f"`{printable(slug)}` is easily taken for `{printable(other)}`."
            yield Finding("slug-confusable", Place(printable(f"{root}/{path}")), message, "Rename one of the two.")
