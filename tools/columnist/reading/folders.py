"""The folders of articles and of scripts: each file by its slug, understood in several processes where it pays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from columnist.memo import digest, remembered
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.record import SLUG
from columnist.parallel import spread
from columnist.reading.characters import printable
from columnist.reading.content import Content
from columnist.reading.names import slug_of
from columnist.reading.one_file import has_text, understood

Thing = TypeVar("Thing")
Thing_co = TypeVar("Thing_co", covariant=True)


class Reader(Protocol[Thing_co]):
    """Text, path and slug to a thing and findings."""

    def __call__(self, text: str, path: str, slug: str) -> tuple[Thing_co | None, list[Finding]]:
        """Read one file's text."""


@dataclass(frozen=True)
class _File:
    """A text that is to be understood."""

    name: str
    slug: str


def read_folder(
    content: Content, root: Path, folder: str, reader: Reader[Thing], only: Collection[str] | None = None
) -> Iterator[Thing]:
    """Yield what the Markdown files of a folder say, in the order of their slugs; note what is to be said of them.

    Args:
        content: What has been read until now.
        root: The content folder.
        folder: The folder in it.
        reader: Makes something of a text.
        only: The paths that are asked about, as findings show them; others are left unread.
    """
    paths: dict[str, str] = {}
    files = []
    for file in content.survey.markdown_in(folder):
        name, slug = printable(f"{root.name}/{file}"), slug_of(file)
        content.findings += _check_slug(slug, name, paths)
        paths.setdefault(slug, name)
        if (only is None or name in only) and has_text(content, root, file, name):
            files.append(_File(name, slug))
    content.slugs[folder] = {*paths, *(slug_of(file) for file in content.survey.refused_in(folder))}
    for file_, (thing, findings) in zip(files, _all_understood(content, reader, files), strict=True):
        content.findings += findings
        if thing is not None and paths[file_.slug] == file_.name:
            yield thing


def _all_understood(
    content: Content, reader: Reader[Thing], files: Sequence[_File]
) -> list[tuple[Thing | None, list[Finding]]]:
    """Return what each text says, and what is to be said of it; in several processes where there are many."""
    guard, means = content.guard, content.means

    def look(file: _File) -> tuple[Thing | None, list[Finding]]:
        text = content.sources[file.name]
        return understood(guard, text, file.name, partial(reader, path=file.name, slug=file.slug))

    def key_of(file: _File) -> bytes:
        return digest("read", guard.fingerprint, content.digest_of(file.name))

    def work(missing: Sequence[_File]) -> Iterator[tuple[Thing | None, list[Finding]]]:
        means.progress.step(len(files) - len(missing))
        for result in spread(look, missing, means.jobs):
            means.progress.step()
            yield result

    return remembered(means.memo, key_of, work, files)


def _check_slug(slug: str, name: str, paths: dict[str, str]) -> list[Finding]:
    if slug in paths:
        message = f"`{paths[slug]}` has the same slug, `{slug}`."
        return [Finding("slug-duplicate", Place(name), message, "Rename one of the two files.")]
    if not SLUG.fullmatch(slug):
        fix = "Use lower-case letters, digits and single hyphens, such as `two-words.md`."
        return [Finding("file-name", Place(name), f"`{slug}` cannot be an address.", fix)]
    return []
