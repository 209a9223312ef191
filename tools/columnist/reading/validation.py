"""Plain values to models: what pydantic objects to becomes findings in plain words, each at its place."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from columnist.model.finding import Finding
from columnist.model.origin import Keys, Origin
from columnist.nearest import did_you_mean

Model = TypeVar("Model", bound=BaseModel)

SLUG_FORM = "Use lower-case letters, digits and single hyphens, such as `two-words`."
FIXES = {
    "slug": f"{SLUG_FORM} That of a letter or a script is the name of its file without `.md`.",
    "duration": "Write a number and `days` or `workdays`.",
    "pronouns": "Write `she/her`, `he/him`, `they/them`, or all five forms: `xe/xem/xyr/xyrs/xemself`.",
    "address": "Write one address, such as `name@example.org`, or delete the key.",
    "one_line": "Join the lines.",
    "tries_incomplete": "Say how long to `wait`, how many `tries` in all, and what comes `then`.",
    "promise_to": "Add `to:` with the id of that person.",
    "promise_thing": "Add `thing:` with a few words.",
    "log_about": "Keep one of the three, with its id.",
    "log_word": "Write `did:` when there is no answer yet, `outcome:` when there is one.",
    "choice_example": "Take one of the words under `of`.",
}
"""What to do about the objections that the models raise themselves."""

CODES = {"tries_incomplete": "tries-incomplete"}

KEY = "[key]"
"""The last step of pydantic's way to a key; one to a value ends with the key itself."""

KINDS = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "`true` or `false`",
    "bool_parsing": "`true` or `false`",
    "date_type": "a date",
    "date_parsing": "a date",
    "date_from_datetime_parsing": "a date",
    "date_from_datetime_inexact": "a date",
    "tuple_type": "a list",
    "mapping_type": "keys and values",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
}


def validate(model: type[Model], value: Any, origin: Origin) -> tuple[Model | None, list[Finding]]:
    """Make a model of plain values.

    Args:
        model: What to make.
        value: What YAML gave.
        origin: Where each value stands.

    Returns:
        The model, or ``None`` with a finding for every objection.
    """
    try:
        return model.model_validate(value if value is not None else {}), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        inside = [detail["loc"] for detail in details]
        own = [detail for detail in details if not _is_echo(detail, inside)]
        return None, _without_echoes([_finding(model, detail, origin) for detail in own])


def objected_to(model: type[BaseModel], value: Any) -> list[tuple[int | str, ...]]:
    """Return the way to each value that a model objects to, in its order."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        return [detail["loc"] for detail in error.errors(include_url=False, include_context=False)]
    return []


def _is_echo(detail: ErrorDetails, places: list[tuple[int | str, ...]]) -> bool:
    """Say whether a list is called too short only because its entries have faults of their own."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(len(other) > len(loc) and other[: len(loc)] == loc for other in places)


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Drop what is missing only because it is misspelt: the misspelt key has its finding already."""
    meant = {finding.fix for finding in findings if finding.code == "key-unknown"}
    return [
        finding
        for finding in findings
        if finding.code != "key-missing" or f"Did you mean {finding.message.split(' ')[0]}?" not in meant
    ]


def _finding(model: type[BaseModel], detail: ErrorDetails, origin: Origin) -> Finding:
    if detail["loc"][-1:] == (KEY,) and detail["loc"] not in origin.values:
        return _wrong_key(detail, origin)
    keys = _keys_in_file(detail["loc"], origin)
    kind = detail["type"]
    if kind == "extra_forbidden":
        return _unknown_key(model, keys, origin)
    if kind in ("missing", "union_tag_not_found"):
        return _missing_key(detail, keys, origin)
    called = _called(keys)
    message, fix = _sentence(kind, detail, called[0].upper() + called[1:])
    return Finding(CODES.get(kind, "value-wrong"), origin.value_at(*keys), message, fix)


def _called(keys: Keys) -> str:
    if keys and isinstance(keys[-1], int):
        around = next((key for key in reversed(keys) if isinstance(key, str)), "the list")
        return f"entry {keys[-1] + 1} of `{around}`"
    return f"`{keys[-1] if keys else 'the file'}`"


def _keys_in_file(loc: tuple[str | int, ...], origin: Origin) -> Keys:
    """Drop the steps that pydantic adds (the tag of a union) and the file does not have."""
    keys: Keys = ()
    for position, step in enumerate(loc):
        if (*keys, step) in origin.values or position == len(loc) - 1:
            keys = (*keys, step)
    return keys


def _unknown_key(model: type[BaseModel], keys: Keys, origin: Origin) -> Finding:
    name = str(keys[-1])
    known = _fields_at(model, keys[:-1])
    fix = did_you_mean(name, known).strip() or "Known here: " + ", ".join(f"`{key}`" for key in known) + "."
    return Finding("key-unknown", origin.key_at(*keys), f"The key `{name}` is unknown here.", fix, len(name))


def _wrong_key(detail: ErrorDetails, origin: Origin) -> Finding:
    """Return the finding about a key of people's own that cannot be used, at the key itself."""
    keys = _keys_in_file(detail["loc"][:-1], origin)
    name, is_slug = str(keys[-1]), detail["type"] == "slug"
    message = f"The key `{name}` {'is not a slug' if is_slug else 'cannot be used'}."
    fix = SLUG_FORM if is_slug else "Begin with a small letter, and use small letters, digits and `_`."
    return Finding("value-wrong", origin.key_at(*keys), message, fix, len(name))


def _missing_key(detail: ErrorDetails, keys: Keys, origin: Origin) -> Finding:
    discriminator = (detail.get("ctx") or {}).get("discriminator")
    name = str(discriminator).strip("'") if discriminator else str(keys[-1])
    around = keys if discriminator else keys[:-1]
    where = f" in {_called(around)}" if around else ""
    place = origin.key_at(*around)
    return Finding("key-missing", place, f"`{name}` is missing{where}.", f"Add a line `{name}: …`.")


def _sentence(kind: str, detail: ErrorDetails, subject: str) -> tuple[str, str]:
    context: Mapping[str, Any] = detail.get("ctx") or {}
    if kind in FIXES:
        return f"{subject} {detail['msg']}.", FIXES[kind]
    if kind in KINDS:
        return f"{subject} must be {KINDS[kind]}.", _fix_for(KINDS[kind])
    if kind in ("literal_error", "union_tag_invalid"):
        expected = str(context.get("expected") or context.get("expected_tags")).replace(" or ", ", ")
        words = [word.strip().strip("'") for word in expected.split(",")]
        given = detail["input"] if kind == "literal_error" else context.get("tag")
        fix = f"{did_you_mean(str(given), words)} Use one of: {', '.join(words)}."
        return f"{subject} is not one of the words known here.", fix.strip()
    if kind in ("string_too_short", "too_short"):
        return f"{subject} is empty.", "Fill it in, or delete the key if it may be left out."
    return f"{subject} cannot be used: {detail['msg'][:1].lower()}{detail['msg'][1:]}.", "Correct the value."


def _fix_for(kind: str) -> str:
    return {
        "a date": "Write it as year-month-day, such as 2026-03-02.",
        "text": "Put the value in quotes.",
        "a list": "Write `[one, two]`, or one line with `- ` for each entry.",
        "keys and values": "Write `key: value`, indented below it.",
    }.get(kind, "Correct the value.")


def _fields_at(model: type[BaseModel], keys: Keys) -> list[str]:
    """Return the keys that the models allow at a place; several models where it may be either."""
    current: list[Any] = [model]
    for key in keys:
        current = [inner for kind in current for inner in _step_into(kind, key)]
    fields: dict[str, None] = {}
    for kind in current:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            fields.update(dict.fromkeys(field.alias or name for name, field in kind.model_fields.items()))
    return list(fields)


def _step_into(kind: Any, key: str | int) -> list[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if key in (name, field.alias):
                return _plain(field.annotation)
        return []
    arguments = get_args(kind)
    return _plain(arguments[-1] if get_origin(kind) is not tuple else arguments[0]) if arguments else []


def _plain(annotation: Any) -> list[Any]:
    """Take annotations and unions apart into the kinds that they hold."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [kind for argument in get_args(annotation) for kind in _plain(argument)]
    return [annotation]
