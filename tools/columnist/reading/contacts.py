"""People and meetings from what address books export: CSV tables and vCards."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from columnist.errors import UsageError
from columnist.reading.files import read_text
from columnist.reading.vcards import read_cards

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "name": ("name", "full name", "display name", "fn"),
    "given": ("first name", "given name"),
    "family": ("last name", "family name", "surname"),
    "first": ("first", "nickname", "called"),
    "last": ("last",),
    "pronouns": ("pronouns",),
    "role": ("role", "title", "job title", "organization title", "organization 1 - title"),
    "org": ("org", "organisation", "organization", "company", "organization name", "organization 1 - name"),
    "email": ("email", "e-mail", "e-mail address", "email address", "e-mail 1 - value"),
    "phone": ("phone", "telephone", "mobile", "mobile phone", "phone 1 - value", "business phone"),
    "prefers": ("prefers", "channel"),
    "with": ("with", "person", "met"),
    "date": ("date", "day", "met on"),
    "topic": ("topic", "about", "subject"),
}
"""What a column holds, by the heads that address books give it."""

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True)
class Row:
    """One person or meeting of a file."""

    number: int
    """Its line in a table, or its place among the cards, from 1."""
    values: Mapping[str, str]
    """What is known, by the keys of the follow-ups file; nothing that is empty."""
    unknown: tuple[str, ...] = ()
    """The heads of columns in which it has something, and which nobody knows."""

    @property
    def is_meeting(self) -> bool:
        """Whether it says whom I met."""
        return "with" in self.values


def read_contacts(path: Path) -> list[Row]:
    """Read a CSV table (``.csv``, ``.tsv``, ``.txt``) or vCards (``.vcf``).

    Raises:
        UsageError: If the file cannot be read or nobody is in it; nothing of its contents is quoted.
    """
    text, findings = read_text(path, path.name)
    if text is None:
        raise UsageError(findings[0].message, where=str(findings[0].place), fix=findings[0].fix)
    is_cards = path.suffix.lower() in (".vcf", ".vcard") or text.lstrip().upper().startswith("BEGIN:VCARD")
    rows = list(_cards(text, path.name) if is_cards else _table(text, path.name))
    if not rows:
        raise UsageError("Nobody is in this file.", where=path.name, fix="Export it once more as CSV or vCard.")
    return rows


def _cards(text: str, name: str) -> Iterator[Row]:
    for number, card in enumerate(read_cards(text, name), 1):
        yield Row(number, _tidy(card))


def _table(text: str, name: str) -> Iterator[Row]:
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        heads = next(reader)
        keys = [_key(head) for head in heads]
        _refuse_headless(keys, name)
        for cells in reader:
            values = _tidy(_named(keys, cells))
            if values:
                yield Row(reader.line_num, values, _unknown(heads, keys, cells))
    except csv.Error as error:
        fix = "Export it once more as CSV, in UTF-8."
        raise UsageError("The table breaks here.", where=f"{name}:{reader.line_num}", fix=fix) from error


def _refuse_headless(keys: list[str | None], name: str) -> None:
    if not {"name", "given", "with"} & set(keys):
        fix = "Name the columns in the first line: `name,email,phone` for people, `with,date,topic` for meetings."
        raise UsageError("The table has no column `name` or `with`.", where=name, fix=fix)


def _key(column: str) -> str | None:
    head = column.strip().lower()
    return next((key for key, heads in COLUMNS.items() if head in heads), None)


def _named(keys: list[str | None], cells: list[str]) -> dict[str, str]:
    """Return the cells under known heads; of two columns for one thing, the first that is filled."""
    values: dict[str, str] = {}
    for key, cell in zip(keys, cells, strict=False):
        if key and not values.get(key):
            values[key] = cell
    return values


def _unknown(heads: list[str], keys: list[str | None], cells: list[str]) -> tuple[str, ...]:
    filled = zip(heads, keys, cells, strict=False)
    return tuple(" ".join(head.split()) for head, key, cell in filled if not key and head.strip() and cell.strip())


def _tidy(values: Mapping[str, str]) -> dict[str, str]:
    """Return what is not empty, each on one line, with a name made of its halves where only they are given."""
    tidy = {key: " ".join(CONTROL.sub(" ", value).split()) for key, value in values.items()}
    given, family = tidy.pop("given", ""), tidy.pop("family", "")
    tidy["name"] = tidy.get("name") or f"{given} {family}".strip()
    return {key: value for key, value in tidy.items() if value}
