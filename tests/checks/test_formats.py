"""One declaration of each format: the schemas are fresh, the reference and the drafts have every key."""

from __future__ import annotations

import datetime

import pytest

from columnist.cli.drafts import ArticleDraft
from columnist.cli.schema import schema_text
from columnist.model.article import SECTIONS, ArticleFront
from columnist.model.formats import FORMATS, Format, keys_of
from columnist.pages.reference import formats_page
from projects import ROOT

every_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: str(format_.name))


@every_format
def test_the_committed_schema_is_fresh(format_: Format) -> None:
    """`make schemas` renews them."""
    path = ROOT / "schemas" / f"{format_.name}.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text(format_)


@every_format
def test_the_reference_has_every_key(format_: Format) -> None:
    (shown,) = [one for one in formats_page().meta["formats"] if one["title"] == format_.title]
    names = [key["name"] for key in shown["keys"]]
    aliases = [field.alias or name for name, field in format_.model.model_fields.items()]
    assert set(aliases) <= set(names)
    assert len(names) == len(set(names))


def test_keys_inside_others_are_named_with_their_way() -> None:
    keys = {key.name: key for format_ in FORMATS for key in keys_of(format_)}
    assert keys["situation.who"].kind.startswith("stranger, new contact")
    assert keys["slots.*.example.pronouns"].about
    assert keys["promises[].meeting"].required
    assert not keys["related"].required


def test_the_draft_has_every_key_and_section_that_must_be_there() -> None:

    text = ArticleDraft("x", "pay", "ada", datetime.date(2026, 1, 2)).text()
    needed = [name for name, field in ArticleFront.model_fields.items() if field.is_required()]
    assert all(f"\n{name}:" in text for name in needed)
    assert all(f"\n## {heading}\n" in text for heading, must in SECTIONS.items() if must)
