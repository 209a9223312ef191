"""Nobody must be recognised by their own letter: what leads straight to a person, in any file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match, Pattern

from columnist.checks.sources import each, whole
from columnist.model.finding import Finding
from columnist.model.place import PlacedText

_STREETS = "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Square|Boulevard|Blvd|Way|Terrace|Crescent|Gardens"

EMAIL = re.compile(
    r"\b[\w.+-]{1,64}(?:@| ?[\[(]at[\])] ?)(?!(?:[\w-]+\.)*example(?:\.(?:org|com|net))?\b)"
    r"[\w-]{1,63}(?:(?:\.| ?[\[(]dot[\])] ?)[\w-]{2,63})+"
)
"""Addresses below example.org and its like are nobody's."""
HANDLE = re.compile(
    r"(?<![\w.@/])@[A-Za-z_]\w{2,}(?!\.\w)|\b(?:linkedin\.com/in|instagram\.com|facebook\.com|x\.com|twitter\.com|tiktok\.com)/[\w.@-]+"
)
ADDRESS = re.compile(
    rf"\b\d{{1,5}}[a-z]? (?:[A-Z][\w'-]* ){{1,3}}(?:{_STREETS})\b"
    r"|\b[A-ZÄÖÜ]\w+(?:straße|strasse|gasse|weg|platz) \d{1,4}\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
)
ACCOUNT = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"
    r"|\b(?:\d{4}[ -]){3}\d{1,7}\b|\b\d{3}-\d{2}-\d{4}\b|\b\d{13,19}\b"
    r"|(?i:\b(?:account|acct|sort code|iban|policy|customer|personnel)(?: number| no\.?)?:? \d[\d -]{4,}\d)\b"
)
PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+|\(?0|\(\d{3}\))[\d ()./-]{5,18}\d(?![\w])|(?<![\w.,/-])\d{3}[-. ]\d{3}[-. ]\d{4}\b"
)
_FEWEST_DIGITS = 7

CERTAIN: dict[str, tuple[Callable[[str], object], Pattern[str], str]] = {
    "privacy-email": (lambda text: "@" in text or "[at" in text or "(at" in text, EMAIL, "an e-mail address"),
    "privacy-handle": (lambda text: "@" in text or ".com/" in text, HANDLE, "the name of an account"),
}
"""Code to what must be there at least (a quick look), the pattern, and what it is."""
_OF_ADDRESS = r"[a-z]? [A-Z]|(?<=[A-Z]\d)[A-Z\d]? \d[A-Z]|(?<=[egz] \d)"
_OF_NUMBER = r"(?<=[A-Z]{2}\d)\d|[\d ()./-]{4,}\d"
"""What stands around a digit in an address and in a number of an account or a telephone."""
_IN_ADDRESS = re.compile(rf"\d(?:{_OF_ADDRESS})")
_DIGITS = re.compile(rf"\d(?:{_OF_NUMBER})")
_EITHER = re.compile(rf"\d(?:{_OF_ADDRESS}|{_OF_NUMBER})")
"""Begins with what is rare, and looks back from there, as others here do: the search for it skips all else."""
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def check_privacy(path: str, text: str) -> Iterator[Finding]:
    """Yield a finding for each thing in a file's text that leads straight to a person.

    Messages name the kind and never repeat the thing itself: they are shown in public logs.
    """
    where = whole(path, text)
    for code, (is_worth_it, pattern, what) in CERTAIN.items():
        if is_worth_it(text):
            yield from each(code, pattern, text, where, said(f"Here is {what}.", "Delete it."))
    if all(_is_date_at_the_end(found) for found in _EITHER.finditer(text)):
        return
    if _IN_ADDRESS.search(text):
        yield from each("privacy-address", ADDRESS, text, where, said("Here is a street address.", "Delete it."))
    if not all(_ISO_DATE.fullmatch(found[0]) for found in _DIGITS.finditer(text)):
        yield from _numbers(where, _ISO_DATE.sub("xxxx-xx-xx", text))


def _is_date_at_the_end(found: Match[str]) -> bool:
    """Return whether a match is a date that a line ends with, as in front matter: neither begins inside of such."""
    return found.string[found.end() : found.end() + 1] == "\n" and _ISO_DATE.fullmatch(found[0]) is not None


def _numbers(where: PlacedText, text: str) -> Iterator[Finding]:
    words = said("Here is the number of an account or a card.", "Delete it.")
    yield from each("privacy-account", ACCOUNT, text, where, words)
    accounts = [found.span() for found in ACCOUNT.finditer(text)]
    for found in PHONE.finditer(text):
        inside = any(start < found.end() and found.start() < end for start, end in accounts)
        if not inside and sum(char.isdigit() for char in found[0]) >= _FEWEST_DIGITS:
            message = "Here is what looks like a telephone number."
            yield Finding("privacy-phone", where.place_of(found.start()), message, "Delete it.", len(found[0]))


def said(message: str, fix: str) -> Callable[[Match[str]], tuple[str, str]]:
    """Return what says the same of whatever is found."""
    return lambda _: (message, fix)
