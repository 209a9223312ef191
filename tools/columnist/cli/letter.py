"""`columnist letter`: a reader's filled-in form becomes a draft article."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any, get_args

import click

from columnist import checks
from columnist.checks.straight import straight
from columnist.cli.draft_files import first_author, shown, write_draft
from columnist.cli.drafts import ArticleDraft
from columnist.cli.findings import Report, print_findings
from columnist.cli.new import SITUATION
from columnist.cli.options import today
from columnist.cli.project import Project, find_project
from columnist.errors import UsageError, reason_of
from columnist.library import Library, load_library
from columnist.model.article import Altered, Situation
from columnist.reading.characters import FORBIDDEN
from columnist.reading.files import decode
from columnist.reading.letter_form import LABELS, LetterForm, read_letter_form

ALWAYS = ("names", "employer")
"""What is altered, ticked or not; the form promises it."""
LARGEST = 100_000
_MARKUP = re.compile(r"[<\[\]`*_#|\\]|&(?=[#\w]+;)|^(?:>|~(?=~~)|(?:[-+=]|\d+[.)])(?=\s|-|=|$))", re.MULTILINE)
_NEEDS_REFERENCE = "<&=~|"
"""Signs that a backslash does not make plain."""


@click.command("letter", epilog="Example: columnist letter issue-12.md")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--title", help="A headline in place of the writer's own.")
def command(file: Path, title: str | None) -> None:
    """Turn a filled-in letter form, copied from its issue, into a draft article; FILE may be `-` for stdin.

    What the check finds in the letter, such as names and numbers, is said at once, so that it never reaches a commit.
    """
    project = find_project()
    library = project.without_letters()
    form = read_letter_form(_text(file))
    _insist(form)
    title = title or straight(form["headline"])
    draft = _draft(library, form, title)
    path = write_draft(project, "articles", title, draft.text())
    if form["for_the_editor"]:
        click.echo("\nThe writer to the editor (not in the draft):\n" + _plain(form["for_the_editor"]), err=True)
    _say_what_is_found(project, path)


def _text(file: Path) -> str:
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise UsageError(f"The file cannot be read: {reason_of(error)}.", where=str(file)) from error
    if len(raw) > LARGEST:
        raise UsageError("This is far longer than a letter.", where=str(file), fix="Shorten it by hand first.")
    text, findings = decode(raw, str(file))
    if text is None:
        raise UsageError(findings[0].message, where=str(file), fix=findings[0].fix)
    return text


def _insist(form: LetterForm) -> None:
    """Raise where a letter must not or cannot be used."""
    needed = [LABELS[name] for name in ("headline", "question", "letter", "consent") if not form[name]]
    if needed:
        names = ", ".join(f"`### {label}`" for label in needed)
        raise UsageError(f"Of the form there is missing: {names}.", fix="Copy the whole text of the issue.")
    if refused := form.unticked("consent"):
        raise UsageError(
            f"The writer has not agreed to: {_plain(refused[0])}",
            fix="Ask in the issue, and do not use the letter before.",
        )


def _draft(library: Library, form: LetterForm, title: str) -> ArticleDraft:
    topics = {topic.title: topic.slug for topic in library.topics.values()}
    situation: dict[str, Any] = {
        name: form[name] if form[name] in choices else usual for name, (choices, _, usual) in SITUATION.items()
    }
    ticked = {*ALWAYS, *form.ticked("altered")}
    return ArticleDraft(
        title=_one_line(title),
        topic=topics.get(form["topic"], next(iter(library.topics))),
        author=first_author(library),
        date=today(),
        situation=Situation(**situation),
        question=_one_line(form["question"]),
        also_asked=tuple(_one_line(line.lstrip("-* ")) for line in form["also_asked"].split("\n") if line.strip("-* ")),
        altered=tuple(one for one in get_args(Altered) if one in ticked),
        letter=_as_quotation("\n\n".join(filter(None, [form["letter"], form["signature"]]))),
    )


def _as_quotation(letter: str) -> str:
    """Return a letter as quoted Markdown in which every sign is only itself: no link, no heading, no HTML."""
    lines = [line.strip() for line in straight(_plain(letter)).split("\n")]  # a mark may stand behind blanks too
    plain = _MARKUP.sub(_escape, re.sub(r"\n{3,}", "\n\n", "\n".join(lines)))
    return "\n".join(f"> {line}".rstrip() for line in plain.split("\n"))


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    if sign in _NEEDS_REFERENCE:
        return "&lt;" if sign == "<" else f"&#{ord(sign)};"
    return f"{sign[:-1]}\\{sign[-1]}"


def _one_line(text: str) -> str:
    return " ".join(straight(_plain(text)).split())


def _plain(text: str) -> str:
    """Return a text with common blanks, and without what cannot be seen and could turn words round."""
    return FORBIDDEN.sub("", "".join(" " if char.isspace() and char != "\n" else char for char in text))


def _say_what_is_found(project: Project, path: Path) -> None:
    name = path.relative_to(project.root).as_posix()
    library = load_library(project.content, {name})
    findings = [finding for finding in checks.check(library) if finding.place.path == name]
    if findings:
        click.echo(f"\nBefore you do anything else with {shown(path)}, mend this:", err=True)
        print_findings(findings, Report("text", library.content.sources, project.site_url))
