"""The cards of all articles and scripts."""

from __future__ import annotations

from collections.abc import Mapping
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


def picture(card: Card) -> bytes:
    """Return a card as the bytes of a picture."""
    from columnist.publish.card_art import draw

    return draw(card)
