"""`make eval`: our search and the stock engines on the same situations, as a table.

`make eval` measures the project's own column; `make eval SIZES="1000 5000"` the same letters among so many, the others
generated from their sentences; `SIZES="--ours 13000"` leaves the stock engines out, which need very long for that many.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from playwright.sync_api import Browser

from chromium import chromium
from columnist.library import Library, load_library
from columnist.search.documents import documents_of
from columnist.search.evaluation import Quality, evaluate
from columnist.search.index import index_of
from columnist.search.ranking import find
from projects import ROOT
from search import stock
from search.generate import enlarged
from search.plain import PlainBm25
from search.served import MODULES, gzipped, lay_out, served
from search.situations import situations

SITUATIONS = situations()
QUERIES = [situation.query for situation in SITUATIONS]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    engine: str
    quality: Quality
    sizes: list[int]
    """Gzipped bytes that each query costs a cold reader, code left out."""
    milliseconds: list[float]

    def __str__(self) -> str:
        size = f"{statistics.mean(self.sizes) / 1000:8.1f} {max(self.sizes) / 1000:8.1f}" if self.sizes else " " * 17
        time = f"{statistics.median(self.milliseconds):7.1f} {max(self.milliseconds):7.1f}" if self.milliseconds else ""
        return f"{self.engine:28} {self.quality} {size} {time}"


def ours(library: Library, browser: Browser, folder: Path) -> Row:
    """Measure our search in the browser."""
    lay_out(library, folder)
    found = _in_browser(browser, folder, stock.OURS)
    sizes = {path.name: gzipped(path) for path in (folder / "search").iterdir()}
    costs = [sum(sizes[name.rsplit("/", 1)[1]] for name in set(one["files"])) for one in found]
    return Row("Columnist", _quality(found), costs, [one["milliseconds"] for one in found])


def material(library: Library, browser: Browser, folder: Path) -> Row:
    """Measure Material's own worker."""
    folder.mkdir()
    size = gzipped(stock.write_material(library, folder))
    (folder / "index.html").write_text("<!doctype html>")
    found = _in_browser(browser, folder, stock.MATERIAL)
    return Row("Material (lunr)", _quality(found), [size], [one["milliseconds"] for one in found])


def pagefind(library: Library, browser: Browser, folder: Path) -> Row:
    """Measure Pagefind. Its bytes are those of all files that a cold reader's average query loads."""
    folder.mkdir()
    stock.write_pagefind(library, folder)
    (folder / "index.html").write_text("<!doctype html>")
    found, costs = [], []
    with served(folder) as address:
        for query in QUERIES:
            context = browser.new_context()
            page = context.new_page()
            paths: list[str] = []
            page.on("request", lambda request, paths=paths: paths.append(request.url))
            page.goto(address)
            found += page.evaluate(stock.PAGEFIND, [query])
            data = {path.split("?")[0] for path in paths if "/pagefind/" in path and not path.endswith((".js", ".css"))}
            costs.append(sum(gzipped(folder / path.removeprefix(address)) for path in data if ".wasm" not in path))
            context.close()
    return Row("Pagefind", _quality(found), costs, [one["milliseconds"] for one in found])


def plain(library: Library) -> Row:
    """Measure plain BM25, in Python."""
    return Row("plain BM25", evaluate(SITUATIONS, PlainBm25(documents_of(library)).search), [], [])


def without_synonyms(library: Library) -> Row:
    """Measure our ranking without the synonym list, in Python."""
    index = index_of(Library(replace(library.content, synonyms=())))
    quality = evaluate(SITUATIONS, lambda query: [hit.document.slug for hit in find(index, query)])
    return Row("Columnist without synonyms", quality, [], [])


def _in_browser(browser: Browser, folder: Path, script: str) -> list[dict[str, Any]]:
    with served(folder) as address:
        page = browser.new_page()
        page.goto(address)
        found: list[dict[str, Any]] = page.evaluate(script, QUERIES)
        page.close()
    return found


def _quality(found: list[dict[str, Any]]) -> Quality:
    slugs = {query: [_slug(url) for url in one["urls"]] for query, one in zip(QUERIES, found, strict=True)}
    return evaluate(SITUATIONS, lambda query: dict.fromkeys(slugs[query]))


def _slug(url: str) -> str:
    return url.split("#")[0].rstrip("/").rsplit("/", 1)[-1]


def rows(library: Library, browser: Browser, *, stock_too: bool) -> Iterator[Row]:
    """Measure every engine that is at hand, or ours only."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield ours(library, browser, folder / "ours")
        yield without_synonyms(library)
        yield plain(library)
        measured: list[Callable[[Library, Browser, Path], Row]] = [material]
        measured += [pagefind] if stock.has_pagefind() else []
        for number, engine in enumerate(measured if stock_too else []):
            yield engine(library, browser, folder / str(number))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(sizes: list[int], *, stock_too: bool) -> None:
    """Print a table for the column as it is, or for each size."""
    column = load_library(ROOT / "content")
    code = sum(map(gzipped, MODULES.glob("*.js")))
    _say(f"{len(SITUATIONS)} situations; our code: {code / 1000:.1f} kB gzipped")
    _say(f"{'':28} {'recall at 1, 3, 10':17} {'MRR':>6} {'kB mean':>8} {'kB most':>8} {'ms':>7} {'ms most':>7}")
    with chromium() as browser:
        for size in sizes or [len(column.published)]:
            _say(f"{size} articles")
            for row in rows(enlarged(column, size), browser, stock_too=stock_too):
                _say(str(row))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:] if word != "--ours"], stock_too="--ours" not in sys.argv)
