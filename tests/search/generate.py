"""A column of any size, made of the sentences of another, always the same for the same size."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator

from columnist.library import Library
from columnist.model.article import Article, ArticleFront, Section, Situation, packed
from columnist.model.place import PlacedText
from columnist.search.excerpts import sentences, strip_markdown

LONGEST_LINE = 90


@dataclasses.dataclass(frozen=True)
class Sentences:
    """What letters and answers are made of."""

    letter: list[str]
    answer: list[str]
    situations: list[Situation]


def enlarged(library: Library, size: int, seed: int = 7) -> Library:
    """Return a library with the articles of another and as many generated ones as it takes."""
    chance = random.Random(seed)  # noqa: S311
    pool = _sentences(library)
    patterns = library.published
    made = [_article(chance, pool, chance.choice(patterns), number) for number in range(size - len(patterns))]
    return Library(dataclasses.replace(library.content, articles=[*patterns, *made]))


def _sentences(library: Library) -> Sentences:
    letters, answers = [], []
    for article in library.published:
        for section in article.sections:
            found = sentences(strip_markdown(section.body.text))
            (letters if section.kind == "The letter" else answers).extend(found)
    return Sentences(letters, answers, [article.front.situation for article in library.published])


def _article(chance: random.Random, pool: Sentences, pattern: Article, number: int) -> Article:
    lines = _lines(chance, pool.letter)
    front = ArticleFront.model_construct(
        **{
            **dict(pattern.front),
            "title": next(lines),
            "question": next(lines),
            "also_asked": tuple(next(lines) for _ in range(5)),
            "situation": chance.choice(pool.situations),
            "summary": " ".join(chance.sample(pool.answer, 2)),
            "rule": chance.choice(pool.answer),
            "related": (),
            "updates": None,
        }
    )
    sections = tuple(_section(chance, pool, section) for section in pattern.sections)
    return dataclasses.replace(pattern, slug=f"generated-{number:05}", front=front, packed=packed(sections))


def _lines(chance: random.Random, pool: list[str]) -> Iterator[str]:
    while True:
        yield chance.choice(pool)[:LONGEST_LINE].rsplit(" ", 1)[0]


def _section(chance: random.Random, pool: Sentences, section: Section) -> Section:
    if section.kind == "What to say":
        return section
    letter = section.kind == "The letter"
    count = len(sentences(section.body.text))
    text = " ".join(chance.choices(pool.letter if letter else pool.answer, k=max(1, count)))
    return Section(section.heading, PlacedText(text, section.body.start))
