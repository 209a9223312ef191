"""Cards: drawn once, drawn anew when something on them changes, and legible whatever stands on them."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from columnist.publish import card_art
from columnist.publish.card_art import MARGIN, SIZE, Card
from columnist.publish.cards import write_cards

CARD = Card("Asking", "May I ask once more?", "Ask twice, then rest.", "The Column")


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build copies it; a change of any word draws it again and forgets the old one."""
    drawn: list[Card] = []

    def draw(card: Card) -> bytes:
        drawn.append(card)
        return card.title.encode()

    monkeypatch.setattr(card_art, "draw", draw)
    kept, site = tmp_path / "kept", tmp_path / "site"
    for card in (CARD, CARD, replace(CARD, line="Rest."), replace(CARD, line="Rest.")):
        write_cards({"cards/a.png": card}, site, kept)
    assert drawn == [CARD, replace(CARD, line="Rest.")]
    assert (site / "cards/a.png").read_bytes() == CARD.title.encode()
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        Card("A", "word " * 60, "rule " * 80, "N"),
        Card("Thema", "Überall Ärger – „was nun“?", "L’été, naïve façade.", "Spalte"),
    ],
)
def test_words_stay_on_the_card(card: Card) -> None:
    """Nothing is drawn into the right margin, however long the words; the same words give the same bytes."""
    raw = card_art.draw(card)
    assert raw == card_art.draw(card)
    with Image.open(io.BytesIO(raw)) as picture:
        margin = picture.convert("RGB").crop((SIZE[0] - MARGIN + 2, 0, SIZE[0], SIZE[1]))
        assert picture.size == SIZE
    assert margin.getcolors() == [(margin.width * margin.height, card_art.PAPER)]
