"""Rules with stable codes: a library in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from columnist.checks.accepted import allowed_words, without_accepted
from columnist.checks.articles import check_article
from columnist.checks.form import check_form, check_text
from columnist.checks.knowledge import check_likeness, check_shows_script, check_topics
from columnist.checks.language import check_language, check_wording
from columnist.checks.likeness import Sketch, sketch_of
from columnist.checks.privacy import check_letter_privacy, check_privacy
from columnist.checks.spelling import check_spelling
from columnist.library import Library
from columnist.model.article import Article
from columnist.model.finding import Finding, Level, in_order
from columnist.parallel import spread
from columnist.progress import SILENT, Progress

Work = Callable[[Callable[[Any], Any], Sequence[Any]], Iterator[Any]]
"""Does the same to many things, in order."""

OWN_LIST = "accepted.yaml"
"""Misspelt words stand in it for a reason."""


def check(library: Library, *, jobs: int = 1, progress: Progress = SILENT) -> list[Finding]:
    """Return every finding about a library, those of reading too, by place.

    Args:
        library: What was read. Where it is one part of a column, nothing is said that needs the whole of it.
        jobs: How many processes may look at articles at once.
        progress: Is told of every text that is looked at, and of every article.
    """
    progress.begin("Checking", len(library.content.sources) + len(library.articles))
    work = partial(_spread, jobs, progress)
    findings = [*library.findings, *_texts(library, work), *_articles(library, work), *_templates(library)]
    if library.content.only is None:
        findings += check_topics(library)
    return in_order(without_accepted(library, _without_echoes(findings)))


def _spread(jobs: int, progress: Progress, look: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
    for result in spread(look, items, jobs):
        progress.step()
        yield result


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Drop what is said of the spelling of a line that has an error: a misspelt key or slug has its finding already."""
    faulty = {(one.place.path, one.place.line) for one in findings if one.level is Level.ERROR}
    return [one for one in findings if one.code != "spelling" or (one.place.path, one.place.line) not in faulty]


def _texts(library: Library, work: Work) -> list[Finding]:
    allowed = allowed_words(library)

    def look(source: tuple[str, str]) -> list[Finding]:
        path, text = source
        return [
            *check_text(path, text),
            *check_wording(path, text),
            *check_privacy(path, text),
            *(() if path.endswith(OWN_LIST) else check_spelling(path, text, allowed)),
        ]

    only = library.content.only
    sources = [(path, text) for path, text in library.content.sources.items() if only is None or path in only]
    return [finding for found in work(look, sources) for finding in found]


def _articles(library: Library, work: Work) -> list[Finding]:
    def look(article: Article) -> tuple[list[Finding], Sketch]:
        return _article(library, article), sketch_of(article)

    articles = list(library.articles.values())
    results = list(work(look, articles))
    sketches = {
        article.slug: sketch for article, (_, sketch) in zip(articles, results, strict=True) if article.published
    }
    return [*(finding for found, _ in results for finding in found), *check_likeness(library, sketches)]


def _article(library: Library, article: Article) -> list[Finding]:
    return [
        *check_article(library, article),
        *check_form(library, article),
        *check_language(article),
        *check_letter_privacy(article),
        *check_shows_script(article),
    ]


def _templates(library: Library) -> list[Finding]:
    if not library.scripts:
        return []
    from columnist.checks.scripts import check_scripts  # loading it takes longer than checking an article alone

    return check_scripts(library)


def errors_among(findings: list[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.level is Level.ERROR]
