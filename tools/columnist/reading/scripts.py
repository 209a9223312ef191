"""Script template files to script templates."""

from __future__ import annotations

from columnist.model.finding import Finding
from columnist.model.origin import Origin
from columnist.model.place import Place, PlacedText
from columnist.model.script import CHANNELS, END, HEADING, REPLY, Reply, ScriptFront, ScriptTemplate, Variant
from columnist.nearest import did_you_mean
from columnist.reading.front import StandIns, read_front
from columnist.reading.markdown_text import Heading, MarkdownText, split_markdown
from columnist.reading.misplaced import misplaced

SLOT = {"type": "phrase", "example": "unknown"}
STAND_INS = StandIns(
    keys={"title": "Unknown", "goal": "Unknown.", "speaker": "anyone", "slots": {"unknown": SLOT}},
    entries={
        "slots": SLOT,
        "outcomes": {"next": END},
        "avoid": {"say": "Unknown.", "because": "Unknown."},
        "redirect_from": "unknown",
    },
)

SUBJECT = "Subject:"
CHANNEL_IDS = {title: id_ for id_, title in CHANNELS.items()}


def read_script(text: str, path: str, slug: str) -> tuple[ScriptTemplate | None, list[Finding]]:
    """Read one script template.

    Args:
        text: The file's text.
        path: The file's path, for findings.
        slug: The file's name without its ending.

    Returns:
        The template, in doubt where its front matter has faults, or none where it has no front matter; and every
        finding about form.
    """
    markdown, findings = split_markdown(text, path)
    if markdown is None:
        return None, findings
    if elsewhere := misplaced(markdown.front, path, "scripts"):
        return None, [elsewhere]
    front = read_front(ScriptFront, markdown, path, STAND_INS)
    variants, replies, faults = _texts(markdown)
    origin = _unquoted(front.origin, text)
    template = ScriptTemplate(slug, front.record, tuple(variants), tuple(replies), origin, front.doubts)
    return template, front.findings + faults


def _texts(markdown: MarkdownText) -> tuple[list[Variant], list[Reply], list[Finding]]:
    variants: list[Variant] = []
    replies: list[Reply] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    for heading in markdown.headings:
        findings += _check_heading(heading, seen)
        seen.add(heading.title)
        if found := HEADING.fullmatch(heading.title):
            subject, body = _subject_and_body(heading.body)
            variants.append(Variant(CHANNEL_IDS[found[1]], found[2], subject, body))
        elif found := REPLY.fullmatch(heading.title):
            replies.append(Reply(found[1], heading.place, heading.body))
    if markdown.preamble.text:
        message = "There is text before the first heading, which nobody would see."
        fix = "Put it below a heading such as `## Phone`, with two hashes."
        findings.append(Finding("heading-missing", markdown.preamble.start, message, fix))
    elif not variants:
        fix = "Add a heading such as `## Phone` or `## E-mail` with the words below it."
        findings.append(Finding("variant-missing", markdown.preamble.start, "The script has no words.", fix))
    return variants, replies, findings


def _check_heading(heading: Heading, seen: set[str]) -> list[Finding]:
    length = len(heading.title) + 3
    if heading.title in seen:
        message = f"`## {heading.title}` stands here a second time."
        return [Finding("heading-duplicate", heading.place, message, "Delete or rename one.", length)]
    if not (HEADING.fullmatch(heading.title) or REPLY.fullmatch(heading.title)):
        channels = list(CHANNELS.values())
        fix = did_you_mean(heading.title, [*channels, *(f"{name}, formal" for name in channels)]).strip()
        fix = fix or "Use a channel (" + ", ".join(channels) + "), a channel and a tone, or `Reply: outcome`."
        message = f"`## {heading.title}` is neither a channel nor a reply."
        return [Finding("heading-unknown", heading.place, message, fix, length)]
    if not heading.body.text:
        message = f"The section `## {heading.title}` is empty."
        return [Finding("section-empty", heading.place, message, "Write it.", length)]
    return []


def _subject_and_body(text: PlacedText) -> tuple[PlacedText | None, PlacedText]:
    """Split an e-mail into the line after ``Subject:`` and the rest."""
    if not text.text.startswith(SUBJECT):
        return None, text
    first, _, rest = text.text.partition("\n")
    indent = len(first) - len(first[len(SUBJECT) :].lstrip())
    subject = PlacedText(first[indent:], Place(text.start.path, text.start.line, indent + 1))
    blank = len(rest) - len(rest.lstrip("\n"))
    return subject, PlacedText(rest[blank:], Place(text.start.path, text.start.line + 1 + blank))


def _unquoted(origin: Origin, text: str) -> Origin:
    """Move the place of a quoted goal to its first letter, so that slots in it are pointed at exactly."""
    place = origin.value_at("goal")
    line = text.split("\n")[place.line - 1]
    if ("goal",) in origin.values and line[place.column - 1 : place.column] in ('"', "'"):
        moved = Place(place.path, place.line, place.column + 1)
        return Origin.of(origin.path, {**origin.values, ("goal",): moved}, origin.keys)
    return origin
