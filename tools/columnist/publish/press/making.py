"""The work of one process: pages and other files kept as they were, or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import jinja2
from mkdocs.exceptions import MkDocsException

from columnist.memo import digest
from columnist.pages.page import PlannedPage
from columnist.publish.completing import mark_of
from columnist.publish.press.earlier import Earlier, Made, Record, Written
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed
from columnist.publish.writing import write_file

Files = Callable[[], Mapping[str, bytes]]
"""Works out the contents of some files, by address."""
Outcome = Made | str
"""What was made, or in one sentence why it could not be."""


def others(press: Press, earlier: Earlier, files: Files) -> Outcome:
    """Make some files that are no pages."""
    made = Made()
    try:
        for address, content in files().items():
            _write(press, earlier, address, content, made)
    except OSError as error:
        return _unwritten(error)
    return made


def bundle(press: Press, earlier: Earlier, pages: Sequence[PlannedPage]) -> Outcome:
    """Make some pages."""
    made = Made()
    try:
        for page in pages:
            _print(press, earlier, page, made)
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered: {error}."
    except MkDocsException as error:
        return str(error)
    except OSError as error:
        return _unwritten(error)
    return made


def _unwritten(error: OSError) -> str:
    return f"The site could not be written: {(error.strerror or str(error)).lower()}."


def _write(press: Press, earlier: Earlier, address: str, content: bytes, made: Made) -> None:
    """Write a file, if the old site has not the same."""
    key = digest(content)
    written = earlier.file(address, key)
    if written:
        made.kept[address] = written.mark
    else:
        written = Written(key, mark_of(write_file(Path(press.config.site_dir), address, content)))
    made.files[address] = written


def _print(press: Press, earlier: Earlier, planned: PlannedPage, made: Made) -> None:
    """Make a page, if anything is new of what it comes from."""
    page = press.composed(planned)
    key = digest(earlier.surroundings, planned.path, json.dumps(page.meta, default=str), page.markdown or "")
    fed = press.blueprint.outside is not None and planned.path in press.blueprint.outside.wanted
    record = earlier.page(planned.path, key)
    if record and (record.printed.body or not fed) and _leads_as_before(press, record.printed):
        made.kept[record.printed.address] = record.mark
    else:
        printed = press.printed(page)
        content = printed.html.encode(errors="xmlcharrefreplace")
        target = write_file(Path(press.config.site_dir), printed.address, content)
        record = Record(key, replace(printed, html="", body=printed.body if fed else ""), mark_of(target))
    made.pages[planned.path] = record


def _leads_as_before(press: Press, printed: Printed) -> bool:
    """Return whether a page's links find, or do not find, what they did."""
    return all(press.files.has(path) is there for path, there in printed.looked_up.items())
