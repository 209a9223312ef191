"""Texts come apart the quick way as they do the plain way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from columnist.library import Library
from columnist.search.documents import Document, documents_of
from columnist.search.excerpts import strip_markdown
from columnist.search.profiles import Profile, profile_of
from columnist.search.splitting import split
from columnist.search.synonyms import synonyms_from
from columnist.search.vocabulary import Vocabulary
from nasty_markdown import NASTY
from search import plainly
from search.test_browser_agrees import ODD_TEXTS

SIGNS = "aeco rek0123,.-'’‘`_\"“”…–é\u0301ΣσßßİⅧ½ﬁ\u00ad\u00b7\n\t\x1c"
TEXTS = st.text(SIGNS, max_size=40) | st.text(max_size=40)
PHRASES = ["go back", "go back go", "go go", "no answer to", "answer to", "do n", "say no"]


@given(TEXTS)
def test_split(text: str) -> None:
    """Whatever is written."""
    assert split(text) == plainly.split(text)


@pytest.mark.parametrize(
    "text",
    [
        *ODD_TEXTS,
        "e-e-e-mail re-co-apply check-in-e-mail co-worker e-mail, pre-e-mail -e-mail x-re-do E-Co-Op re-1 e-",
        "'' a''b a'''b '''a''' ' '' a' 'b a'b'c n't `a` o’clock a’‘b",
        "1,000 10,0000 1,00 ,000 a,000 1,000,000 £1,000’s",
    ],
)
def test_split_of_odd_texts(text: str) -> None:
    """Hyphens in a row, apostrophes at the edges, thousands."""
    assert split(text) == plainly.split(text)


def test_split_around_each_character() -> None:
    """Every character between words, also where what a capital sigma becomes depends on its neighbours."""
    for start in range(0, 0x30000, 0x100):
        signs = [chr(code) for code in range(start, start + 0x100)]
        text = " ".join(f"a{sign}Σ aΣ{sign} aΣ{sign}a 1{sign}000 e-{sign}b" for sign in signs)
        assert split(text) == plainly.split(text), hex(start)


def test_profiles(column: Library) -> None:
    """Every document of our own column weighs the same to the last bit."""
    phrases = synonyms_from(column.content.synonyms).phrases
    vocabulary = Vocabulary(phrases)
    for document in documents_of(column):
        assert _parts(profile_of(document, vocabulary)) == plainly.profile(document, phrases), document.slug


WORDS = st.sampled_from(["go", "back", "no", "answer", "to", "say", "doings", "do", "n", "the", "key's", "keys", "be"])


@given(st.fixed_dictionaries({name: st.lists(WORDS).map(" ".join) for name in ("title", "letter", "answer", "rule")}))
def test_profiles_of_phrases(fields: dict[str, str]) -> None:
    """Phrases in one another, and words whose stem is a stop word though they are none."""
    document = Document("article", "slug", "title", (), (), fields, ())
    assert _parts(profile_of(document, Vocabulary(PHRASES))) == plainly.profile(document, PHRASES)


def _parts(profile: Profile) -> tuple[dict[str, float], dict[str, int], set[str]]:
    return dict(profile.weighted()), profile.told(), set(profile.words.split("\n")) if profile.words else set()


MARKDOWN = st.text("ab> \t\n-*1.[]()!_`\\\r\x0b\u2028", max_size=30)


@given(MARKDOWN)
def test_strip_markdown(text: str) -> None:
    """Marks go at the beginnings of lines, and nowhere else."""
    assert strip_markdown(text) == plainly.strip_markdown(text)


def test_strip_markdown_of_real_texts(column: Library) -> None:
    """Our own letters, and what is nasty."""
    texts = [section.body.text for article in column.published for section in article.sections]
    for text in [*texts, "\n".join(texts), *NASTY]:
        assert strip_markdown(text) == plainly.strip_markdown(text)
