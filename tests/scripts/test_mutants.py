"""Forty faults put into real templates: check and proof together notice at least 38.

That the templates without a fault give no finding is shown where the proof is tested.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from columnist.library import load_library
from columnist.reading.scripts import read_script
from columnist.scripts.check import check_script
from columnist.scripts.compiled import compile_script
from columnist.scripts.proof import prove

ROOT = Path(__file__).parents[2]
FAULTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "mutants.yaml").read_text(encoding="utf-8"))


def words_of_templates() -> dict[str, str]:
    """Return the text of every template by slug, in the order of slugs."""
    slugs = sorted(load_library(ROOT / "content").scripts)
    return {slug: (ROOT / "content" / "scripts" / f"{slug}.md").read_text(encoding="utf-8") for slug in slugs}


def mutated(fault: dict[str, Any], templates: dict[str, str], draw: random.Random) -> tuple[str, str]:
    """Put a fault into one place, and return the slug and the text."""
    pattern = re.compile(fault["find"])
    places = []
    for slug, text in templates.items():
        body = text.index("\n---\n", 4)
        places += [(slug, found) for found in pattern.finditer(text, body)]
    slug, found = draw.choice(places)
    text = templates[slug]
    if fault.get("everywhere"):
        return slug, re.sub(rf"\[[^\[\]{{}}|]*\{{{found[1]}[^\[\]]*\]", fault["put"], text)
    return slug, text[: found.start()] + found.expand(fault["put"]) + text[found.end() :]


def notices(slug: str, text: str) -> str:
    """Return the first thing that reading, check or proof has to say about a template."""
    template, findings = read_script(text, f"{slug}.md", slug)
    if template:
        findings = findings + check_script(template)
    if findings:
        return findings[0].code
    assert template
    return next(map(str, prove(compile_script(template))), "")


def test_faults_are_noticed(record_property: Any) -> None:
    """At least 38 of 40 are caught; those that are not are named when it fails."""
    assert len({fault["fault"] for fault in FAULTS}) == 40
    draw = random.Random(2026)  # noqa: S311 -- the same in every run
    templates = words_of_templates()
    told = {fault["fault"]: notices(*mutated(fault, templates, draw)) for fault in FAULTS}
    missed = [fault for fault, sentence in told.items() if not sentence]
    record_property("caught", len(told) - len(missed))
    sys.stdout.write(f"{len(told) - len(missed)} of {len(told)} faults are caught.\n")
    assert len(missed) <= 2, missed
