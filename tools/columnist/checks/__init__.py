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
from columnist.checks.letters import check_letter
from columnist.checks.privacy import check_privacy
from columnist.checks.recognition import check_letter_privacy
from columnist.checks.redirects import check_redirects
from columnist.checks.resemblance import Sketch, sketch_of
from columnist.checks.spelling import check_spelling
from columnist.library import Library
from columnist.means import PLAIN, Means
from columnist.memo import Memo, digest, remembered
from columnist.model.article import Article
from columnist.model.finding import Finding, Level, in_order
from columnist.parallel import spread

Work = Callable[[Callable[[Any], Any], Sequence[Any]], Iterator[Any]]
"""Does the same to many things, in order."""

ENDINGS = {"articles": ".md", "scripts": ".md", "topics": "", "authors": ""}
"""How what an article may name ends, by where it stands."""

OWN_LIST = "accepted.yaml"
"""Misspelt words stand in it for a reason."""


def check(library: Library, means: Means = PLAIN) -> list[Finding]:
    """Return every finding about a library, those of reading too, by place.

    Args:
        library: What was read. Where it is one part of a column, nothing is said that needs the whole of it.
        means: Its progress is told of every text and every article that is looked at.
    """
    articles = len(library.articles) + len(library.content.doubtful_articles)
    means.progress.begin("Checking", len(library.content.sources) + articles)
    work = partial(_spread, means)
    findings = [
        *library.findings,
        *_texts(library, work, means.memo),
        *_articles(library, work, means.memo),
        *_templates(library, means.memo),
    ]
    if library.content.only is None:
        findings += [*check_topics(library), *check_redirects(library)]
    return in_order(without_accepted(library, _without_echoes(findings)))


def _spread(means: Means, look: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[Any]:
    for result in spread(look, items, means.jobs):
        means.progress.step()
        yield result


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Drop what is said of the spelling of a line that has an error: a misspelt key or slug has its finding already."""
    faulty = {(one.place.path, one.place.line) for one in findings if one.level is Level.ERROR}
    return [one for one in findings if one.code != "spelling" or (one.place.path, one.place.line) not in faulty]


def _texts(library: Library, work: Work, memo: Memo) -> list[Finding]:
    allowed = allowed_words(library)

    def look(path: str) -> list[Finding]:
        text = library.content.sources[path]
        return [
            *check_text(path, text),
            *check_wording(path, text),
            *check_privacy(path, text),
            *(() if path.endswith(OWN_LIST) else check_spelling(path, text, allowed)),
        ]

    only = library.content.only
    paths = [path for path in library.content.sources if only is None or path in only]
    words = digest(*sorted(allowed))

    def key_of(path: str) -> bytes:
        return digest("text", words, library.content.digest_of(path))

    found = remembered(memo, key_of, partial(work, look), paths)
    return [finding for findings in found for finding in findings]


def _articles(library: Library, work: Work, memo: Memo) -> list[Finding]:
    def look(article: Article) -> tuple[list[Finding], Sketch]:
        return _article(library, article), sketch_of(article)

    articles = [*library.articles.values(), *library.content.doubtful_articles]
    names = sorted(f"{kind}/{slug}{ENDINGS[kind]}" for kind in ENDINGS for slug in library.content.slugs[kind])
    key_of = partial(_depends, library, frozenset(names), digest(*names))
    results = remembered(memo, key_of, partial(work, look), articles)
    sketches = {
        article.slug: sketch
        for article, (_, sketch) in zip(articles, results, strict=True)
        if article.published and not article.doubts
    }
    return [*(finding for found, _ in results for finding in found), *check_likeness(library, sketches, memo)]


def _depends(library: Library, names: frozenset[str], every: bytes, article: Article) -> bytes:
    """Return a digest of all that is looked at for an article.

    These are its text, what it names and which of that is not published, and the letter that it follows.

    Args:
        library: The column.
        names: All that an article may name.
        every: A digest of them, which matters where one is missing: another may have been meant.
        article: The article.
    """
    earlier = library.articles.get(article.front.updates or "")
    date = earlier.front.date.isoformat() if earlier else ""
    missing = b"" if names.issuperset(article.named) else every
    hidden = sorted(library.hidden.intersection(article.named))
    return digest("article", missing, date, library.text_digest(article), *hidden)


def _article(library: Library, article: Article) -> list[Finding]:
    return [
        *check_article(library, article),
        *check_form(library, article),
        *check_letter(article),
        *check_language(article),
        *check_letter_privacy(article),
        *check_shows_script(article),
    ]


def _templates(library: Library, memo: Memo) -> list[Finding]:
    templates = [*library.scripts.values(), *library.content.doubtful_scripts]
    if not templates:
        return []
    from columnist.checks.scripts import check_scripts  # loading it takes longer than checking an article alone

    used = [slug for slug in library.scripts if library.is_shown(slug)]
    texts = [library.content.digest_of(one.origin.path) for one in templates]
    key = digest("scripts", " ".join(used), " ".join(sorted(library.content.slugs["scripts"])), *texts)
    return remembered(memo, lambda _: key, lambda todo: (check_scripts(library) for _ in todo), [library])[0]


def errors_among(findings: list[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.level is Level.ERROR]


def counted(errors: Sequence[Finding]) -> str:
    """Return a sentence for whoever leaves off because of errors."""
    count = "There is 1 error" if len(errors) == 1 else f"There are {len(errors)} errors"
    return f"{count} in the content; `columnist check` shows more."
