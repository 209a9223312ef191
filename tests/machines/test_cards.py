"""Cards: drawn once, drawn anew when something on them changes, and legible whatever stands on them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from columnist.means import Means
from columnist.publish import card_art
from columnist.publish.build import build_site
from columnist.publish.card_art import MARGIN, SIZE, Card
from columnist.publish.editions import PublicEdition
from columnist.publish.memory import memory_of
from projects import make_project, put

LETTER = "content/articles/first-letter.md"
CARD = Card("Asking", "May I ask once more?", "Ask twice, then rest.", "The Column")


def test_a_picture_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build has it from the old site; a change of any word draws it again."""
    drawn: list[Card] = []

    def draw(card: Card) -> bytes:
        drawn.append(card)
        return card.title.encode()

    monkeypatch.setattr(card_art, "draw", draw)
    monkeypatch.setenv("SITE_URL", "https://letters.example/")
    root = make_project(tmp_path)
    for title in ("May I ask once more?", "May I ask once more?", "May I ask again?"):
        put(root, LETTER, re.sub("title: .*", f"title: {title}", (root / LETTER).read_text(encoding="utf-8"), count=1))
        with memory_of(root / "mkdocs.yml", root / "site") as memo:
            build_site(root / "mkdocs.yml", root / "site", PublicEdition(), Means(memo=memo))
        assert (root / "site/assets/cards/articles/first-letter.png").read_bytes() == title.encode()
    assert sum(card.title.startswith("May I") for card in drawn) == 2
    assert len(drawn) == len({card.identity() for card in drawn})


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
