"""Words, profiles and postings the plain way, one after the other: what the quick way is compared with."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from columnist.search.documents import Document
from columnist.search.postings import Postings, varint
from columnist.search.synonyms import phrase_starts, phrases_in
from columnist.search.weights import ASKED, BRIEF, FIELDS, LEVELS, MAX_POSTINGS, SCALE
from columnist.search.words import Token, token

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
START = re.compile(r"^[ \t]*(?:(?:>[ \t]?)+|[0-9]+\.[ \t]+|[-*][ \t]+)", re.MULTILINE)


def split(text: str) -> list[str]:
    """Return the raw words of a text."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(sign for sign in decomposed if unicodedata.category(sign) != "Mn")
    lower = re.sub("[’‘ʼ]", "'", bare).lower().replace("`", "'")
    whole = re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", lower)
    return WORD.findall(re.sub(r"(^|[^a-z0-9])(e|co|re)-(?=[a-z])", r"\1\2", whole))


def strip_markdown(text: str) -> str:
    """Return Markdown as plain text."""
    without_links = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_`\\]", "", START.sub("", without_links)).strip()


def profile(document: Document, phrases: Sequence[str]) -> tuple[dict[str, float], dict[str, int], set[str]]:
    """Return what each term weighs, how often it counts where letters are likened, and the words to be looked up."""
    weights: dict[str, float] = defaultdict(float)
    telling: Counter[str] = Counter()
    telling_words: set[str] = set()
    starts = phrase_starts(phrases)
    for name, text in document.fields.items():
        row = [token(raw) for raw in split(text)]
        said: list[Token] = [one for one in row if not one.stop]
        share = FIELDS[name].share(len(row))
        for term, count in Counter(one.term for one in said).items():
            weights[term] += share * count
            telling[term] += count * ASKED.get(name, 0)
        for one in row if name in BRIEF else ():
            if one.stop:
                weights[f".{one.term}"] += share
        for term in phrases_in([one.term for one in row], starts):
            weights[term] += share
        telling_words |= {one.word for one in said}
    rounded = array("f", weights.values())
    return dict(zip(weights, rounded, strict=True)), {**+telling}, telling_words


def quantized(weights: Mapping[int, float]) -> Postings:
    """Return impacts in steps."""
    top = max(weights.values())
    kept = [(number, round(weight / top * LEVELS)) for number, weight in weights.items()]
    heaviest = sorted((one for one in kept if one[1]), key=lambda one: (-one[1], one[0]))[:MAX_POSTINGS]
    documents = sorted(heaviest)
    unit = max(1, round(top * SCALE / LEVELS))
    return Postings(unit, tuple(number for number, _ in documents), tuple(level for _, level in documents))


def packed(postings: Postings) -> bytes:
    """Return postings as bytes."""
    rest, last = varint(postings.unit) + varint(len(postings.documents)), -1
    for number in postings.documents:
        rest, last = rest + varint(number - last - 1), number
    return rest + bytes(postings.levels)


def weightiest(weights: Mapping[str, float], count: int) -> list[str]:
    """Return the terms that weigh most."""
    return sorted(weights, key=lambda term: (-weights[term], term))[:count]
