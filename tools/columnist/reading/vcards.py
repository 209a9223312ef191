"""vCards (2.1, 3.0 and 4.0), as far as a follow-ups file has room for what they hold."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from columnist.errors import UsageError

PROPERTY = re.compile(r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<options>(?:;(?:"[^"]*"|[^":])*)?):(?P<value>.*)', re.DOTALL)
ESCAPED = re.compile(r"\\([\\,;:nN])")
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


def read_cards(text: str, name: str) -> Iterator[dict[str, str]]:
    """Yield each card's values by the keys of the follow-ups file; of several e-mails or phones the first.

    Raises:
        UsageError: If a card has no end, or the text is no card.
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
            _take(card, key, found["options"].upper(), value)
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


def _take(card: dict[str, str], key: str, options: str, value: str) -> None:
    if "QUOTED-PRINTABLE" in options:
        value = quopri.decodestring(value.encode()).decode("utf-8", errors="replace")
    if key == "N":
        family, given, *_ = [*_parts(value), "", ""]
        card["given"], card["family"] = given, family
    elif key in KEYS:
        taken = _parts(value)[0] if key == "ORG" else _plain(value)
        card.setdefault(KEYS[key], taken.removeprefix("tel:").removeprefix("mailto:"))


def _parts(value: str) -> list[str]:
    return [_plain(part) for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
