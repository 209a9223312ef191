"""Nobody must be recognised by their own letter: what leads to a person is an error, what may is a warning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from re import Match, Pattern

from columnist.checks.sources import each, whole
from columnist.model.article import Article
from columnist.model.finding import Finding
from columnist.model.place import PlacedText

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
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

NAME = re.compile(r"(?P<first>[A-Z](?<=[a-z,;] [A-Z])[a-z]+) (?P<last>[A-Z][a-z]+)\b")
EMPLOYER = re.compile(
    r"(?:at(?<!\wat)|for(?<!\wfor)|joined(?<!\wjoined)) (?P<firm>[A-Z][\w&'-]+(?: (?:[A-Z][\w&'-]+|&))*)"
)
_ROLE = re.compile(
    r"\b(?:engineer|manager|director|nurse|teacher|analyst|accountant|lawyer|developer|designer|assistant|officer|head|"
    r"chief|partner|consultant|editor|researcher|doctor|surgeon|technician|supervisor|intern|apprentice|driver|cook|chef|clerk)s?\b",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTHS})\b|\b(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
)
NO_NAMES = frozenset(
    f"{MONTHS}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Dear|Columnist|Human|Resources|Christmas|Easter"
    "|New|Year|Eve|Day|English|French|German|Spanish|Excel|Word|Teams|Zoom|Slack|Outlook|Happy|Birthday|Best|Good|Boxing"
    "|Black|Sister|Brother|Father|Mother|Uncle|Aunt|Saint|Mount|Mr|Mrs|Ms|Dr".split("|")
)
"""Words with a capital that are no part of a name."""

CERTAIN: dict[str, tuple[Callable[[str], object], Pattern[str], str]] = {
    "privacy-email": (lambda text: "@" in text or "[at" in text or "(at" in text, EMAIL, "an e-mail address"),
    "privacy-handle": (lambda text: "@" in text or ".com/" in text, HANDLE, "the name of an account"),
}
"""Code to what must be there at least (a quick look), the pattern, and what it is."""
_DIGIT = re.compile(r"\d")
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
            yield from each(code, pattern, text, where, _said(f"Here is {what}.", "Delete it."))
    if all(_is_date_at_the_end(found) for found in _EITHER.finditer(text)):
        return
    if _IN_ADDRESS.search(text):
        yield from each("privacy-address", ADDRESS, text, where, _said("Here is a street address.", "Delete it."))
    if not all(_ISO_DATE.fullmatch(found[0]) for found in _DIGITS.finditer(text)):
        yield from _numbers(where, _ISO_DATE.sub("xxxx-xx-xx", text))


def _is_date_at_the_end(found: Match[str]) -> bool:
    """Return whether a match is a date that a line ends with, as in front matter: neither begins inside of such."""
    return found.string[found.end() : found.end() + 1] == "\n" and _ISO_DATE.fullmatch(found[0]) is not None


def _numbers(where: PlacedText, text: str) -> Iterator[Finding]:
    said = _said("Here is the number of an account or a card.", "Delete it.")
    yield from each("privacy-account", ACCOUNT, text, where, said)
    accounts = [found.span() for found in ACCOUNT.finditer(text)]
    for found in PHONE.finditer(text):
        inside = any(start < found.end() and found.start() < end for start, end in accounts)
        if not inside and sum(char.isdigit() for char in found[0]) >= _FEWEST_DIGITS:
            message = "Here is what looks like a telephone number."
            yield Finding("privacy-phone", where.place_of(found.start()), message, "Delete it.", len(found[0]))


def check_letter_privacy(article: Article) -> Iterator[Finding]:
    """Yield a warning for each thing in a letter by which its writer may be recognised."""
    letter = article.section("The letter")
    if letter is None:
        return
    text = letter.body
    names = [found for found in NAME.finditer(text.text) if NO_NAMES.isdisjoint(found.groups())]
    has_digit = _DIGIT.search(text.text) is not None
    patterns = ((ADDRESS, EMPLOYER) if has_digit else (EMPLOYER,)) if names else ()
    elsewhere = [found.span() for pattern in patterns for found in pattern.finditer(text.text)]
    for found in names:
        if not any(start <= found.start() < end for start, end in elsewhere):
            message = "Here may be a person's full name."
            fix = "Keep the first name only, or write `a colleague`."
            yield Finding("privacy-name", text.place_of(found.start()), message, fix, len(found[0]))
    yield from _employers(text)
    if has_digit:
        said = _said("Here is an exact date.", "Write a month or a season.")
        yield from each("privacy-date", DATE, text.text, text, said)


def _employers(text: PlacedText) -> Iterator[Finding]:
    for found in EMPLOYER.finditer(text.text):
        if found["firm"].endswith("'s") or set(found["firm"].split()) & NO_NAMES:
            continue
        start = max(text.text.rfind(stop, 0, found.start()) for stop in ".!?\n")
        end = min((at for stop in ".!?\n" if (at := text.text.find(stop, found.end())) >= 0), default=len(text.text))
        if _ROLE.search(text.text, start + 1, end):
            message = "Here may be an employer, together with a role."
            fix = "Write `a firm in my trade`, or leave the role out."
            yield Finding("privacy-employer", text.place_of(found.start("firm")), message, fix, len(found["firm"]))


def _said(message: str, fix: str) -> Callable[[Match[str]], tuple[str, str]]:
    return lambda _: (message, fix)
