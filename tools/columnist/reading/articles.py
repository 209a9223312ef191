"""Article files to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from columnist.memo import digest
from columnist.model.article import Article, ArticleFront, Section, packed
from columnist.model.finding import Finding
from columnist.model.origin import Doubts, Origin
from columnist.reading.front import StandIns, read_front
from columnist.reading.links import cards_in, links_in, references_in
from columnist.reading.markdown_text import split_markdown
from columnist.reading.misplaced import misplaced
from columnist.reading.sections import check_sections

WORDS_A_MINUTE = 220

STAND_INS = StandIns(
    keys={
        **dict.fromkeys(("title", "question", "summary", "rule"), "Unknown."),
        "author": "unknown",
        "situation": {"who": "stranger", "channel": "phone", "stage": "in the moment"},
        "topics": ["unknown"],
        "date": "2000-01-01",
        "status": "draft",
        "privacy": {"altered": ["names"]},
    },
    entries=dict.fromkeys(("topics", "related", "redirect_from", "also_asked"), "unknown"),
)


def read_article(text: str, path: str, slug: str) -> tuple[Article | None, list[Finding]]:
    """Read one article.

    Args:
        text: The file's text.
        path: The file's path, for findings.
        slug: The file's name without its ending.

    Returns:
        The article, in doubt where its front matter has faults, or none where it has no front matter; and every
        finding about form.
    """
    markdown, findings = split_markdown(text, path)
    if markdown is None:
        return None, findings
    if elsewhere := misplaced(markdown.front, path, "articles"):
        return None, [elsewhere]
    front = read_front(ArticleFront, markdown, path, STAND_INS)
    sections = tuple(Section(heading.title, heading.body) for heading in markdown.headings)
    article = _article(slug, front.record, sections, front.origin, front.doubts)
    return article, front.findings + check_sections(markdown)


def _article(slug: str, front: ArticleFront, sections: tuple[Section, ...], origin: Origin, doubts: Doubts) -> Article:
    """Return an article with all that is counted and looked up in its sections once, and remembered with it."""
    scripts = tuple(dict.fromkeys(card.slug for section in sections for card in cards_in(section.body)))
    words = sum(len(section.body.text.split()) for section in sections)
    minutes = max(1, round(words / WORDS_A_MINUTE))
    modified = max([front.date, *(section.date for section in sections if section.date)])
    return Article(
        slug=slug,
        front=front,
        packed=packed(sections),
        origin=origin,
        scripts=scripts,
        minutes=minutes,
        modified=modified,
        face=digest(slug, repr(front), *scripts, str(minutes), str(modified)),
        named=tuple(dict.fromkeys(_named(front, sections))),
        doubts=doubts,
    )


def _named(front: ArticleFront, sections: Iterable[Section]) -> Iterator[str]:
    """Yield what an article names."""
    yield f"authors/{front.author}"
    yield from (f"topics/{slug}" for slug in front.topics)
    yield from (f"articles/{slug}.md" for slug in (*front.related, front.updates) if slug)
    for section in sections:
        links = (*links_in(section.body), *references_in(section.body))
        yield from (link.path for link in links if link.path)
