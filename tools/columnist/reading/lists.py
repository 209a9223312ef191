"""The lists of a column: topics, authors, synonyms, accepted warnings."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from columnist.model.finding import Finding
from columnist.model.origin import Origin
from columnist.model.record import SLUG, Record
from columnist.reading.content import Content
from columnist.reading.one_file import read_file
from columnist.reading.validation import validate
from columnist.reading.yaml_text import read_yaml

ListFile = TypeVar("ListFile", bound=Record)


def read_list(content: Content, root: Path, file: str, model: type[ListFile]) -> tuple[ListFile | None, Origin]:
    """Return what a list says, none where it has faults, and where each value stands; note what is to be said of it."""
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

    return read_file(content, root / file, name, reader), origin


def _slugs_in(value: Any, key: str) -> set[str]:
    """Return the slugs of a list's entries, faulty or not; none where one of them has no slug that could be meant."""
    entries = value.get(key) if isinstance(value, dict) else None
    if not isinstance(entries, list):
        return set()
    slugs = [entry.get("slug") if isinstance(entry, dict) else None for entry in entries]
    known = [slug for slug in slugs if isinstance(slug, str) and SLUG.fullmatch(slug)]
    return set(known) if len(known) == len(slugs) else set()
