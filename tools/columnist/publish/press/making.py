"""The work of one process: pages put in their place, as they were or made anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import jinja2
from mkdocs.exceptions import MkDocsException

from columnist.memo import digest
from columnist.pages.page import PlannedPage
from columnist.publish.press.earlier import Earlier, Record, mark_of
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed

Outcome = list[Record] | str
"""The pages that were put in their place, or in one sentence why they could not be."""


def others(work: Callable[[], None]) -> Outcome:
    """Do something that makes no pages."""
    try:
        work()
    except OSError as error:
        return _unwritten(error)
    return []


def bundle(press: Press, earlier: Earlier, pages: Sequence[PlannedPage]) -> Outcome:
    """Put some pages in their place."""
    try:
        return [_placed(press, earlier, page) for page in pages]
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered: {error}."
    except MkDocsException as error:
        return str(error)
    except OSError as error:
        return _unwritten(error)


def _unwritten(error: OSError) -> str:
    return f"The site could not be written: {(error.strerror or str(error)).lower()}."


def _placed(press: Press, earlier: Earlier, planned: PlannedPage) -> Record:
    """Put one page in its place: as it was, if all that it comes from is as it was, or else made anew."""
    page = press.composed(planned)
    key = digest(earlier.surroundings, planned.path, json.dumps(page.meta, default=str), page.markdown or "")
    target = Path(page.file.abs_dest_path)
    target.parent.mkdir(parents=True, exist_ok=True)
    fed = press.blueprint.outside is not None and planned.path in press.blueprint.outside.wanted
    record = earlier.taken_over(planned.path, key, target)
    if record and (record.printed.body or not fed) and _leads_as_before(press, record.printed):
        return record
    target.unlink(missing_ok=True)  # it may be the old site's own file
    printed = press.printed(page)
    target.write_text(printed.html, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
    return Record(key, replace(printed, html="", body=printed.body if fed else ""), mark_of(target))


def _leads_as_before(press: Press, printed: Printed) -> bool:
    """Return whether a page's links find, or do not find, what they did."""
    return all(press.files.has(path) is there for path, there in printed.looked_up.items())
