"""One page of each kind of the project's own site."""

from __future__ import annotations

PAGES = (
    "",
    "topics/",
    "topics/networking/",
    "scripts/",
    "scripts/take-it-off-your-list/",
    "rules/",
    "situations/",
    "archive/",
    "archive/2026/",
    "authors/the-columnist/",
    "follow-ups/",
    "follow-ups/people/dana/",
    "guide/slot-language/",
    "search/?q=introduction",
    "about/",
    "privacy/",
    "articles/introductions-that-never-came/",
    "articles/i-made-the-calls-myself/",
    "404.html",
)
