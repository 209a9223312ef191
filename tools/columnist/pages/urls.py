"""Where each page stands, as a Markdown path below the docs folder."""

from __future__ import annotations

HOME = "index.md"
TOPICS = "topics/index.md"
SCRIPTS = "scripts/index.md"
RULES = "rules.md"
FOLLOW_UPS = "follow-ups/index.md"


def article(slug: str) -> str:
    """Return the path of an article."""
    return f"articles/{slug}.md"


def script(slug: str) -> str:
    """Return the path of a script."""
    return f"scripts/{slug}.md"


def topic(slug: str) -> str:
    """Return the path of a topic."""
    return f"topics/{slug}.md"
