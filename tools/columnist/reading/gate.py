"""What may lie in the content folder: plain files inside it, of known kinds, of a bearable size, with safe names."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.reading.characters import printable
from columnist.reading.names import FOLDERS, IMAGES, LISTS, look_alikes, name_objection, parts_of, picture_name
from columnist.reading.pictures import KINDS, is_picture
from columnist.reading.untouched import Mark, mark_of

LIMITS = {".md": 64_000, ".yaml": 256_000, **dict.fromkeys(KINDS, 2_000_000)}
"""The greatest size of each kind of file, in bytes."""


@dataclass
class Survey:
    """What lies in a content folder and may be read."""

    files: list[str] = field(default_factory=list)
    """Paths below the folder, with slashes, in order."""
    findings: list[Finding] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """The paths of the other files, likewise."""
    marks: dict[str, Mark] = field(default_factory=dict)
    """What tells each file that was looked at from one that is changed later, by its path as findings show it."""

    def refuses(self, name: str) -> bool:
        """Return whether a file, given as findings show it, is there and must not be opened."""
        return any(finding.place.path == name for finding in self.findings)

    def markdown_in(self, folder: str) -> list[str]:
        """Return the Markdown files below a folder."""
        return _markdown(self.files, folder)

    def refused_in(self, folder: str) -> list[str]:
        """Return the Markdown files below a folder that may not be read."""
        return _markdown(self.refused, folder)

    @property
    def pages(self) -> list[str]:
        """The Markdown files that are neither articles nor scripts: `about.md`."""
        return [path for path in self.files if path.endswith(".md") and not path.startswith(("articles/", "scripts/"))]

    @property
    def images(self) -> frozenset[str]:
        """The pictures."""
        return frozenset(path for path in self.files if path.startswith(f"{IMAGES}/"))


def _markdown(paths: list[str], folder: str) -> list[str]:
    return [path for path in paths if path.startswith(f"{folder}/") and path.endswith(".md")]


def survey(root: Path, only: Collection[str] | None = None) -> Survey:
    """Look at everything below a content folder, without reading any text.

    Args:
        root: The content folder. Names that start with a dot are passed over, as the site builder does.
        only: The paths that are asked about, as findings show them: of other texts only the names are looked at.

    Returns:
        The files that may be read, and a finding for each of the others.
    """
    result = Survey()
    base, above = root.resolve(), root.name
    for entry, name in sorted(_walk(root, ""), key=itemgetter(1)):
        shown = printable(f"{above}/{name}")
        finding = _not_plain(entry, base, shown) or _wrong_kind(name, shown) or name_objection(name, shown)
        if not finding and (only is None or shown in only or not name.endswith(".md")):
            found = entry.stat()
            finding, result.marks[shown] = _bad_size(entry, found.st_size, shown), mark_of(found)
        if finding:
            result.findings.append(finding)
            result.refused.append(name)
        else:
            result.files.append(name)
    for folder in FOLDERS:
        result.findings += look_alikes(result.markdown_in(folder), root.name)
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


def _not_plain(entry: Entry, base: Path, shown: str) -> Finding | None:
    if entry.is_file(follow_symlinks=False):
        return None
    place = Place(shown)
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


def _wrong_kind(name: str, shown: str) -> Finding | None:
    folder, _, rest = name.partition("/")
    file = name.rpartition("/")[2]
    _, ending = parts_of(file)
    if not rest:
        right = name in LISTS or ending == ".md"
    elif folder == IMAGES:
        right = ending in KINDS
    else:
        right = ending == ".md"
    if right:
        return None
    if folder == IMAGES and ending.lower() in KINDS:
        message = f"The ending `{ending}` is in capitals, and addresses are not."
        return Finding("file-name", Place(shown), message, f"Call it `{picture_name(file)}`.")
    message = "This kind of file has no place here."
    fix = "Keep Markdown (`.md`) here, and pictures (" + ", ".join(KINDS) + f") in `{IMAGES}/`."
    return Finding("file-kind", Place(shown), message, fix)


def _bad_size(entry: Entry, size: int, shown: str) -> Finding | None:
    _, ending = parts_of(entry.name)
    limit = LIMITS[ending]
    if size > limit:
        message = f"The file has {-(-size // 1000)} kB; {limit // 1000} kB are allowed."
        return Finding("file-large", Place(shown), message, "Make it smaller, or make two of it.")
    if ending in KINDS and not is_picture(Path(entry.path)):
        message = f"The file is called `{ending}` and is not such a picture."
        return Finding("image-kind", Place(shown), message, "Save the picture again, in a kind that its name says.")
    return None
