"""Words that a worried person understands at once and is not hurt by: the rule, the letter's voice, blame, wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from columnist.checks.sources import Harmless, each, prose, unquoted, whole
from columnist.model.article import Article
from columnist.model.finding import Finding
from columnist.model.place import PlacedText
from columnist.model.script import ScriptTemplate

_SENTENCE_END = re.compile(r"[.!?…]+(?=[\"')\s]|$)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur)\b")
LETTER_WORDS = 25
"""Shorter letters may do without an *I*."""

BLAME = re.compile(
    r"\b(?:you (?:should|ought to) have (?!had|an?\b|the\b|heard|got\b|received)|you shouldn't have|your (?:own )?fault"
    r"|you (?:have )?failed to|you only have yourself|(?:you've|you have) only yourself|why (?:didn't|did you not) you"
    r"|you (?:clearly|obviously) (?:didn't|did not|don't)|you always|you never (?:listen|think|learn)"
    r"|what did you expect|you must have known|you brought this)\b",
    re.IGNORECASE,
)
"""Turns of phrase that tell the reader that it was their doing."""

_HINTS = (
    "you should have", "you ought to have", "you shouldn't have", "your fault", "your own fault", "you failed to",
    "you have failed to", "only yourself", "you only have yourself", "why did", "you clearly", "you obviously",
    "you always", "you never", "what did you expect", "you must have known", "you brought this",
)  # fmt: skip
"""One of these stands in each of them; looking for plain words is many times faster."""

WORDING = {
    "chairman": "chair", "chairmen": "chairs", "manpower": "staff", "man-hours": "hours", "man hours": "hours",
    "salesman": "salesperson", "salesmen": "salespeople", "businessman": "business person", "mankind": "people",
    "policeman": "police officer", "fireman": "firefighter", "stewardess": "flight attendant", "(s)he": "they",
    "housewife": "parent at home", "working mother": "working parent", "he or she": "they", "he/she": "they",
    "his or her": "their", "his/her": "their", "you guys": "you all", "office girls": "colleagues",
    "blacklist": "blocked list", "blacklisted": "shut out", "whitelist": "allowed list",
    "grandfathered": "kept as it was",
    "crazy": "absurd", "insane": "absurd", "lame": "weak", "psycho": "cruel",
    "schizophrenic": "contradictory",
    "wheelchair-bound": "who uses a wheelchair", "the disabled": "disabled people", "the elderly": "older people",
    "suffers from": "has", "normal people": "most people", "committed suicide": "died by suicide", "gypped": "cheated",
    "illegals": "migrants", "native speaker": "fluent speaker", "third world": "poorer countries",
    "tone deaf": "careless", "turned a blind eye": "looked away", "fell on deaf ears": "was not heard",
}  # fmt: skip
"""Words that leave people out, each with a plain one that does not."""

_ALONE = r"(?<![\w-])(?:{})(?![\w-])"
_WORDING = re.compile(
    _ALONE.format("|".join(re.escape(word) for word in sorted(WORDING, key=len, reverse=True))), re.IGNORECASE
)
_LONGEST_WORDS = {entry: re.escape(max(entry.split(), key=len)) for entry in WORDING}
"""By entry its longest word, without which it cannot stand in a text."""
_HARMLESS = Harmless(re.compile(_ALONE.format("|".join(_LONGEST_WORDS.values()))).search)


def check_language(article: Article) -> Iterator[Finding]:
    """Yield the findings about an article's rule, the voice of its letter, and blame in its answer."""
    sentences = len(_SENTENCE_END.findall(article.front.rule))
    if sentences != 1 or not _SENTENCE_END.search(article.front.rule[-2:]):
        message = (
            f"The rule has {sentences} sentences." if sentences > 1 else "The rule does not end as a sentence does."
        )
        yield Finding("rule-sentences", article.origin.value_at("rule"), message, "Make it one sentence.")
    letter = article.section("The letter")
    if letter and not _FIRST_PERSON.search(letter.body.text) and len(letter.body.text.split()) >= LETTER_WORDS:
        message = "The letter says neither I, nor me, nor my."
        yield Finding("letter-not-first-person", letter.body.start, message, "Let the writer of the letter speak.")
    yield from _check_blame([section.body for section in article.sections if section.kind != "The letter"])


def check_script_language(template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the findings about blame in what a script says."""
    yield from _check_blame(template.texts())


def _check_blame(texts: Sequence[PlacedText]) -> Iterator[Finding]:
    fix = "Say what happened, or what to do now."
    if not _may_blame("\n".join(text.text for text in texts)):
        return
    for text in texts:
        if not _may_blame(text.text):
            continue
        words = unquoted(text.text)
        yield from each(
            "blame", BLAME, words, text, lambda found: (f"`{found[0].strip()}` blames whoever reads it.", fix)
        )


def _may_blame(text: str) -> bool:
    small = text.casefold()
    return any(hint in small for hint in _HINTS)


def check_wording(path: str, text: str) -> Iterator[Finding]:
    """Yield a finding for each word of the small list that leaves people out; quoted speech may have it."""
    others = _HARMLESS.others_in(text)
    if not others:
        return
    small = text.lower()
    if any(entry in small for word in others for entry in _entries_with(word)):
        words = unquoted(_other_voices(prose(text)))
        yield from each("wording-exclusive", _WORDING, words, whole(path, text), _plain_word)


@cache
def _entries_with(word: str) -> list[str]:
    """Return the entries whose longest word is a word, whatever signs are around it; the same come in every text."""
    return [entry for entry, longest in _LONGEST_WORDS.items() if re.search(_ALONE.format(longest), word)]


def _plain_word(found: re.Match[str]) -> tuple[str, str]:
    return f"`{found[0]}` leaves people out.", f"For instance: `{WORDING[found[0].lower()]}`."


_ALSO_ASKED = re.compile(
    r"^(?:question|title):.*$|^also_asked:.*\n(?:[ \t]+.*\n)*|^avoid:.*\n(?:[ \t]+.*\n)*", re.MULTILINE
)


def _other_voices(text: str) -> str:
    """Blank out what readers ask in their own words, and what a script warns of."""
    return _ALSO_ASKED.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
