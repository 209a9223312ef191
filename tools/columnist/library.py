"""Everything that was read, indexed: by slug, topic and rule; with backlinks, and all findings of reading."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from columnist.means import PLAIN, Means
from columnist.memo import digest
from columnist.model.article import Article
from columnist.model.directory import Author, Topic
from columnist.model.finding import Finding, in_order
from columnist.model.script import ScriptTemplate
from columnist.model.series import series_by_slug
from columnist.reading.content import Content
from columnist.reading.directory import read_content
from columnist.scripts.compiled import CompiledScript, compile_script

Thing = TypeVar("Thing")


@dataclass(frozen=True, eq=False)
class Library:
    """One column: its articles, script templates, topics and authors."""

    content: Content = field(repr=False)

    @cached_property
    def articles(self) -> dict[str, Article]:
        """All articles by slug, the newest first."""
        newest = sorted(self.content.articles, key=lambda article: (article.front.date, article.slug), reverse=True)
        return {article.slug: article for article in newest}

    @cached_property
    def published(self) -> list[Article]:
        """The articles that readers see, the newest first."""
        return [article for article in self.articles.values() if article.published]

    @cached_property
    def hidden(self) -> frozenset[str]:
        """What links name the articles by that readers do not see, as far as it is known: `articles/slug.md`."""
        known = [*self.articles.values(), *(one for one in self.content.doubtful_articles if not one.doubted("status"))]
        return frozenset(f"articles/{one.slug}.md" for one in known if not one.published)

    @cached_property
    def scripts(self) -> dict[str, ScriptTemplate]:
        """All script templates by slug."""
        return {script.slug: script for script in self.content.scripts}

    @cached_property
    def compiled(self) -> dict[str, CompiledScript]:
        """All script templates, compiled, by slug. For a library without errors."""
        return {slug: compile_script(script) for slug, script in self.scripts.items()}

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """The topics by slug, in the order of their file."""
        return {topic.slug: topic for topic in self.content.topics}

    @cached_property
    def authors(self) -> dict[str, Author]:
        """The authors by slug."""
        return {author.slug: author for author in self.content.authors}

    def settle(self) -> None:
        """Work out now what shows of all letters together; for a library without errors.

        Each of several processes would do so by itself otherwise, and would have every letter copied for looking at it.
        """
        for name, value in vars(Library).items():
            if isinstance(value, cached_property):
                getattr(self, name)

    def text_digest(self, article: Article) -> bytes:
        """Return a digest of an article's text and of where it stands."""
        return self.content.digest_of(article.origin.path)

    @cached_property
    def around(self) -> bytes:
        """A digest of all texts but the articles': scripts, lists and pages."""
        articles = {article.origin.path for article in self.content.articles}
        others = sorted(self.content.sources.names - articles)
        return digest(*map(self.content.digest_of, others))

    @cached_property
    def faces(self) -> bytes:
        """A digest of all that lists of articles can show: of everything but what the articles' sections say."""
        return digest(self.around, *(article.face for article in self.published))

    @cached_property
    def findings(self) -> list[Finding]:
        """What reading found, by place."""
        return in_order(self.content.findings)

    def in_topic(self, slug: str) -> list[Article]:
        """Return the published articles of a topic, the newest first."""
        return self._by_topic.get(slug, [])

    @cached_property
    def _by_topic(self) -> dict[str, list[Article]]:
        return _grouped((slug, article) for article in self.published for slug in dict.fromkeys(article.front.topics))

    def neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """Return the next newer and the next older article of a published article's main topic."""
        topic, place = self.in_topic(article.front.topics[0]), self._places[article.slug]
        newer = topic[place - 1] if place else None
        return newer, topic[place + 1] if place + 1 < len(topic) else None

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each published article stands in its main topic."""
        return {
            article.slug: place
            for topic, articles in self._by_topic.items()
            for place, article in enumerate(articles)
            if article.front.topics[0] == topic
        }

    def by_author(self, slug: str) -> list[Article]:
        """Return the published articles of an author, the newest first."""
        return self._by_author.get(slug, [])

    @cached_property
    def _by_author(self) -> dict[str, list[Article]]:
        return _grouped((article.front.author, article) for article in self.published)

    @cached_property
    def _users(self) -> dict[str, list[Article]]:
        users: dict[str, list[Article]] = {slug: [] for slug in self.scripts}
        for article in self.published:
            for slug in article.scripts:
                users.setdefault(slug, []).append(article)
        return users

    def articles_with(self, script: str) -> list[Article]:
        """Return the published articles that show a script."""
        return self._users.get(script, [])

    def is_shown(self, script: str) -> bool:
        """Return whether some published article shows a script, also one whose front matter has faults."""
        return script in self._users and (bool(self._users[script]) or script in self._shown_in_doubtful)

    @cached_property
    def _shown_in_doubtful(self) -> set[str]:
        return {slug for article in self.perhaps_published for slug in article.scripts}

    @cached_property
    def perhaps_published(self) -> list[Article]:
        """The articles with faults in their front matter that readers would see, or may be meant to."""
        doubtful = self.content.doubtful_articles
        return [article for article in doubtful if article.published or article.doubted("status")]

    @cached_property
    def years(self) -> dict[int, list[Article]]:
        """The published articles by year, the newest first."""
        return {year: list(group) for year, group in groupby(self.published, key=lambda one: one.front.date.year)}

    def updates_of(self, article: Article) -> list[Article]:
        """Return the later letters that follow an article up, the oldest first."""
        return self._later.get(article.slug, [])

    def series_of(self, article: Article) -> list[Article]:
        """Return the published letters of an article's writer, the first first; none where there is only this one."""
        return self._series[article.slug]

    @cached_property
    def _series(self) -> dict[str, list[Article]]:
        return series_by_slug(self.articles, self._later)

    @cached_property
    def _later(self) -> dict[str, list[Article]]:
        return _grouped((other.front.updates, other) for other in reversed(self.published) if other.front.updates)

    def related_to(self, article: Article) -> list[Article]:
        """Return what to read next: what the author named, then what names this article."""
        named = dict.fromkeys([*article.front.related, *self._naming.get(article.slug, ())])
        return [self._shown[slug] for slug in named if slug in self._shown and slug != article.slug]

    @cached_property
    def _shown(self) -> dict[str, Article]:
        """The published articles by slug."""
        return {article.slug: article for article in self.published}

    @cached_property
    def _naming(self) -> dict[str, list[str]]:
        """The slugs of those that name an article as related, by its own."""
        return _grouped((slug, other.slug) for other in self.published for slug in other.front.related)


def _grouped(pairs: Iterable[tuple[str, Thing]]) -> dict[str, list[Thing]]:
    groups: dict[str, list[Thing]] = {}
    for key, thing in pairs:
        groups.setdefault(key, []).append(thing)
    return groups


def load_library(root: Path, only: Collection[str] | None = None, means: Means = PLAIN) -> Library:
    """Read a content folder into a library.

    Args:
        root: The content folder.
        only: The paths that are asked about, as findings show them: other articles are left unread.
        means: With what it is read.

    Raises:
        ProjectError: If there is no such folder.
    """
    return Library(read_content(root, only, means))
