"""What one build is going to make: everything read and checked before a page is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as BuiltPage

from columnist import checks
from columnist.errors import ColumnistError
from columnist.freeing import give_back
from columnist.library import Library, load_library
from columnist.means import Means
from columnist.model.finding import Level
from columnist.pages.page import PlannedPage
from columnist.publish.editions import Edition
from columnist.publish.outside import Outside, outside_of
from columnist.publish.policy import template_scripts, with_policy
from columnist.publish.privacy import refuse_strays, without_quotes
from columnist.publish.sanitize import sanitized
from columnist.publish.strangers import plain_meta, plain_title
from columnist.search.index import index_of
from columnist.search.likeness import settle_likeness
from columnist.search.profiles import let_profiles_go

if TYPE_CHECKING:
    from columnist.publish.card_art import Card

log = get_plugin_logger("columnist")

SHOWN = 20
"""So many warnings and so many errors are shown: among thousands nobody finds the one that is new."""


@dataclass(frozen=True)
class Blueprint:
    """One build's pages, and what is done to each of them before and after it is rendered."""

    library: Library
    pages: list[PlannedPage]
    private: bool
    known_scripts: frozenset[str]
    """The inline scripts of the theme's templates, which a page's policy lets run."""
    outside: Outside | None

    def dress(self, page: BuiltPage) -> None:
        """Give a page what its template says of it to machines; a contributor's page keeps harmless keys only.

        Every page is kept out of Material's own index, whose place is taken by the column's.
        """
        if page.file.generated_by is None:
            page.meta = plain_meta(page.meta)
        page.meta["search"] = {"exclude": True}
        if self.outside:
            page.meta.update(self.outside.describe(page.file.src_uri, page.meta))
            page.update_date = self.outside.date(page.file.src_uri)

    def cleaned(self, html: str, page: BuiltPage) -> str:
        """Return a page's content with nothing in it but what pages may have, whatever was checked before.

        Raises:
            Abort: If there is anything else.
        """
        if page.file.generated_by is None and "title" not in page.meta:
            page.title = page.meta["title"] = plain_title(page.title)
        try:
            return sanitized(html, page.file.src_uri) if html else html
        except ColumnistError as error:
            raise Abort(without_quotes(error) if self.private else str(error)) from error

    def cards(self) -> list[tuple[str, Card]]:
        """Return the pictures of pages that are wanted: the address of each, and what stands on it."""
        return [*self.outside.cards().items()] if self.outside else []

    def with_policy(self, html: str) -> str:
        """Return a whole page that says which scripts may run in it."""
        return with_policy(html, self.known_scripts)


def blueprint_of(config: MkDocsConfig, edition: Edition, means: Means, *, cards: bool) -> Blueprint:
    """Read and check everything.

    Args:
        config: MkDocs' configuration.
        edition: Which pages are wanted.
        means: With what it is done.
        cards: Whether pictures of pages are wanted.

    Raises:
        Abort: If nothing may be built.
    """
    try:
        refuse_strays(Path(config.docs_dir))
        library = load_library(Path(config.docs_dir), means=means)
    except ColumnistError as error:
        raise Abort(str(error)) from error
    report(library, means)
    library.content.let_texts_go()
    library.settle()  # here, so that all processes share it,
    settle_likeness(library, means)  # and this,
    index_of(library, means)  # and this too
    let_profiles_go(library)
    give_back()
    return Blueprint(
        library,
        edition.pages(library),
        edition.private,
        template_scripts(Path(folder) for folder in config.theme.dirs),
        outside_of(library, config, private=edition.private, cards=cards),
    )


def report(library: Library, means: Means) -> None:
    """Log what was found: warnings first, so that errors stand last; MkDocs counts the warnings where it is strict.

    Raises:
        Abort: If there is an error among the findings; the last good site stays.
    """
    findings = checks.check(library, means)
    errors = checks.errors_among(findings)
    warnings = [finding for finding in findings if finding.level is Level.WARNING]
    for finding in warnings[:SHOWN]:
        log.warning("%s", finding)
    if (more := len(warnings) - SHOWN) > 0:
        log.warning("There %s more; `columnist check` shows all.", "is 1" if more == 1 else f"are {more}")
    for finding in errors[:SHOWN]:
        log.error("%s", finding)
    if errors:
        raise Abort(f"Nothing was built. {checks.counted(errors)}")
