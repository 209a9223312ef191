"""A quick look at a text passes over no text in which a rule would find something."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from columnist.checks import language, privacy, recognition
from columnist.checks.sources import Harmless

PIECES = st.lists(
    st.sampled_from(
        ["2024-11-17", "12", "7", "4", "\n", " ", "  ", "a", "the ", "A", "SW", "X", "-", "/", ".", "+49 ", "(", ")",
         "High Street", "Hauptstraße ", "Marktplatz ", "weg ", "DE89 3704 0044", "account ", ": ", "Ä"]
    )
).map("".join)  # fmt: skip


@given(st.from_regex(language.BLAME))
@example("You ſhould have known.")
@example("YOUR FAULT")
def test_blame(text: str) -> None:
    """Every turn of phrase has a hint, however it is written."""
    assert language._may_blame(text) or "ı" in text  # a Turkish letter of which Python knows no small form


@given(PIECES)
@example("date: 2024-11-17\n")
@example("2024-11-17 High Street")
@example("platz 2024-11-17\n")
@example("SW1A 1AA")
@example("030-1234567\n2024-11-17\n")
def test_numbers_and_addresses(text: str) -> None:
    """What is found is what the patterns find for themselves."""
    plain = ["privacy-address" for _ in privacy.ADDRESS.finditer(text)]
    plain += [finding.code for finding in privacy._numbers(privacy.whole("x", text), without_dates(text))]
    assert [finding.code for finding in privacy.check_privacy("x", text)] == plain


def without_dates(text: str) -> str:
    """Return a text with its dates made unlike numbers."""
    return re.sub(r"\d{4}-\d\d-\d\d", "xxxx-xx-xx", text)


def test_harmless_words() -> None:
    """A doubted word is doubted again in the next text; each other word is looked at once."""
    asked: list[str] = []
    harmless = Harmless(lambda word: asked.append(word) or word == "no")
    assert harmless.others_in("Yes, no no yes") == ["no"]
    assert harmless.others_in("yes, yes") == []
    assert harmless.others_in("NO") == ["no"]
    assert sorted(asked) == ["no", "no", "yes", "yes,"]


@given(st.from_regex(recognition.FIRM))
def test_firms(text: str) -> None:
    """Each has a legal form that is looked for first."""
    assert {*recognition._MAY_BE_EITHER.findall(text)} - recognition._TITLES


@given(st.from_regex(recognition.TITLED))
def test_titles(text: str) -> None:
    """Each is looked for first."""
    assert {*recognition._MAY_BE_EITHER.findall(text)} & recognition._TITLES
