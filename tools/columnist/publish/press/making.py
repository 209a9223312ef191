"""The work of one process: pages and other files kept as they were, or made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import jinja2
from mkdocs.exceptions import MkDocsException

from columnist.memo import digest
from columnist.pages.page import PlannedFile, PlannedPage
from columnist.publish.cards import picture
from columnist.publish.completing import mark_of
from columnist.publish.press.earlier import Earlier, Record, Written
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed
from columnist.publish.writing import unwritten, write_file

if TYPE_CHECKING:
    from columnist.publish.card_art import Card


@dataclass
class Share:
    """What one process has done. Of what is in the old site as it would be made nothing is told but that."""

    pages: dict[str, Record | None] = field(default_factory=dict)
    """By the path of their Markdown; a record also where the page is as it was, and comes from other texts now."""
    files: dict[str, Written | None] = field(default_factory=dict)
    """By address."""


Outcome = Share | str
"""What was done, or in one sentence why it could not be."""


def others(press: Press, earlier: Earlier, files: Sequence[PlannedFile]) -> Outcome:
    """Make some files that are no pages."""
    try:
        return Share(files={file.address: _written(press, earlier, file) for file in files})
    except OSError as error:
        return unwritten(error)


def pictures(press: Press, earlier: Earlier, cards: Sequence[tuple[str, Card]]) -> Outcome:
    """Draw some cards, each with its address."""
    try:
        return Share(files={address: _drawn(press, earlier, address, card) for address, card in cards})
    except OSError as error:
        return unwritten(error)


def unchanged(press: Press, earlier: Earlier, pages: Sequence[PlannedPage]) -> Outcome:
    """Find those of some pages that come from the same texts as before, which shows without composing them."""
    return Share({page.path: None for page in pages if _is_unchanged(press, earlier, page)})


def bundle(press: Press, earlier: Earlier, pages: Sequence[PlannedPage]) -> Outcome:
    """Make some pages."""
    try:
        return Share({page.path: _printed(press, earlier, page) for page in pages})
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered: {error}."
    except MkDocsException as error:
        return str(error)
    except OSError as error:
        return unwritten(error)


def _written(press: Press, earlier: Earlier, file: PlannedFile) -> Written | None:
    """Write a file, if the old site has not the same."""
    origins = file.depends() if file.depends else file.make()
    key = digest(earlier.surroundings, origins)
    if earlier.has_file(file.address, key):
        return None
    content = file.make() if file.depends else origins
    return Written(key, mark_of(write_file(press.config.site_dir, file.address, content)))


def _drawn(press: Press, earlier: Earlier, address: str, card: Card) -> Written | None:
    """Draw a card, if the old site has not the same."""
    key = digest(*card.identity())
    if earlier.has_file(address, key):
        return None
    return Written(key, mark_of(write_file(press.config.site_dir, address, picture(card))))


def _printed(press: Press, earlier: Earlier, planned: PlannedPage) -> Record | None:
    """Make a page, if it is another one when it is composed."""
    page, origins = press.composed(planned), _origins(earlier, planned)
    key = digest(earlier.surroundings, planned.path, page.identity())
    record = _still_good(press, earlier, planned.path)
    if record and record.key == key:
        return replace(record, origins=origins) if origins else None
    printed = press.printed(page)
    content = printed.html.encode(errors="xmlcharrefreplace")
    target = write_file(press.config.site_dir, printed.address, content)
    body = printed.body if _is_fed(press, planned.path) else ""
    return Record(key, replace(printed, html="", body=body), mark_of(target), origins)


def _is_unchanged(press: Press, earlier: Earlier, planned: PlannedPage) -> bool:
    record, origins = _still_good(press, earlier, planned.path), _origins(earlier, planned)
    return record is not None and origins != b"" and record.origins == origins


def _origins(earlier: Earlier, planned: PlannedPage) -> bytes:
    """Return a digest of the texts that a page is composed from; empty where that is not known."""
    return digest(earlier.surroundings, planned.path, planned.depends()) if planned.depends else b""


def _still_good(press: Press, earlier: Earlier, path: str) -> Record | None:
    """Return what is known of a page, if its file is as it was left, and would be the same from the same text."""
    record = earlier.page(path)
    if record is None or not _leads_as_before(press, record.printed):
        return None
    return record if record.printed.body or not _is_fed(press, path) else None


def _is_fed(press: Press, path: str) -> bool:
    """Return whether a feed carries a page."""
    return press.blueprint.outside is not None and path in press.blueprint.outside.wanted


def _leads_as_before(press: Press, printed: Printed) -> bool:
    """Return whether a page's links find, or do not find, what they did."""
    return all(press.files.has(path) is there for path, there in printed.looked_up.items())
