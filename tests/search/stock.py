"""The stock engines over the same articles: Material's own worker and lunr index, and Pagefind where it is there."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterable
from html import escape
from pathlib import Path

import material

from columnist.library import Library
from columnist.model.article import Article
from columnist.search.documents import Document, documents_of
from columnist.search.excerpts import strip_markdown

WORKERS = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
CONFIG = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}
"""What Material writes for an English site."""


def pages(library: Library) -> Iterable[tuple[str, str, list[tuple[str, str]]]]:
    """Give each page: its address, its title, and its sections as heading and text."""
    for article in library.published:
        yield f"articles/{article.slug}/", article.front.title, _article(article)
    for document in documents_of(library):
        if document.kind == "script":
            yield f"scripts/{document.slug}/", document.title, _script(document)


def _article(article: Article) -> list[tuple[str, str]]:
    sections = [(section.heading, strip_markdown(section.body.text)) for section in article.sections]
    return [("", article.front.question), *sections]


def _script(document: Document) -> list[tuple[str, str]]:
    return [("", document.fields["question"]), ("Words", document.fields["answer"])]


def write_material(library: Library, folder: Path) -> Path:
    """Write Material's index as its search plugin would, and its worker; return the index."""
    entries = []
    for address, title, sections in pages(library):
        for heading, text in sections:
            location = f"{address}#{heading.lower().replace(' ', '-')}" if heading else address
            entries.append(
                {"location": location, "title": heading or title, "text": f"<p>{escape(text, quote=False)}</p>"}
            )
    index = folder / "search_index.json"
    index.write_text(json.dumps({"config": CONFIG, "docs": entries}, separators=(",", ":")), encoding="utf-8")
    worker = next(WORKERS.glob("search.*.min.js"))
    (folder / "material.js").write_bytes(worker.read_bytes())
    return index


def has_pagefind() -> bool:
    """Return whether Pagefind is installed (`pip install pagefind pagefind-bin`)."""
    return importlib.util.find_spec("pagefind") is not None


def write_pagefind(library: Library, folder: Path) -> None:
    """Write plain HTML pages and let Pagefind index them."""
    for address, title, sections in pages(library):
        body = "".join(f"<h2>{escape(heading)}</h2><p>{escape(text)}</p>" for heading, text in sections)
        page = folder / address / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f"<!doctype html><html lang=en><title>{escape(title)}</title><main><h1>{escape(title)}</h1>{body}"
        )
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"], check=True)


MATERIAL = """async (queries) => {
    const worker = new Worker("material.js");
    const next = () => new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
    const index = await (await fetch("search_index.json")).json();
    let answer = next();
    worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
    await answer;
    const found = [];
    for (const query of queries) {
        const start = performance.now();
        answer = next();
        worker.postMessage({ type: 2, data: query });
        const { data } = await answer;
        const urls = data.items.slice(0, 10).map((item) => item[0].location);
        found.push({ urls, milliseconds: performance.now() - start });
    }
    return found;
}"""

PAGEFIND = """async (queries) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", location));
    await pagefind.init();
    const found = [];
    for (const query of queries) {
        const start = performance.now();
        const { results } = await pagefind.search(query);
        const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
        found.push({ urls: shown.map(({ url }) => url), milliseconds: performance.now() - start });
    }
    return found;
}"""

OURS = """async (queries) => {
    const { Engine } = await import(new URL("assets/javascripts/search/engine.js", location));
    performance.setResourceTimingBufferSize(100000);
    const found = [];
    for (const query of queries) {
        performance.clearResourceTimings();
        const engine = new Engine(new URL("search/", location));
        const { results } = await engine.find(query, 10);
        const end = performance.now();
        const loaded = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/search/"));
        const documents = loaded.filter(({ name }) => name.includes("/documents-"));
        const others = loaded.filter((one) => !documents.includes(one));
        const last = (entries) => Math.max(0, ...entries.map(({ responseEnd }) => responseEnd));
        const first = Math.min(...documents.map(({ startTime }) => startTime));
        const ranking = documents.length ? first - last(others) : 0;
        const milliseconds = ranking + end - last(documents.length ? documents : others);
        found.push({ urls: results.map(({ url }) => url), milliseconds, files: loaded.map(({ name }) => name) });
    }
    return found;
}"""
"""Each query as a cold reader's: a new engine, what it loads, and the time that is ours, after the files' arrival."""
