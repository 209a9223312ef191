"""The work of one process: pages and other files kept as they were, or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.exceptions import MkDocsException

from columnist.memo import digest
from columnist.pages.page import PlannedPage
from columnist.publish.cards import picture
from columnist.publish.completing import mark_of
from columnist.publish.press.earlier import Earlier, Record, Written
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed
from columnist.publish.writing import unwritten, write_file

if TYPE_CHECKING:
    from columnist.publish.card_art import Card

Files = Callable[[], Mapping[str, bytes]]
"""Works out the contents of some files, by address."""


@dataclass
class Share:
    """What one process has done. Of what is in the old site as it would be made nothing is told but that."""

    pages: dict[str, Record | None] = field(default_factory=dict)
    """By the path of their Markdown."""
    files: dict[str, Written | None] = field(default_factory=dict)
    """By address."""


Outcome = Share | str
"""What was done, or in one sentence why it could not be."""


def others(press: Press, earlier: Earlier, files: Files) -> Outcome:
    """Make some files that are no pages."""
    try:
        return Share(files={one: _written(press, earlier, one, content) for one, content in files().items()})
    except OSError as error:
        return unwritten(error)


def pictures(press: Press, earlier: Earlier, cards: Sequence[tuple[str, Card]]) -> Outcome:
    """Draw some cards, each with its address."""
    try:
        return Share(files={address: _drawn(press, earlier, address, card) for address, card in cards})
    except OSError as error:
        return unwritten(error)


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


def _written(press: Press, earlier: Earlier, address: str, content: bytes) -> Written | None:
    """Write a file, if the old site has not the same."""
    key = digest(content)
    if earlier.has_file(address, key):
        return None
    return Written(key, mark_of(write_file(Path(press.config.site_dir), address, content)))


def _drawn(press: Press, earlier: Earlier, address: str, card: Card) -> Written | None:
    """Draw a card, if the old site has not the same."""
    key = digest(*card.identity())
    if earlier.has_file(address, key):
        return None
    return Written(key, mark_of(write_file(Path(press.config.site_dir), address, picture(card))))


def _printed(press: Press, earlier: Earlier, planned: PlannedPage) -> Record | None:
    """Make a page, if anything is new of what it comes from."""
    page = press.composed(planned)
    key = digest(earlier.surroundings, planned.path, json.dumps(page.meta, default=str), page.markdown or "")
    fed = press.blueprint.outside is not None and planned.path in press.blueprint.outside.wanted
    record = earlier.page(planned.path, key)
    if record and (record.printed.body or not fed) and _leads_as_before(press, record.printed):
        return None
    printed = press.printed(page)
    content = printed.html.encode(errors="xmlcharrefreplace")
    target = write_file(Path(press.config.site_dir), printed.address, content)
    return Record(key, replace(printed, html="", body=printed.body if fed else ""), mark_of(target))


def _leads_as_before(press: Press, printed: Printed) -> bool:
    """Return whether a page's links find, or do not find, what they did."""
    return all(press.files.has(path) is there for path, there in printed.looked_up.items())
