"""The gate for texts: what every file's text must pass before it is understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from columnist.model.finding import Finding
from columnist.model.place import Place, PlacedText
from columnist.reading.characters import forbidden_in
from columnist.reading.markdown_settings import MarkdownSettings
from columnist.reading.markdown_text import body_of
from columnist.reading.markup import MarkupGate, html_in, templates_in
from columnist.reading.pages import read_page


@dataclass(frozen=True)
class Guard:
    """Looks at texts before anything else does."""

    settings: MarkdownSettings = field(default_factory=MarkdownSettings)
    images: frozenset[str] = frozenset()
    """The pictures that may be shown, as paths below the content folder."""

    @cached_property
    def fingerprint(self) -> str:
        """All that its judgement depends on but the text."""
        return repr((self.settings, sorted(self.images)))

    @cached_property
    def _markup(self) -> MarkupGate:
        return MarkupGate(self.settings, self.images)

    def findings(self, text: str, name: str) -> tuple[list[Finding], bool]:
        """Check one text.

        Args:
            text: The file's text.
            name: The file's path with the content folder's name before it, for findings.

        Returns:
            What is to be said, and whether the text may be looked at further: one with invisible characters may not,
            since other findings would quote them.
        """
        if hidden := list(forbidden_in(PlacedText(text, Place(name)))):
            return hidden, False
        inside = name.partition("/")[2]
        folder = inside.rpartition("/")[0].partition("/")[0]  # pages stand flat in their folder
        if not name.endswith(".md"):
            return list(templates_in(PlacedText(text, Place(name)))), True
        if folder == "scripts":
            return self._script(text, name), True
        if folder == "articles":
            front, body = body_of(text, name)
            before = templates_in(PlacedText(front or "", Place(name, 2)))
            return [*before, *self._markup.findings(body, folder, "articles")], True
        body, findings = read_page(text, name)
        return findings + self._markup.findings(body, inside.rpartition("/")[0], "pages"), True

    def _script(self, text: str, name: str) -> list[Finding]:
        """Check a script: its words are never Markdown on the site, and yet people read them so on a code host."""
        front, body = body_of(text, name)
        return [*templates_in(PlacedText(front or "", Place(name, 2))), *html_in(body, "scripts")]
