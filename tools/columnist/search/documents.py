"""What is searched: articles and scripts as documents with fields, and the lines that a result may show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from columnist.library import Library
from columnist.model.article import Article
from columnist.model.script import ScriptTemplate
from columnist.search.excerpts import sentences, strip_markdown

Kind = Literal["article", "script"]
Source = Article | ScriptTemplate
"""What a document is made from."""

_SLOT = re.compile(r"\{[^{}]*\}")
_BRACKETS = re.compile(r"[\[\]|\\]")
LETTER_LINES = 4
LINE_LENGTH = 160


@dataclass(frozen=True)
class Document:
    """One article or script, as the search sees it."""

    kind: Kind
    slug: str
    title: str
    topics: tuple[str, ...]
    """Slugs of topics; none for a script."""
    scripts: tuple[str, ...]
    """Slugs of the scripts that an article shows."""
    fields: Mapping[str, str]
    """Text by the name of a field in `weights.FIELDS`."""
    lines: tuple[str, ...]
    """What a result may show as the line that matched; the first where none did."""


def sources_of(library: Library) -> list[Source]:
    """Return what is searched in a fixed order: published articles by topic and slug, then scripts."""
    articles = sorted(library.published, key=lambda article: (article.front.topics[0], article.slug))
    return [*articles, *(script for _, script in sorted(library.scripts.items()))]


def document_of(library: Library, source: Source) -> Document:
    """Return an article or a script as a document."""
    return article_document(library, source) if isinstance(source, Article) else script_document(library, source)


def documents_of(library: Library) -> list[Document]:
    """Return all documents of a library in their order."""
    return [document_of(library, source) for source in sources_of(library)]


def article_document(library: Library, article: Article) -> Document:
    """Return an article as a document."""
    front = article.front
    shown = tuple(slug for slug in article.scripts if slug in library.scripts)
    topics = [library.topics[slug].title for slug in front.topics if slug in library.topics]
    letter = article.section("The letter")
    letter_text = strip_markdown(letter.body.text) if letter else ""
    answer = [section.body.text for section in article.sections if section.kind not in ("The letter", "The rule")]
    fields = {
        "title": front.title,
        "question": front.question,
        "also_asked": "\n".join(front.also_asked),
        "situation": " ".join([front.situation.who, front.situation.channel, front.situation.stage, *topics]),
        "summary": front.summary,
        "letter": letter_text,
        "answer": strip_markdown("\n".join(answer)),
        "rule": front.rule,
        "script": "\n".join(_goal(library.scripts[slug]) for slug in shown),
    }
    lines = [front.question, *front.also_asked, front.summary, *_letter_lines(letter_text)]
    return Document("article", article.slug, front.title, front.topics, shown, fields, _distinct(lines))


def script_document(library: Library, script: ScriptTemplate) -> Document:
    """Return a script as a document; the letters that show it lend it their words."""
    front = script.front
    letters = library.articles_with(script.slug)
    replies = [outcome.they_say for outcome in front.outcomes.values() if outcome.they_say]
    words = [plain(text.text) for text in script.texts()]
    fields = {
        "title": front.title,
        "question": plain(front.goal),
        "also_asked": "\n".join(article.front.question for article in letters),
        "situation": " ".join(variant.title for variant in script.variants),
        "letter": "\n".join("\n".join(article.front.also_asked) for article in letters),
        "answer": "\n".join([*words, *replies]),
        "script": "\n".join(one.say for one in front.avoid),
    }
    lines = [plain(front.goal), *(article.front.question for article in letters)]
    return Document("script", script.slug, front.title, (), (), fields, _distinct(lines))


def plain(text: str) -> str:
    """Return a text in the slot language without its slots and marks."""
    return " ".join(_BRACKETS.sub(" ", _SLOT.sub("…", text)).split())


def _goal(script: ScriptTemplate) -> str:
    return f"{script.front.title}. {plain(script.front.goal)}"


def _letter_lines(letter: str) -> list[str]:
    """Return the longest sentences of a letter, in their order: they tell the most of the situation."""
    known = [sentence for sentence in sentences(letter) if len(sentence) <= LINE_LENGTH]
    longest = set(sorted(known, key=lambda sentence: (-len(sentence), sentence))[:LETTER_LINES])
    return [sentence for sentence in known if sentence in longest]


def _distinct(lines: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
