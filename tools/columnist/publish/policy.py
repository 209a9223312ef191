"""The Content-Security-Policy of a page: only the site's own files, and inline scripts by their hash."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from columnist.errors import BuildError

REFERRER = '<meta name="referrer" content="no-referrer">'
RULES = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's icons are masks, whose pictures stand in its style sheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
SCRIPT = re.compile(r"<script\b([^>]*)>([^<]*+(?:<(?!/script>)[^<]*+)*+)</script>", re.IGNORECASE)
"""An element and its text up to the first end tag, from one ``<`` to the next: sign by sign takes twice the time."""
RUNS = re.compile(r"""type=["']?(module|text/javascript|application/javascript)["'\s]""", re.IGNORECASE)
PLACE = re.compile(r"""(?<=new URL\(")[^"]*(?=",location\))""")
HEAD = re.compile(r"""<meta charset=["']?utf-8["']?\s*/?>""", re.IGNORECASE)


def template_scripts(folders: Iterable[Path]) -> frozenset[str]:
    """Return the inline scripts that stand in templates: the only ones that a policy lets run.

    Args:
        folders: The theme's folders, our own first.
    """
    files = (file for folder in folders for file in (*folder.glob("*.html"), *folder.glob("partials/**/*.html")))
    return frozenset(_without_place(body) for file in files for _, body in SCRIPT.findall(_template(file)))


def _template(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BuildError("A template is no UTF-8 text.", where=file.name, fix="Save it as UTF-8.") from error


def with_policy(html: str, known: frozenset[str]) -> str:
    """Return a page with its policy and its referrer policy, ahead of every script.

    Args:
        html: A whole page, as it will be written: the hashes are those of its inline scripts, byte for byte.
        known: The scripts of the templates. One that came with content gets no hash, and no browser runs it.
    """
    head = HEAD.search(html)
    if head is None:
        return html
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(html, known)}">'
    end = head.end()
    return f"{html[:end]}\n      {policy}\n      {REFERRER}{html[end:]}"


def policy_for(html: str, known: frozenset[str]) -> str:
    """Return the policy that a page needs, in which no inline script may run but those of the templates."""
    return "; ".join([" ".join(["script-src 'self'", *_hashes(html, known)]), *RULES])


def _hashes(html: str, known: frozenset[str]) -> list[str]:
    bodies = [body for attributes, body in SCRIPT.findall(html) if _runs_inline(attributes)]
    return list(dict.fromkeys(f"'sha256-{_digest(body)}'" for body in bodies if _without_place(body) in known))


@lru_cache(maxsize=256)
def _without_place(body: str) -> str:
    """Return a script without the way to the site's root, which each page has of its own."""
    return PLACE.sub("", body)


def _runs_inline(attributes: str) -> bool:
    """Return whether a script element's own text is run: it names no file, and its type is none or JavaScript."""
    if re.search(r"\bsrc=", attributes):
        return False
    return "type=" not in attributes or bool(RUNS.search(attributes + " "))


@lru_cache(maxsize=256)
def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
