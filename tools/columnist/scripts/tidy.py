"""Clean up what vanished, so that it leaves no trace.

The renderer marks the joints of a text: ``VALUE`` and ``END`` around every value, ``SEAM`` wherever a passage begins,
ends or vanished. Only what stands at a joint is ever changed: the inside of a value and a template's own words stay as
they are (the check finds doubled spaces and stops there). The rules are run until nothing changes, then sentences get
their capitals. The JavaScript renderer has the same table, row by row.
"""

from __future__ import annotations

import re
from collections.abc import Callable

VALUE, END, SEAM = "\x01", "\x02", "\x03"


def _gap(found: re.Match[str]) -> str:
    """Return white space and marks in their normal form: the end of a value, one gap, one mark.

    The gap is the widest of those that met: a vanished line takes its line break along, a vanished paragraph its own.
    """
    run = found[0]
    if not _MARKS.search(run):
        return run
    gap = next((gap for gap in ("\n\n", "\n", " ") if gap in run), "")
    return (END if END in run else "") + gap + (VALUE if run.endswith(VALUE) else SEAM)


_MARKS = re.compile(r"[\x01-\x03]")
_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    # a line of a list with nothing in it
    (re.compile(r"(^|\n)\x03*(?:[-*•–]|[0-9]+[.)]) *\x03[ \x03]*(?=\n|$)"), rf"\1{SEAM}"),
    # white space that met
    (re.compile(r"[ \n\x01-\x03]+"), _gap),
    (re.compile(r"^[ \n\x02]+|[ \n\x03]+$"), ""),
    # brackets and quotation marks with nothing in them, or with a space after the opening one
    (re.compile(r"\( ?\x03\)|“ ?\x03”|\"\x03\""), SEAM),
    (re.compile(r"([(“]) ([\x01\x03])"), r"\1\2"),
    # a stop where a line, a bracket or a sentence begins
    (re.compile(r"(^|[\n(“]|[.!?][\"')”’]* )\x03[,;:.](?=[ \n\x03]|$)"), rf"\1{SEAM}"),
    # a space before a stop, but not before a smile
    (re.compile(r" \x03(?=\)|[,.!?]\)|[,;:.!?](?:[ \n\"'”’\x01-\x03]|$))"), SEAM),
    # two stops where one is meant: the stronger stays, and where a value had it, behind the value
    (re.compile(r"[,;:](\x02?)\x03(?=[,;:.!?)])"), rf"\1{SEAM}"),
    (re.compile(r"([.!?…][\"”]?)(\x02?)\x03\.|([!?])(\x02?)\x03\3"), r"\2\4\1\3"),
)
_ABBREVIATION = re.compile(r"(^|[ (\n\x01-\x03])(e\.g|i\.e|[ap]\.m|etc|vs|cf|Mr|Mrs|Ms|Dr|Prof|St)\. ")
_ALONE = r"[\x01\x03]+[^\n\x01-\x03]*\x02\x03?(?:\n|$)"
"""A value that is a whole line, such as a signature: it is nobody's sentence and stays as it is."""
_SENTENCE_START = re.compile(
    rf"(^|(?:[.!?][\"')”’]*|\n)\n(?!{_ALONE})|[.!?][\"')”’]* )([\x01\x03]+)([\"'“‘(]*)([^ \n\x01-\x03]+)"
)
_ADDRESS = re.compile(r"://|@|[a-z0-9]\.[a-z0-9]")


def tidy(marked: str) -> str:
    """Return the text that a person sees, for a text with its joints marked."""
    return _MARKS.sub("", tidy_marked(marked))


def tidy_marked(marked: str) -> str:
    """Return the same text with the marks around its values still in it."""
    text, before = marked, ""
    while text != before:
        before = text
        for pattern, replacement in _RULES:
            text = pattern.sub(replacement, text)
    text = _ABBREVIATION.sub(rf"\1\2.{SEAM} ", text)
    return _SENTENCE_START.sub(lambda start: start[1] + start[2] + start[3] + capital(start[4]), text)


def capital(word: str) -> str:
    """Return a word with a capital, unless it is an address or has a shape of its own (*iPhone*, *eBay*)."""
    if _ADDRESS.search(word) or word[1:] != word[1:].lower():
        return word
    return word[:1].upper() + word[1:]


def capital_first(text: str) -> str:
    """Return text whose first word has a capital."""
    first, space, rest = text.partition(" ")
    return capital(first) + space + rest


def lower(text: str) -> str:
    """Return text that starts with a small letter, unless its first word is *I* or has a shape of its own (*IT*)."""
    word = text.split(" ")[0]
    if word[1:] != word[1:].lower() or re.match(r"I(?:['’]|$)", word):
        return text
    return text[:1].lower() + text[1:]
