"""Article files to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from columnist.memo import digest
from columnist.model.article import REPEATABLE, SECTIONS, Article, ArticleFront, Section, packed
from columnist.model.finding import Finding
from columnist.model.origin import Doubts, Origin
from columnist.nearest import did_you_mean
from columnist.reading.front import StandIns, read_front
from columnist.reading.links import cards_in, links_in, references_in
from columnist.reading.markdown_text import Heading, MarkdownText, split_markdown

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


def check_sections(markdown: MarkdownText) -> list[Finding]:
    """Say which headings are unknown, missing, doubled, out of order or empty."""
    findings: list[Finding] = []
    seen: list[str] = []
    if markdown.preamble.text:
        message = "There is text before the first heading."
        findings.append(Finding("heading-missing", markdown.preamble.start, message, "Put it below `## The letter`."))
    for heading in markdown.headings:
        findings += _check_heading(heading, seen)
        seen.append(_kind(heading))
    end = markdown.headings[-1].place if markdown.headings else markdown.preamble.start
    meant = " ".join(finding.fix for finding in findings if finding.code == "heading-unknown")
    for kind, needed in SECTIONS.items():
        if needed and kind not in seen and f"`{kind}`" not in meant:
            findings.append(
                Finding("heading-missing", end, f"The section `## {kind}` is missing.", f"Add `## {kind}`.")
            )
    return findings


def _kind(heading: Heading) -> str:
    return heading.title.partition(",")[0].strip()


def _check_heading(heading: Heading, seen: list[str]) -> list[Finding]:
    kind = _kind(heading)
    order = list(SECTIONS)
    length = len(heading.title) + 3
    if kind not in SECTIONS:
        fix = did_you_mean(kind, order).strip() or "Known: " + ", ".join(order) + "."
        return [Finding("heading-unknown", heading.place, f"`## {kind}` is no section here.", fix, length)]
    findings = []
    if kind in seen and kind not in REPEATABLE:
        message = f"`## {kind}` stands here a second time."
        findings.append(Finding("heading-duplicate", heading.place, message, "Join the two.", length))
    later = [known for known in seen if known in SECTIONS and order.index(known) > order.index(kind)]
    if later:
        message = f"`## {kind}` stands after `## {later[0]}`."
        findings.append(Finding("heading-order", heading.place, message, f"Move it before `## {later[0]}`.", length))
    if not heading.body.text:
        message = f"The section `## {kind}` is empty."
        findings.append(Finding("section-empty", heading.place, message, "Write it.", length))
    return findings
