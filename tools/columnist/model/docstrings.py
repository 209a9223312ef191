"""What the models say of their own fields, read from their source only when a schema or the reference is made.

Pydantic can do the same when a class is made; that costs every command a fifth of a second at its start.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from columnist.model.record import Record


def add_descriptions(schema: dict[str, Any]) -> None:
    """Put each field's docstring into a JSON Schema of records, as its description.

    Args:
        schema: A schema that pydantic made; its title and the names of its definitions are those of the classes.
    """
    models = {model.__name__: model for model in _all_records(Record)}
    for name, part in [(schema.get("title"), schema), *schema.get("$defs", {}).items()]:
        if name in models:
            _describe(part.get("properties", {}), models[name])


def _all_records(base: type[Record]) -> Iterator[type[Record]]:
    for model in base.__subclasses__():
        yield model
        yield from _all_records(model)


def _describe(properties: dict[str, Any], model: type[Record]) -> None:
    texts = {name: text for base in reversed(model.__mro__) for name, text in _docstrings(base)}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in properties and name in texts:
            properties[key].setdefault("description", texts[name])


def _docstrings(model: type) -> Iterator[tuple[str, str]]:
    """Yield the names of a class's annotated fields with the strings that stand right below them."""
    if not (isinstance(model, type) and issubclass(model, Record)):
        return
    tree = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    for field, below in pairwise(body):
        if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
            continue
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield field.target.id, inspect.cleandoc(str(below.value.value))
