"""Everything below the content folder, read file by file; all findings in one run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from columnist.errors import ProjectError
from columnist.means import PLAIN, Means
from columnist.memo import digest, remembered
from columnist.model.accepted import AcceptedList
from columnist.model.directory import AuthorList, SynonymList, TopicList
from columnist.model.finding import Finding
from columnist.model.origin import Origin
from columnist.model.place import Place
from columnist.model.record import SLUG, Record
from columnist.parallel import spread
from columnist.reading.articles import read_article
from columnist.reading.characters import printable
from columnist.reading.content import Content
from columnist.reading.files import read_text
from columnist.reading.gate import survey
from columnist.reading.guard import Guard
from columnist.reading.markdown_settings import read_settings
from columnist.reading.names import slug_of
from columnist.reading.scripts import read_script
from columnist.reading.untouched import Untouched
from columnist.reading.validation import validate
from columnist.reading.yaml_text import read_yaml

SYNONYMS = "synonyms.yaml"
"""A list that a column may do without."""
ACCEPTED = "accepted.yaml"
"""Another: warnings that may stay."""

Thing = TypeVar("Thing")
Thing_co = TypeVar("Thing_co", covariant=True)
ListFile = TypeVar("ListFile", bound=Record)


class Reader(Protocol[Thing_co]):
    """Text, path and slug to a thing and findings."""

    def __call__(self, text: str, path: str, slug: str) -> tuple[Thing_co | None, list[Finding]]:
        """Read one file's text."""


def read_content(root: Path, only: Collection[str] | None = None, means: Means = PLAIN) -> Content:
    """Read a content folder.

    Args:
        root: The folder that holds ``articles``, ``scripts``, ``topics.yaml`` and ``authors.yaml``.
        only: The paths that are asked about, as findings show them: other articles are left unread.
        means: Its progress is told of every file, its memo remembers what was made of a text before.

    Raises:
        ProjectError: If there is no such folder.
    """
    if not root.is_dir():
        raise ProjectError("The content folder is missing.", where=root.name, fix="Run this in a Columnist project.")
    content = Content(folder=root.name, only=only, means=means)
    content.survey = survey(root, only)
    means.progress.begin("Reading", len(content.survey.files))
    content.findings += content.survey.findings
    content.guard = Guard(read_settings(root), content.survey.images)
    content.untouched = Untouched(content.survey.marks, means.memo)
    for article in _read_folder(content, root, "articles", read_article, only):
        (content.doubtful_articles if article.doubts else content.articles).append(article)
    for script in _read_folder(content, root, "scripts", read_script, _scripts_to_read(root, only)):
        (content.doubtful_scripts if script.doubts else content.scripts).append(script)
    topics, content.topics_origin = _read_list(content, root, "topics.yaml", TopicList)
    authors, _ = _read_list(content, root, "authors.yaml", AuthorList)
    for page in content.survey.pages:
        if content.asks_about(name := f"{root.name}/{page}"):
            _read_file(content, root / page, name, lambda _: (None, []))
    content.topics = topics.topics if topics else ()
    content.authors = authors.authors if authors else ()
    if SYNONYMS in content.survey.files:
        synonyms, _ = _read_list(content, root, SYNONYMS, SynonymList)
        content.synonyms = synonyms.synonyms if synonyms else ()
    if ACCEPTED in content.survey.files:
        accepted, content.accepted_origin = _read_list(content, root, ACCEPTED, AcceptedList)
        content.accepted = accepted or content.accepted
    content.untouched.keep(content.sources)
    return content


def _scripts_to_read(root: Path, only: Collection[str] | None) -> Collection[str] | None:
    """Return which scripts are read: where one is asked about, all, since each leads to others."""
    asked = only is None or any(name.startswith(f"{root.name}/scripts/") for name in only)
    return None if asked else only


@dataclass(frozen=True)
class _File:
    """A text that is to be understood."""

    name: str
    slug: str


def _read_folder(
    content: Content, root: Path, folder: str, reader: Reader[Thing], only: Collection[str] | None = None
) -> Iterator[Thing]:
    paths: dict[str, str] = {}
    files = []
    for file in content.survey.markdown_in(folder):
        name, slug = printable(f"{root.name}/{file}"), slug_of(file)
        content.findings += _check_slug(slug, name, paths)
        paths.setdefault(slug, name)
        if (only is None or name in only) and _has_text(content, root, file, name):
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
        return _understood(guard, text, file.name, partial(reader, path=file.name, slug=file.slug))

    def key_of(file: _File) -> bytes:
        return digest("read", guard.fingerprint, content.digest_of(file.name))

    def work(missing: Sequence[_File]) -> Iterator[tuple[Thing | None, list[Finding]]]:
        means.progress.step(len(files) - len(missing))
        for understood in spread(look, missing, means.jobs):
            means.progress.step()
            yield understood

    return remembered(means.memo, key_of, work, files)


def _check_slug(slug: str, name: str, paths: dict[str, str]) -> list[Finding]:
    if slug in paths:
        message = f"`{paths[slug]}` has the same slug, `{slug}`."
        return [Finding("slug-duplicate", Place(name), message, "Rename one of the two files.")]
    if not SLUG.fullmatch(slug):
        fix = "Use lower-case letters, digits and single hyphens, such as `two-words.md`."
        return [Finding("file-name", Place(name), f"`{slug}` cannot be an address.", fix)]
    return []


def _read_file(
    content: Content, path: Path, name: str, reader: Callable[[str], tuple[Thing | None, list[Finding]]]
) -> Thing | None:
    content.means.progress.step()
    text = _text(content, path, name)
    if text is None:
        return None
    thing, findings = _understood(content.guard, text, name, reader)
    content.findings += findings
    return thing


def _has_text(content: Content, root: Path, path: str, name: str) -> bool:
    """Return whether there is a text in a file; one that is as it was is left unread."""
    if known := content.untouched.digest_of(name):
        content.sources.leave(name, root, path, known)
        return True
    return _text(content, root / path, name) is not None


def _text(content: Content, path: Path, name: str) -> str | None:
    text, findings = read_text(path, name)
    content.findings += findings
    if text is not None:
        content.sources.take(name, text)
    return text


def _understood(
    guard: Guard, text: str, name: str, reader: Callable[[str], tuple[Thing | None, list[Finding]]]
) -> tuple[Thing | None, list[Finding]]:
    """Return what a text says, and what is to be said of it."""
    before, may_be_read = guard.findings(text, name)
    if not may_be_read:
        return None, before
    thing, findings = reader(text)
    return thing, before + findings


def _read_list(content: Content, root: Path, file: str, model: type[ListFile]) -> tuple[ListFile | None, Origin]:
    name, key = f"{root.name}/{file}", file.removesuffix(".yaml")
    origin = Origin(name)
    content.slugs[key] = set()
    if content.survey.refuses(name):
        return None, origin

    def reader(text: str) -> tuple[ListFile | None, list[Finding]]:
        nonlocal origin
        value, origin, findings = read_yaml(text, name)
        content.slugs[key] = _slugs_in(value, key)
        if value is None and findings:
            return None, findings
        record, objections = validate(model, value, origin)
        return None if findings else record, findings + objections

    return _read_file(content, root / file, name, reader), origin


def _slugs_in(value: Any, key: str) -> set[str]:
    """Return the slugs of a list's entries, faulty or not; none where one of them has no slug that could be meant."""
    entries = value.get(key) if isinstance(value, dict) else None
    if not isinstance(entries, list):
        return set()
    slugs = [entry.get("slug") if isinstance(entry, dict) else None for entry in entries]
    known = [slug for slug in slugs if isinstance(slug, str) and SLUG.fullmatch(slug)]
    return set(known) if len(known) == len(slugs) else set()
