"""By what the writer of a letter may be recognised: names, firms, days. It may be invented, so all of it is advice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Match, Pattern

from columnist.checks.privacy import ADDRESS, said
from columnist.checks.sources import each
from columnist.model.article import Article
from columnist.model.day_names import MONTHS, WEEKDAYS
from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText

MONTH = "|".join(MONTHS)

NAME = re.compile(r"(?P<first>[A-Z](?<=[a-z,;] [A-Z])[a-z]+) (?P<last>[A-Z][a-z]+)\b")
EMPLOYER = re.compile(
    r"(?:at(?<!\wat)|for(?<!\wfor)|joined(?<!\wjoined)) (?P<firm>[A-Z][\w&'-]+(?: (?:[A-Z][\w&'-]+|&))*)"
)
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof(?=\.))\.? [A-Z][a-z'-]*[a-z](?:[A-Z][a-z]+)?(?P<more>(?: [A-Z][a-z]+)*)\b")
"""A family name behind a title; an initial behind one is nobody's."""
FIRM = re.compile(
    r"\b[A-Z][\w&'-]{0,30}(?: (?:[A-Z][\w&'-]{0,30}|&|and|of)){0,5},? "
    r"(?:AG|GmbH|KG|Ltd|Limited|Inc|Incorporated|Corp|LLC|LLP|PLC)\b"
)
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof"})
_MAY_BE_EITHER = re.compile(r"[ACDGIKLMP](?:G|mbH|td|imited|nc|orp|L[CP]|LC|r|rs|s|rof|ncorporated)\b")
"""A quick look for both: capitals are rare."""
_ROLE = re.compile(
    r"\b(?:engineer|manager|director|nurse|teacher|analyst|accountant|lawyer|developer|designer|assistant|officer|head|"
    r"chief|partner|consultant|editor|researcher|doctor|surgeon|technician|supervisor|intern|apprentice|driver|cook|chef|clerk)s?\b",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:boss|manager|director|supervisor|foreman|chief|principal|head ?(?:teacher|master|mistress)|teacher|landlord|"
    r"landlady|neighbour|doctor|surgeon|dentist|lawyer|solicitor|accountant)s?\b",
    re.IGNORECASE,
)
"""What a person may be to the writer."""
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})\b|\b(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b"
)
NO_NAMES = frozenset(
    f"{'|'.join((*MONTHS, *WEEKDAYS))}|Dear|Columnist|Human|Resources|Christmas|Easter"
    "|New|Year|Eve|Day|English|French|German|Spanish|Excel|Word|Teams|Zoom|Slack|Outlook|Happy|Birthday|Best|Good|Boxing"
    "|Black|Sister|Brother|Father|Mother|Uncle|Aunt|Saint|Mount|Mr|Mrs|Ms|Dr".split("|")
)
"""Words with a capital that are no part of a name."""

_DIGIT = re.compile(r"\d")


def check_letter_privacy(article: Article) -> Iterator[Finding]:
    """Yield a warning for each thing in a letter by which its writer may be recognised."""
    letter = article.section("The letter")
    if letter is None:
        return
    text = letter.body
    has_digit = _DIGIT.search(text.text) is not None
    hints = {*_MAY_BE_EITHER.findall(text.text)}
    firms = [*FIRM.finditer(text.text)] if hints - _TITLES else []
    titled = [*TITLED.finditer(text.text)] if hints & _TITLES else []
    yield from _names(text, [*firms, *titled], has_digit=has_digit)
    yield from _titled(text, titled)
    employers = [*_employers(text)]
    yield from employers
    yield from _firms(text, firms, {finding.place for finding in employers})
    if has_digit:
        words = said("Here is an exact date.", "Write a month or a season.")
        yield from each("privacy-date", DATE, text.text, text, words)


def _names(text: PlacedText, others: list[Match[str]], *, has_digit: bool) -> Iterator[Finding]:
    names = [found for found in NAME.finditer(text.text) if NO_NAMES.isdisjoint(found.groups())]
    patterns: tuple[Pattern[str], ...] = ((ADDRESS, EMPLOYER) if has_digit else (EMPLOYER,)) if names else ()
    elsewhere = [found.span() for pattern in patterns for found in pattern.finditer(text.text)]
    elsewhere += [found.span() for found in others]
    for found in names:
        if not any(start <= found.start() < end for start, end in elsewhere):
            message = "Here may be a person's full name."
            fix = "Keep the first name only, or write `a colleague`."
            yield Finding("privacy-name", text.place_of(found.start()), message, fix, len(found[0]))


def _titled(text: PlacedText, titled: list[Match[str]]) -> Iterator[Finding]:
    for found in titled:
        if found["more"] or _RELATION.search(text.text, *_sentence(text.text, found.span())):
            what = "a person's full name" if found["more"] else "a family name, together with what the person is"
            fix = "Write an initial, such as `Mr H`, or only what the person is."
            place = text.place_of(found.start())
            yield Finding("privacy-name", place, f"Here may be {what}.", fix, len(found[0]))


def _employers(text: PlacedText) -> Iterator[Finding]:
    for found in EMPLOYER.finditer(text.text):
        if found["firm"].endswith("'s") or set(found["firm"].split()) & NO_NAMES:
            continue
        if _ROLE.search(text.text, *_sentence(text.text, found.span())):
            message = "Here may be an employer, together with a role."
            fix = "Write `a firm in my trade`, or leave the role out."
            yield Finding("privacy-employer", text.place_of(found.start("firm")), message, fix, len(found["firm"]))


def _firms(text: PlacedText, firms: list[Match[str]], said_already: set[Place]) -> Iterator[Finding]:
    for found in firms:
        place = text.place_of(found.start())
        if place not in said_already:
            message, fix = "Here is a firm with its legal form.", "Write `a firm in my trade`."
            yield Finding("privacy-firm", place, message, fix, len(found[0]))


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return where the sentence around a part of a text starts and ends."""
    start = max(text.rfind(stop, 0, span[0]) for stop in ".!?\n")
    return start + 1, min((at for stop in ".!?\n" if (at := text.find(stop, span[1])) >= 0), default=len(text))
