"""What a script says once its examples are filled in: length of the spoken variants, ease, and what it warns of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from columnist.checks.ease import reading_ease
from columnist.library import Library
from columnist.model.finding import Finding
from columnist.model.place import PlacedText
from columnist.model.script import SPOKEN, ScriptTemplate
from columnist.scripts.compiled import compile_script
from columnist.scripts.facts import example_day, example_facts
from columnist.scripts.render import render

SPOKEN_WORDS = 90
HARD = 55
"""Flesch's reading ease below which a script is hard to say."""
FEWEST_WORDS = 30
"""Of shorter texts the formula says nothing."""

_WORDS = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")


def check_speech(template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the findings about the variants of a template that has no fault."""
    facts, day = example_facts(template), example_day(template)
    for text, variant in zip(compile_script(template).variants, template.variants, strict=True):
        words = render(text.body, facts, day)
        count = len(words.split())
        place = variant.body.start
        if variant.channel in SPOKEN and count > SPOKEN_WORDS:
            message = f"`{variant.title}` has {count} words when everything is filled in; {SPOKEN_WORDS} can be said."
            yield Finding("spoken-long", place, message, "Shorten it.")
        ease = reading_ease(words)
        if count >= FEWEST_WORDS and ease < HARD:
            message = f"`{variant.title}` has a reading ease of {ease:.0f}; plain speech has {HARD} and more."
            yield Finding("reading-ease", place, message, "Shorten the sentences, and use shorter words.")


def avoided(library: Library) -> dict[tuple[str, ...], str]:
    """Return every sentence that a template warns of, as its words, with the template's slug."""
    return {
        tuple(_WORDS.findall(avoid.say.lower())): template.slug
        for template in library.scripts.values()
        for avoid in template.front.avoid
    }


def check_avoided(template: ScriptTemplate, lines: dict[tuple[str, ...], str]) -> Iterator[Finding]:
    """Yield a finding for each sentence of a template that this one or another warns of."""
    for text in _said(template):
        for found in _SENTENCE.finditer(text.text):
            source = lines.get(tuple(_WORDS.findall(found[0].lower())))
            if source is not None:
                start = found.start() + len(found[0]) - len(found[0].lstrip())
                message = f"The script `{source}` warns of this sentence."
                yield Finding(
                    "avoid-said", text.place_of(start), message, "Say it in another way.", len(found[0].strip())
                )


def _said(template: ScriptTemplate) -> Collection[PlacedText]:
    return [*(variant.body for variant in template.variants), *(reply.body for reply in template.replies)]
