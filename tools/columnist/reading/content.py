"""What was read of a content folder, before anything of it is put in relation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from columnist.means import PLAIN, Means
from columnist.memo import FORGETFUL
from columnist.model.accepted import AcceptedList
from columnist.model.article import Article
from columnist.model.directory import Author, Topic
from columnist.model.finding import Finding
from columnist.model.origin import Origin
from columnist.model.script import ScriptTemplate
from columnist.reading.gate import Survey
from columnist.reading.guard import Guard
from columnist.reading.texts import Texts
from columnist.reading.untouched import Untouched


@dataclass
class Content:
    """What was read, in the order of slugs, and what is to be said about it."""

    articles: list[Article] = field(default_factory=list)
    scripts: list[ScriptTemplate] = field(default_factory=list)
    doubtful_articles: list[Article] = field(default_factory=list)
    """Those with faults in their front matter, which are only looked at for other faults."""
    doubtful_scripts: list[ScriptTemplate] = field(default_factory=list)
    """Likewise."""
    topics: tuple[Topic, ...] = ()
    authors: tuple[Author, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    accepted: AcceptedList = field(default_factory=lambda: AcceptedList(words=()))
    accepted_origin: Origin = field(default_factory=lambda: Origin("accepted.yaml"))
    folder: str = "content"
    """The content folder's name, with which all paths begin."""
    only: Collection[str] | None = None
    """The paths that are asked about, where the other articles were left unread; all slugs are known all the same."""
    topics_origin: Origin = field(default_factory=lambda: Origin("topics.yaml"))
    findings: list[Finding] = field(default_factory=list)
    slugs: dict[str, set[str]] = field(default_factory=dict)
    """All slugs by folder and list, those of unreadable files and faulty entries too, so that one fault is not ten."""
    survey: Survey = field(default_factory=Survey)
    """What lies in the folder and may be opened."""
    guard: Guard = field(default_factory=Guard)
    """What every text must pass before it is understood."""
    means: Means = PLAIN
    """With what it is read."""
    untouched: Untouched = field(default_factory=lambda: Untouched({}, FORGETFUL))
    """Which files need not be read again."""
    sources: Texts = field(default_factory=Texts)
    """The text of every file, by the path that findings show."""

    def digest_of(self, path: str) -> bytes:
        """Return a digest of a file's text and of where it stands."""
        return self.sources.digest_of(path)

    def let_texts_go(self) -> None:
        """Keep the digest of each text and not the text: nobody asks for it once everything is checked."""
        self.sources.let_go()

    def asks_about(self, path: str) -> bool:
        """Return whether a file is one of those that are asked about: all are, also such as are gone, or else some."""
        return self.only is None or path in self.only
