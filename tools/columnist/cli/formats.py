"""A filled script as text, Markdown, HTML, an e-mail draft, or JSON."""

from __future__ import annotations

import json

from columnist.pages.markup import markdown_text, paragraphs
from columnist.scripts.draft import eml
from columnist.scripts.fill import FilledScript

FORMATS = ("text", "markdown", "html", "eml", "json")


def formatted(script: FilledScript, format_: str) -> str:
    """Return a filled script in one of the formats."""
    writers = {"text": as_text, "markdown": as_markdown, "html": as_html, "eml": as_eml, "json": as_json}
    return writers[format_](script)


def as_text(script: FilledScript) -> str:
    """Return the words, under a subject line where there is one."""
    return f"Subject: {script.subject}\n\n{script.text}" if script.subject else script.text


def as_markdown(script: FilledScript) -> str:
    """Return the words as Markdown that shows them as they are."""
    subject = f"**{markdown_text(script.subject)}**\n\n" if script.subject else ""
    return subject + "\n\n".join(
        "  \n".join(markdown_text(line) for line in block.split("\n")) for block in script.text.split("\n\n")
    )


def as_html(script: FilledScript) -> str:
    """Return the words as HTML paragraphs."""
    subject = f"<p><strong>{paragraphs(script.subject)[3:-4]}</strong></p>" if script.subject else ""
    return subject + paragraphs(script.text)


def as_eml(script: FilledScript) -> str:
    """Return an unsent draft: mail programs open it for writing. It has no date and no address."""
    return eml(script.subject, script.text)


def as_json(script: FilledScript) -> str:
    """Return text, subject, variant, and the slots that were used and missing."""
    data = {
        "script": script.slug,
        "variant": script.variant,
        "subject": script.subject,
        "text": script.text,
        "used": list(script.used),
        "missing": list(script.missing),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
