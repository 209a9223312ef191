"""The cards of all articles and scripts: drawn once, kept by what stands on them, copied from then on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from columnist.library import Library
from columnist.pages.linked_data import card_of
from columnist.pages.publication import Publication
from columnist.pages.summaries import example_goal

if TYPE_CHECKING:
    from columnist.publish.card_art import Card


def cards_of(library: Library, publication: Publication) -> Mapping[str, Card]:
    """Return what stands on every card, by where its picture goes below the site's root."""
    from columnist.publish.card_art import Card  # here: the drawing library is only loaded where cards are wanted

    cards = {}
    for article in library.published:
        front = article.front
        topic = library.topics[front.topics[0]].title
        cards[card_of("article", article.slug)] = Card(topic, front.title, front.rule, publication.name)
    for script in library.compiled.values():
        title = script.template.front.title
        cards[card_of("script", script.slug)] = Card("Words to say", title, example_goal(script), publication.name)
    return cards


def write_cards(cards: Mapping[str, Card], site: Path, kept: Path) -> None:
    """Write every card, drawing those that are not kept from an earlier build.

    Args:
        cards: What stands on each, by its place in the site.
        site: The site's folder.
        kept: The folder of earlier pictures; those that no page needs any more are removed. It may not be there.
    """
    names = {path: _name(card) for path, card in cards.items()}
    kept.mkdir(parents=True, exist_ok=True)
    for path, card in cards.items():
        place = site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_picture(card, kept / names[path]))
    for old in kept.glob("*.png"):
        if old.name not in names.values():
            old.unlink(missing_ok=True)


def _picture(card: Card, kept: Path) -> bytes:
    from columnist.publish.card_art import draw

    with suppress(FileNotFoundError):
        return kept.read_bytes()
    picture = draw(card)
    fresh = kept.with_suffix(f".{os.getpid()}")  # its own name and one move, since two builds may run at once
    fresh.write_bytes(picture)
    fresh.replace(kept)
    return picture


def _name(card: Card) -> str:
    return hashlib.sha256(json.dumps(card.identity()).encode()).hexdigest()[:32] + ".png"
