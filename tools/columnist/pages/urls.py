"""Where each page stands, as a Markdown path below the docs folder."""

from __future__ import annotations

HOME = "index.md"
TOPICS = "topics/index.md"
SCRIPTS = "scripts/index.md"
RULES = "rules.md"
SEARCH = "search.md"
LANGUAGE = "guide/slot-language.md"
CHECKS = "guide/checks.md"
FORMATS = "guide/formats.md"
FOLLOW_UPS = "follow-ups/index.md"
SITUATIONS = "situations.md"
ARCHIVE = "archive/index.md"


def article(slug: str) -> str:
    """Return the path of an article."""
    return f"articles/{slug}.md"


def script(slug: str) -> str:
    """Return the path of a script."""
    return f"scripts/{slug}.md"


def topic(slug: str) -> str:
    """Return the path of a topic."""
    return f"topics/{slug}.md"


def person(id_: str) -> str:
    """Return the path of a person's page among the follow-ups."""
    return f"follow-ups/people/{id_}.md"


def author(slug: str) -> str:
    """Return the path of an author."""
    return f"authors/{slug}.md"


def year(number: int) -> str:
    """Return the path of a year in the archive."""
    return f"archive/{number}.md"
