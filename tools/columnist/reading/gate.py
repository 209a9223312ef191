"""What may lie in the content folder: plain files inside it, of known kinds, of a bearable size, with safe names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.record import SLUG
from columnist.reading.characters import printable, skeleton
from columnist.reading.pictures import KINDS, is_picture

FOLDERS = ("articles", "scripts")
IMAGES = "images"
LISTS = frozenset({"topics.yaml", "authors.yaml", "synonyms.yaml", "accepted.yaml"})
LIMITS = {".md": 64_000, ".yaml": 256_000, **dict.fromkeys(KINDS, 2_000_000)}
"""The greatest size of each kind of file, in bytes."""

LONGEST_NAME = 80
SITE_NAMES = frozenset(
    "index readme 404 rules search topics scripts articles follow-ups assets guide javascripts stylesheets "
    "archive authors situations sitemap feed".split()
)
"""Names that the site itself has, or is going to have, for pages and folders."""
WORDS = frozenset({"this", "end", "index", "readme"})
"""Slugs that mean something else: steps of a conversation, and the page of a folder."""
DEVICES = frozenset("con prn aux nul".split()) | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
"""Names that cannot be saved under Windows."""


@dataclass
class Survey:
    """What lies in a content folder and may be read."""

    files: list[str] = field(default_factory=list)
    """Paths below the folder, with slashes, in order."""
    findings: list[Finding] = field(default_factory=list)

    def refuses(self, name: str) -> bool:
        """Return whether a file, given as findings show it, is there and must not be opened."""
        return any(finding.place.path == name for finding in self.findings)

    def markdown_in(self, folder: str) -> list[str]:
        """Return the Markdown files below a folder."""
        return [path for path in self.files if path.startswith(f"{folder}/") and path.endswith(".md")]

    @property
    def pages(self) -> list[str]:
        """The Markdown files that are neither articles nor scripts: `about.md`."""
        return [path for path in self.files if path.endswith(".md") and not path.startswith(("articles/", "scripts/"))]

    @property
    def images(self) -> frozenset[str]:
        """The pictures."""
        return frozenset(path for path in self.files if path.startswith(f"{IMAGES}/"))


def survey(root: Path) -> Survey:
    """Look at everything below a content folder, without reading any text.

    Args:
        root: The content folder. Names that start with a dot are passed over, as the site builder does.

    Returns:
        The files that may be read, and a finding for each of the others.
    """
    result = Survey()
    base = root.resolve()
    for entry, name in sorted(_walk(root, ""), key=lambda one: one[1]):
        finding = _objection(entry, name, base, Place(printable(f"{root.name}/{name}")))
        if finding:
            result.findings.append(finding)
        else:
            result.files.append(name)
    result.findings += _look_alikes(result, root.name)
    return result


Entry = os.DirEntry[str]


def _walk(folder: Path | Entry, above: str) -> Iterator[tuple[Entry, str]]:
    """Yield what is not a folder, with its path, and folders that are links, which are not entered."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry, f"{above}{entry.name}/")
            else:
                yield entry, above + entry.name


def _objection(entry: Entry, name: str, base: Path, place: Place) -> Finding | None:
    """Return what speaks against a file, the gravest first."""
    return (
        _not_plain(entry, base, place) or _wrong_kind(name, place) or _bad_name(name, place) or _bad_size(entry, place)
    )


def _not_plain(entry: Entry, base: Path, place: Place) -> Finding | None:
    if entry.is_file(follow_symlinks=False):
        return None
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):  # a link to nothing, or to itself
        return Finding("file-outside", place, "This link leads nowhere.", "Put the file itself in its place.")
    if not target.is_relative_to(base):
        return Finding("file-outside", place, "This link leads out of the content folder.", "Put a copy in its place.")
    if target.is_file():
        return None
    what = "a link to a folder" if target.is_dir() else "a device, a pipe or a socket"
    return Finding("file-outside", place, f"This is no file but {what}.", "Delete it.")


def _wrong_kind(name: str, place: Place) -> Finding | None:
    folder, _, rest = name.partition("/")
    ending = os.path.splitext(name)[1]
    if not rest:
        right = name in LISTS or ending == ".md"
    elif folder == IMAGES:
        right = ending in KINDS
    else:
        right = ending == ".md"
    if right:
        return None
    message = "This kind of file has no place here."
    fix = "Keep Markdown (`.md`) here, and pictures (" + ", ".join(KINDS) + f") in `{IMAGES}/`."
    return Finding("file-kind", place, message, fix)


def _bad_name(name: str, place: Place) -> Finding | None:
    *folders, file = name.split("/")
    stem = os.path.splitext(file)[0]
    own = bool(folders) and folders[0] in (*FOLDERS, IMAGES)
    # the slugs of articles and scripts are looked at when these are read, where two of a name are found too
    parts = folders if own and folders[0] != IMAGES else [*folders, stem]
    if wrong := next((part for part in parts if not SLUG.fullmatch(part)), None):
        fix = "Use lower-case letters, digits and single hyphens, such as `two-words`."
        return Finding("file-name", place, f"`{printable(wrong)}` cannot be part of an address.", fix)
    if len(stem) > LONGEST_NAME:
        message = f"The name has {len(stem)} characters; {LONGEST_NAME} are allowed."
        return Finding("file-name", place, message, "Shorten it.")
    at_top = set() if own or name in LISTS else {[*folders, stem][0]} & SITE_NAMES
    if taken := at_top or {stem.lower(), *folders} & (WORDS | DEVICES):
        message = f"The name `{min(taken)}` is taken."
        return Finding("slug-reserved", place, message, "Choose another name.")
    return None


def _bad_size(entry: Entry, place: Place) -> Finding | None:
    ending = os.path.splitext(entry.name)[1]
    limit, size = LIMITS[ending], entry.stat().st_size
    if size > limit:
        message = f"The file has {size // 1000} kB; {limit // 1000} kB are allowed."
        return Finding("file-large", place, message, "Make it smaller, or make two of it.")
    if ending in KINDS and not is_picture(Path(entry.path)):
        message = f"The file is called `{ending}` and is not such a picture."
        return Finding("image-kind", place, message, "Save the picture again, in a kind that its name says.")
    return None


def _look_alikes(found: Survey, root: str) -> Iterator[Finding]:
    """Yield a finding for each file that is easily taken for an earlier one of the same folder."""
    for folder in FOLDERS:
        seen: dict[str, str] = {}
        for path in found.markdown_in(folder):
            slug = path.rpartition("/")[2].removesuffix(".md")
            other = seen.setdefault(skeleton(slug), slug)
            if other != slug:
                message = f"`{printable(slug)}` is easily taken for `{printable(other)}`."
                yield Finding("slug-confusable", Place(f"{root}/{path}"), message, "Rename one of the two.")
