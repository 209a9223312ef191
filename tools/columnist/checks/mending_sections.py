"""Mend an article's sections: their order, an optional one that is empty, and the rule, which is known already."""

from __future__ import annotations

from columnist.model.article import REPEATABLE, SECTIONS
from columnist.reading.markdown_text import Heading, split_markdown
from columnist.reading.yaml_text import read_yaml


def mend_sections(text: str) -> str:
    """Return an article's text with its sections in order; unknown or doubled headings leave all as it is."""
    markdown, _ = split_markdown(text, "")
    if markdown is None or not markdown.headings or markdown.preamble.text or not _are_known(markdown.headings):
        return text
    lines = text.rstrip("\n").split("\n")
    starts = [heading.place.line - 1 for heading in markdown.headings]
    ends = [*starts[1:], len(lines)]
    blocks = [
        (_kind(heading), "\n".join(lines[start:end]).rstrip())
        for heading, start, end in zip(markdown.headings, starts, ends, strict=True)
        if heading.body.text or SECTIONS[_kind(heading)]
    ]
    rule = _rule(markdown.front)
    if rule and all(kind != "The rule" for kind, _ in blocks):
        blocks.append(("The rule", f"## The rule\n\n{rule}"))
    order = list(SECTIONS)
    moved = sorted(blocks, key=lambda block: order.index(block[0]))
    if moved == blocks and len(blocks) == len(starts):
        return text
    head = "\n".join(lines[: starts[0]])
    return head + "\n" + "\n\n".join(block for _, block in moved) + "\n"


def _kind(heading: Heading) -> str:
    return heading.title.partition(",")[0].strip()


def _are_known(headings: tuple[Heading, ...]) -> bool:
    kinds = [_kind(heading) for heading in headings]
    return all(kind in SECTIONS and (kinds.count(kind) == 1 or kind in REPEATABLE) for kind in kinds)


def _rule(front: str) -> str | None:
    value, _, findings = read_yaml(front, "")
    rule = value.get("rule") if isinstance(value, dict) and not findings else None
    return rule if isinstance(rule, str) else None
