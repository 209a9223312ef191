"""Words to say as HTML: the text of a script with its example, on cards and on script pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from functools import lru_cache
from html import escape

from columnist.pages import urls
from columnist.pages.page import relative, url_of
from columnist.pages.summaries import channels, example_goal
from columnist.scripts.compiled import CompiledScript, CompiledText, Tree
from columnist.scripts.facts import example_day, example_facts
from columnist.scripts.pieces import render_pieces
from columnist.scripts.render import Facts


def words_html(text: CompiledText, facts: Facts, on: datetime.date, *, filled: Collection[str] = ()) -> str:
    """Return one variant or reply as a block of HTML on one line, with what stands in its blanks marked.

    Args:
        text: The variant or reply.
        facts: Slot name to value.
        on: The day that it is for.
        filled: The slots that are somebody's own facts, and no examples.
    """
    subject = f'<p class="words__subject">{_html(text.subject, facts, on, filled)}</p>' if text.subject else ""
    body = _html(text.body, facts, on, filled).replace("\n\n", "</p><p>").replace("\n", "<br>")
    return f'<div class="words" data-text="{escape(text.id)}">{subject}<p>{body}</p></div>'


def _html(tree: Tree, facts: Facts, on: datetime.date, filled: Collection[str]) -> str:
    return "".join(
        f'<span class="{"filled" if piece.slot in filled else "blank"}">{escape(piece.text, quote=False)}</span>'
        if piece.slot
        else escape(piece.text, quote=False)
        for piece in render_pieces(tree, facts, on)
    )


def example_words(script: CompiledScript, text: CompiledText) -> str:
    """Return one variant or reply with the template's invented facts."""
    return words_html(text, example_facts(script.template), example_day(script.template))


def card_html(script: CompiledScript, page_url: str) -> str:
    """Return a script's card: its title, its goal, its first variant and the way to the rest."""
    return _card(script, escape(relative(url_of(urls.script(script.slug)), page_url)))


@lru_cache(maxsize=1024)
def _card(script: CompiledScript, href: str) -> str:
    """Return a card, the same for all letters that are equally far from the script."""
    template = script.template
    first = script.variants[0]
    more = ", ".join(channels(template))
    return (
        f'<aside class="script-card" aria-label="{escape(template.front.title)}">'
        f'<p class="script-card__title"><a href="{href}">{escape(template.front.title)}</a></p>'
        f'<p class="script-card__goal">{escape(example_goal(script))}</p>'
        f'<p class="script-card__variant">{escape(first.title)}</p>'
        f"{example_words(script, first)}"
        f'<p class="script-card__more"><a href="{href}">Every channel, and what to answer</a> '
        f'<span class="script-card__channels">{escape(more)}</span></p>'
        f"</aside>"
    )
