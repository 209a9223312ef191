"""Whether an article has the sections that all articles have, each once and in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from columnist.model.article import REPEATABLE, SECTIONS
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.nearest import did_you_mean
from columnist.reading.markdown_text import Heading, MarkdownText

ORDER = tuple(SECTIONS)


def check_sections(markdown: MarkdownText) -> list[Finding]:
    """Say which headings are unknown, missing, doubled, out of order or empty."""
    findings: list[Finding] = []
    seen: list[str] = []
    for heading in markdown.headings:
        findings += _check_heading(heading, seen)
        seen.append(_kind(heading))
    meant = " ".join(finding.fix for finding in findings if finding.code == "heading-unknown")
    missing = [kind for kind, needed in SECTIONS.items() if needed and kind not in seen and f"`{kind}`" not in meant]
    others = {kind: found for kind in missing if (found := _otherwise_marked(markdown, kind))}
    findings += others.values()
    findings += [_missing(markdown, kind) for kind in missing if kind not in others]
    preamble = markdown.preamble
    if preamble.text and all(finding.place != preamble.start for finding in others.values()):
        message = "There is text before the first heading."
        findings.append(Finding("heading-missing", preamble.start, message, "Put it below `## The letter`."))
    return findings


def _otherwise_marked(markdown: MarkdownText, kind: str) -> Finding | None:
    """Return the finding about a line that is a section's heading but for its hashes, where there is one."""
    pattern = re.compile(rf"^#{{1,6}}[ \t]*{re.escape(kind)}[ \t]*#*$", re.MULTILINE | re.IGNORECASE)
    for text in (markdown.preamble, *(heading.body for heading in markdown.headings)):
        if found := pattern.search(text.text):
            message = f"`{found[0]}` does not begin the section `{kind}`: that takes two hashes."
            fix = f"Write `## {kind}`."
            return Finding("heading-unknown", text.place_of(found.start()), message, fix, len(found[0]))
    return None


def _missing(markdown: MarkdownText, kind: str) -> Finding:
    """Return the finding that a section is missing, at the heading after which, or before which, it belongs."""
    message = f"The section `## {kind}` is missing."
    known = [heading for heading in markdown.headings if _kind(heading) in SECTIONS]
    before = [heading for heading in known if ORDER.index(_kind(heading)) < ORDER.index(kind)]
    if before:
        nearest = max(before, key=lambda heading: ORDER.index(_kind(heading)))
        fix = f"Add `## {kind}` after the section `## {_kind(nearest)}`."
        return Finding("heading-missing", nearest.place, message, fix, len(nearest.title) + 3)
    if known:
        fix = f"Add `## {kind}` before `## {_kind(known[0])}`."
        return Finding("heading-missing", known[0].place, message, fix, len(known[0].title) + 3)
    return Finding("heading-missing", _end(markdown), message, f"Add `## {kind}` below the front matter.")


def _end(markdown: MarkdownText) -> Place:
    return markdown.headings[-1].place if markdown.headings else markdown.preamble.start


def _kind(heading: Heading) -> str:
    return heading.title.partition(",")[0].strip()


def _check_heading(heading: Heading, seen: Sequence[str]) -> Iterator[Finding]:
    kind = _kind(heading)
    length = len(heading.title) + 3
    if kind not in SECTIONS:
        fix = did_you_mean(kind, ORDER).strip() or "Known: " + ", ".join(ORDER) + "."
        yield Finding("heading-unknown", heading.place, f"`## {kind}` is no section here.", fix, length)
        return
    if kind in seen and kind not in REPEATABLE:
        message = f"`## {kind}` stands here a second time."
        yield Finding("heading-duplicate", heading.place, message, "Join the two.", length)
    later = [known for known in seen if known in SECTIONS and ORDER.index(known) > ORDER.index(kind)]
    if later:
        message = f"`## {kind}` stands after `## {later[0]}`."
        yield Finding("heading-order", heading.place, message, f"Move it before `## {later[0]}`.", length)
    if not heading.body.text:
        message = f"The section `## {kind}` is empty."
        yield Finding("section-empty", heading.place, message, "Write it.", length)
