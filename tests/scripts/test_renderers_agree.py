"""The Python renderer and the JavaScript renderer give the same text, byte for byte."""

from __future__ import annotations

import datetime
import itertools
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route
from script_vectors import Vector, odd_vectors, vectors_of

from columnist.library import load_library
from columnist.scripts.compiled import compile_nodes
from columnist.scripts.parse import parse
from columnist.scripts.pieces import render_pieces
from columnist.scripts.render import can_be_said, render

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "site-overrides" / "assets" / "javascripts"
ADDRESS = "http://modules.test/"
VECTORS = 12_000
ODD = 5_000
BATCH = 4_000
RENDER = """async (vectors) => {
  const { render, canBeSaid } = await import("./render.js");
  return vectors.map(({ tree, facts, on }) => [render(tree, facts, on), canBeSaid(tree, facts)]);
}"""
PIECES = """async (vectors) => {
  const { pieces } = await import("./pieces.js");
  return vectors.map(({ tree, facts, on }) => pieces(tree, facts, on).map(({ text, slot }) => [text, slot ?? null]));
}"""
CASES = """() => {
  const all = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  const signs = all.map((code) => String.fromCodePoint(code));
  return signs.filter((sign) => sign.toUpperCase() !== sign || sign.toLowerCase() !== sign).map((sign) =>
    [sign, sign.toUpperCase(), sign.toLowerCase()]);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that gets the modules from their folder, and nothing from anywhere else."""
    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ADDRESS)
    yield page
    page.close()


def answer(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS)
    if not name:
        route.fulfill(body="<!doctype html><title>modules</title>", content_type="text/html")
    else:
        route.fulfill(path=MODULES / name, content_type="text/javascript")


def in_browser(page: Page, vectors: Sequence[Vector], work: str = RENDER) -> list[Any]:
    """Do the work with all of them in the browser, in a few batches."""
    results: list[Any] = []
    for start in range(0, len(vectors), BATCH):
        results += page.evaluate(work, [vector.as_json() for vector in vectors[start : start + BATCH]])
    return results


def in_python(vector: Vector) -> list[Any]:
    return [render(vector.tree, vector.facts, vector.on), can_be_said(vector.tree, vector.facts)]


def assert_agreement(page: Page, vectors: Sequence[Vector]) -> None:
    """Compare the words, and whether the text can be said; show the first few that differ."""
    results = in_browser(page, vectors)
    assert len(results) == len(vectors)
    differing = [
        f"{vector}\n  Python:     {expected}\n  JavaScript: {result}"
        for vector, result in zip(vectors, results, strict=True)
        if (expected := in_python(vector)) != result
    ]
    assert not differing, f"{len(differing)} of {len(vectors)} differ, such as\n" + "\n".join(differing[:5])


def test_every_template_with_odd_facts(page: Page, record_property: Any) -> None:
    """At least 10,000 vectors from every variant, subject, reply and goal agree."""
    scripts = load_library(ROOT / "content").compiled.values()
    texts = sum(2 * len(script.variants) + len(script.replies) + 1 for script in scripts)
    vectors = [vector for script in scripts for vector in vectors_of(script, VECTORS // texts + 10, 2026)]
    assert len(vectors) >= 10_000
    record_property("vectors", len(vectors))
    assert_agreement(page, vectors)


def test_the_golden_texts(page: Page) -> None:
    """Whatever is written down about tidying holds in the browser as well."""
    cases = yaml.safe_load((Path(__file__).parent / "tidy.yaml").read_text(encoding="utf-8"))
    trees = [compile_nodes(parse(case["text"])[0], {}) for case in cases]
    day = datetime.date(2026, 3, 2)
    vectors = [Vector(tree, case.get("with", {}), day) for tree, case in zip(trees, cases, strict=True)]
    assert [words for words, _ in in_browser(page, vectors)] == [case["said"] for case in cases]


def test_odd_trees(page: Page) -> None:
    """Trees as no person would write them agree as well, nested alternatives and stray stops among them."""
    vectors = list(odd_vectors(ODD, 2026))
    assert_agreement(page, vectors)


def test_pieces(page: Page) -> None:
    """A text in pieces is the same in both languages, and its pieces make up the text."""
    scripts = load_library(ROOT / "content").compiled.values()
    vectors = [*odd_vectors(1_000, 7), *(vector for script in scripts for vector in vectors_of(script, 2, 7))]
    expected = [render_pieces(vector.tree, vector.facts, vector.on) for vector in vectors]
    results = in_browser(page, vectors, PIECES)
    for vector, pieces, result in zip(vectors, expected, results, strict=True):
        assert "".join(piece.text for piece in pieces) == in_python(vector)[0], vector
        assert [[piece.text, piece.slot] for piece in pieces] == result, vector


def test_every_day_of_some_years(page: Page) -> None:
    """Every way of saying a date agrees around years' ends, leap days and both ends of the calendar."""
    starts = [datetime.date(*day) for day in ((1, 1, 1), (1899, 12, 1), (2023, 12, 1), (2026, 12, 1), (9999, 10, 3))]
    days = [start + datetime.timedelta(days=days) for start in starts for days in range(90)]
    tree = [{"slot": "day", "type": "date", "filters": [[name]]} for name in ("day", "date", "weekday", "on-day")]
    near = [(day, other) for day in days for other in days if abs((day - other).days) < 9]
    far = list(itertools.product(days[::9], days[::7]))
    assert_agreement(page, [Vector([*tree, {"slot": "day", "type": "date"}], {"day": a}, b) for a, b in near + far])


def test_every_letter_with_a_case(page: Page) -> None:
    """A capital and a small letter are the same in both languages, for each letter that Python's Unicode knows."""
    cases = page.evaluate(CASES)
    signs = {sign: (upper, small) for sign, upper, small in cases}
    known = [s for s, forms in signs.items() if all(unicodedata.category(c) != "Cn" for c in s + forms[0] + forms[1])]
    assert len(known) > 2_700
    unknown_to_chromium = [chr(c) for c in range(0x110000) if chr(c) not in signs and chr(c).lower() != chr(c).upper()]
    assert unknown_to_chromium == []
    trees = [[{"slot": "a", "filters": [[name]]}] for name in ("capital", "lower")]
    trees += [[{"slot": "a"}, " is"], [{"slot": "who", "part": "last"}]]
    vectors = [
        Vector(tree, {"a": sign + "a", "who": {"name": f"A {sign}b C"}}, datetime.date(2026, 3, 2))
        for sign in known
        for tree in trees
    ]
    assert_agreement(page, vectors)
