"""The Content-Security-Policy of a page: only the site's own files, and inline scripts by their hash."""

from __future__ import annotations

import base64
import hashlib
import re

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
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
RUNS = re.compile(r"""type=["']?(module|text/javascript|application/javascript)["'\s]""", re.IGNORECASE)
HEAD = re.compile(r"""<meta charset=["']?utf-8["']?\s*/?>|<head>""", re.IGNORECASE)


def with_policy(html: str) -> str:
    """Return a page with its policy and its referrer policy, ahead of every script.

    Args:
        html: A whole page, as it will be written: the hashes are those of its inline scripts, byte for byte.
    """
    places = list(HEAD.finditer(html))
    if not places:
        return html
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(html)}">'
    end = places[-1].end()
    return f"{html[:end]}\n      {policy}\n      {REFERRER}{html[end:]}"


def policy_for(html: str) -> str:
    """Return the policy that a page needs, in which no inline script may run but those that it has now."""
    return "; ".join([" ".join(["script-src 'self'", *_hashes(html)]), *RULES])


def _hashes(html: str) -> list[str]:
    bodies = [body for attributes, body in SCRIPT.findall(html) if _runs_inline(attributes)]
    return list(dict.fromkeys(f"'sha256-{_digest(body)}'" for body in bodies))


def _runs_inline(attributes: str) -> bool:
    """Return whether a script element's own text is run: it names no file, and its type is none or JavaScript."""
    if re.search(r"\bsrc=", attributes):
        return False
    return "type=" not in attributes or bool(RUNS.search(attributes + " "))


def _digest(body: str) -> str:
    return base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
