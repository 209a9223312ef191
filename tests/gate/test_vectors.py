"""The attack corpus against each of the two gates: before rendering, and after."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from columnist.checks import check, errors_among
from columnist.errors import BuildError
from columnist.library import load_library
from columnist.model.rules_gate import GATE
from columnist.publish.sanitize import sanitized
from columnist.reading.addresses import is_allowed
from columnist.reading.elements import elements_of, is_usual
from columnist.reading.markdown_settings import read_settings
from gate.attack import ARTICLE, DOT, Vector, place, vectors
from projects import ROOT, make_project, put

ALL = list(vectors())
HARMLESS = [vector for vector in ALL if not vector.refused]
REFUSED = [vector for vector in ALL if vector.refused]
RENDERED = [vector for vector in REFUSED if vector.where == "article" and vector.refused not in ("template-code",)]


def test_the_corpus_is_large() -> None:
    """There are at least 200 vectors, of every kind, and no two of them are the same."""
    assert len(ALL) >= 200
    assert len({(vector.where, str(vector.text)) for vector in ALL}) == len(ALL)
    assert min(Counter(vector.where for vector in ALL).values()) >= 6


@pytest.mark.parametrize("vector", REFUSED, ids=lambda vector: vector.id)
def test_the_first_gate_refuses(vector: Vector, tmp_path: Path) -> None:
    """The check gives the code that the corpus names, at a place, in words that hold no invisible character."""
    root = make_project(tmp_path)
    place(root, vector)
    library = load_library(root / "content")
    errors = errors_among(library.findings)
    if vector.refused not in {finding.code for finding in errors}:  # the slot language is checked later
        errors = errors_among(check(library))
    assert vector.refused in {finding.code for finding in errors}, vector.text
    assert all(str(finding).isprintable() for finding in errors)


@pytest.mark.parametrize("vector", HARMLESS, ids=lambda vector: vector.id)
def test_what_is_harmless_passes_the_first_gate(vector: Vector, tmp_path: Path) -> None:
    """The gate refuses nothing that it need not: whoever writes about code may."""
    root = make_project(tmp_path)
    put(root, "content/images/dot.png", DOT)
    place(root, vector)
    gate = {*GATE, "raw-html", "link-scheme"}
    assert not [finding for finding in load_library(root / "content").findings if finding.code in gate]


@pytest.mark.parametrize("vector", RENDERED, ids=lambda vector: vector.id)
def test_the_second_gate_stands_alone(vector: Vector) -> None:
    """Without the first gate, the second stops the page, or what it lets through has nothing that runs or loads."""
    body = ARTICLE.split("---\n", 2)[2].replace("## What to do\n", f"{vector.text}\n\n## What to do\n")
    html = read_settings(ROOT / "content").parser().convert(body)
    try:
        clean = sanitized(html, "articles/x.md")
    except BuildError:
        return
    for element in elements_of(clean):
        assert is_usual(element)
        assert ":" not in element.attributes.get("src", "")
        scheme = element.attributes.get("href", "").partition(":")[0]
        assert ":" not in element.attributes.get("href", "") or scheme in ("http", "https", "mailto", "tel")


@pytest.mark.parametrize(
    "address", ["second-letter.md", "#the-rule", "https://example.org/a:b", "mailto:a@example.org"]
)
def test_honest_addresses_pass(address: str) -> None:
    """What people link to is allowed."""
    assert is_allowed(address)
