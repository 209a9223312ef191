"""The formats that people write by hand, each declared by one model: what editors, the reference and drafts read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from columnist.model.accepted import AcceptedList
from columnist.model.article import ArticleFront
from columnist.model.directory import AuthorList, SynonymList, TopicList
from columnist.model.docstrings import add_descriptions
from columnist.model.follow_ups import FollowUpsRecord
from columnist.model.script import ScriptFront

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file."""

    name: str
    """Its name, as in `schemas/<name>.schema.json`."""
    title: str
    where: str
    """Which files have it."""
    model: type[BaseModel]


FORMATS = (
    Format("article", "An article's front matter", "content/articles/*.md, between the lines ---", ArticleFront),
    Format("script", "A script template's front matter", "content/scripts/*.md, between the lines ---", ScriptFront),
    Format("topics", "The topics", "content/topics.yaml", TopicList),
    Format("authors", "The authors", "content/authors.yaml", AuthorList),
    Format("synonyms", "Words that mean the same in a search", "content/synonyms.yaml", SynonymList),
    Format("accepted", "Warnings that may stay", "content/accepted.yaml", AcceptedList),
    Format("follow-ups", "A follow-ups file", "a private file outside content/", FollowUpsRecord),
)
"""All formats, in the order of the reference."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a format, for the reference."""

    name: str
    """The way to it: `situation.who`, `topics[].slug`, `slots.*.label`."""
    kind: str
    """What may stand there, in words."""
    required: bool
    about: str


def json_schema(format_: Format) -> dict[str, Any]:
    """Return the JSON Schema of a format, as editors read it."""
    schema = format_.model.model_json_schema(by_alias=True, mode="validation")
    add_descriptions(schema)
    return {"$schema": DIALECT, **schema, "title": format_.title}


def keys_of(format_: Format) -> list[Key]:
    """Return every key of a format in the order in which it is written."""
    schema = json_schema(format_)
    return list(_keys(schema, schema.get("$defs", {}), ""))


def _keys(schema: Mapping[str, Any], definitions: Mapping[str, Any], before: str) -> Iterator[Key]:
    required = schema.get("required", ())
    for name, field in schema.get("properties", {}).items():
        path = f"{before}{name}"
        yield Key(path, _kind(field, definitions), name in required, field.get("description", ""))
        for step, inner in _inner(field, definitions):
            yield from _keys(inner, definitions, f"{path}{step}.")


def _inner(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the objects inside a field, each with the step that leads to it; kinds of slots only once."""
    for choice in _choices(field, definitions):
        if "properties" in choice:
            yield "", choice
        elif choice.get("type") == "array":
            yield from (("[]", inner) for _, inner in _inner(choice.get("items", {}), definitions))
        elif "additionalProperties" in choice or "patternProperties" in choice:
            yield from ((".*", inner) for _, inner in _inner(_values(choice), definitions))


def _values(mapping: Mapping[str, Any]) -> Mapping[str, Any]:
    extra = mapping.get("additionalProperties")
    found: Mapping[str, Any] = extra if isinstance(extra, dict) else next(iter(mapping["patternProperties"].values()))
    return found


def _choices(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a field may be, with references followed; variants of one object are joined into it."""
    if "$ref" in field:
        return _choices(definitions[field["$ref"].rpartition("/")[2]], definitions)
    several = field.get("anyOf") or field.get("oneOf")
    if not several:
        return [field]
    choices = [one for choice in several for one in _choices(choice, definitions)]
    objects = [one for one in choices if "properties" in one]
    return choices if len(objects) < 2 else [*(one for one in choices if one not in objects), _joined(objects)]


def _joined(objects: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    properties: dict[str, Any] = {}
    for one in objects:
        for name, field in one["properties"].items():
            known = properties.setdefault(name, {"anyOf": [], "description": field.get("description", "")})
            known["anyOf"] += [field] if field not in known["anyOf"] else []
    always = [name for name in properties if all(name in one.get("required", ()) for one in objects)]
    return {"type": "object", "properties": properties, "required": always}


def _kind(field: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    words = [_word(choice, definitions) for choice in _choices(field, definitions)]
    return " or ".join(dict.fromkeys(word for word in words if word))


WORDS = {"string": "text", "integer": "a whole number", "boolean": "true or false", "null": "", "object": "keys"}
"""JSON's names of kinds in plain words."""


def _word(choice: Mapping[str, Any], definitions: Mapping[str, Any]) -> str:
    if "enum" in choice or "const" in choice:
        return ", ".join(str(value) for value in choice.get("enum", [choice.get("const")]))
    if choice.get("format") == "date":
        return "a date such as 2026-03-02"
    if choice.get("type") == "array":
        return f"a list of {_kind(choice.get('items', {}), definitions) or 'values'}"
    if "properties" not in choice and ("additionalProperties" in choice or "patternProperties" in choice):
        return "names, each with keys"
    return WORDS.get(str(choice.get("type", "")), "")
