"""vCards (2.1, 3.0 and 4.0), as far as a follow-ups file has room for what they hold."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from columnist.errors import UsageError

PROPERTY = re.compile(r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<options>(?:;(?:"[^"]*"|[^":])*)?):(?P<value>.*)', re.DOTALL)
ESCAPED = re.compile(r"\\([\\,;:nN])")
CHARSET = re.compile(r";CHARSET=\"?([\w.+-]+)", re.ASCII)
IN_UTF8 = "Export it once more as vCard, in UTF-8."
KEYS = {
    "FN": "name",
    "NICKNAME": "first",
    "PRONOUNS": "pronouns",
    "TITLE": "role",
    "ROLE": "role",
    "ORG": "org",
    "EMAIL": "email",
    "TEL": "phone",
}


class _Way(NamedTuple):
    """How a value is written."""

    options: str
    """What stands between its name and the colon, in capitals."""
    where: str
    """The file and the line, for sentences."""


def read_cards(text: str, name: str) -> Iterator[dict[str, str]]:
    """Yield each card's values by the keys of the follow-ups file; of several e-mails or phones the first.

    Raises:
        UsageError: If a card has no end, the text is no card, or a line is not in the character set that it names.
    """
    card: dict[str, str] | None = None
    for number, line in _unfolded(text):
        if not line.strip():
            continue
        found = PROPERTY.fullmatch(line.strip())
        key, value = (found["name"].upper(), found["value"].strip()) if found else ("", "")
        if (key, value.upper()) == ("BEGIN", "VCARD"):
            card = {}
        elif found is None or card is None:
            fix = "Export it once more as vCard."
            raise UsageError("The card breaks here.", where=f"{name}:{number}", fix=fix)
        elif (key, value.upper()) == ("END", "VCARD"):
            yield card
            card = None
        else:
            _take(card, key, value, _Way(found["options"].upper(), f"{name}:{number}"))
    if card is not None:
        raise UsageError("The last card has no end.", where=name, fix="Export it once more as vCard.")


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield lines with their numbers: continued ones start with a space, those in quoted-printable end with `=`."""
    held, start = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if held.endswith("=") and "QUOTED-PRINTABLE" in held.upper():
            held = held[:-1] + line
        elif held and line[:1] in (" ", "\t"):
            held += line[1:]
        else:
            if held:
                yield start, held
            held, start = line, number
    if held:
        yield start, held


def _take(card: dict[str, str], key: str, value: str, way: _Way) -> None:
    if key != "N" and key not in KEYS:
        return
    if "QUOTED-PRINTABLE" in way.options:
        value = _unquoted(value, way)
    if key == "N":
        family, given, *_ = [*_parts(value), "", ""]
        card["given"], card["family"] = given, family
    else:
        taken = _parts(value)[0] if key == "ORG" else _plain(value)
        card.setdefault(KEYS[key], taken.removeprefix("tel:").removeprefix("mailto:"))


def _unquoted(value: str, way: _Way) -> str:
    named = CHARSET.search(way.options)
    charset = named[1] if named else "UTF-8"
    try:
        return quopri.decodestring(value.encode()).decode(charset)
    except LookupError as error:
        what = f"The character set `{charset}` is not known here."
        raise UsageError(what, where=way.where, fix=IN_UTF8) from error
    except ValueError as error:
        raise UsageError(f"This line is not in {charset}.", where=way.where, fix=IN_UTF8) from error


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
