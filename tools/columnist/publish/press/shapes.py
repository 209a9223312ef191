"""The shape of a page, and a stand-in that knows nothing of a page but that.

Whoever asks the stand-in for more is told that only a page itself can answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import split
from typing import Any, NoReturn

from mkdocs.structure.pages import Page as BuiltPage

NO_NAME = "\0"
"""Stands for the last part of an address, which is each page's own."""


@dataclass(frozen=True)
class Shape:
    """All that is known of a page while parts are rendered that it shares with others."""

    template: str
    folder: str
    """What its address begins with."""
    kind: str
    start: str | None
    """Where the first line of its table of contents leads; the theme's link past the header leads there too."""


def shape_of(page: BuiltPage) -> Shape | None:
    """Return the shape of a page; none for one that has not what all of the column's pages have."""
    kind = page.meta.get("kind")
    if not isinstance(kind, str) or not page.url.endswith("/"):
        return None
    folder, _ = split(page.url[:-1])
    start = next((item.url for item in page.toc), None)
    return Shape(page.meta.get("template", "main.html"), folder, kind, start)


class Personal(Exception):  # noqa: N818 -- it is no error
    """Something was asked that only a page itself can answer."""


def ask_the_page(*_: object) -> NoReturn:
    """Say that only a page itself can answer.

    Raises:
        Personal: Always.
    """
    raise Personal


class Unknown:
    """Something of which only that is known which is given; it is there, though, and so true."""

    def __init__(self, **known: object) -> None:
        vars(self).update(known)

    __getattr__ = __getitem__ = __repr__ = ask_the_page


class _Value(Unknown):
    """Something that is not compared either; a page may be, which equals nothing in the navigation."""

    __eq__ = __hash__ = ask_the_page


class _Address(_Value):
    """An address from which MkDocs finds the way to others, and that nobody can read."""

    folder: str

    def rpartition(self, _: str) -> tuple[str, str, str]:
        """Answer the one question of `get_relative_url`, which drops a last part with a dot."""
        return f"{self.folder}/{NO_NAME}", "/", "."


class _Contents(_Value):
    """A table of contents of which the beginning is known."""

    start: str

    def __iter__(self) -> Any:
        yield _Value(url=self.start)
        ask_the_page()


def stand_in(shape: Shape) -> Unknown:
    """Return what stands in the place of a page of which nothing is known but its shape."""
    contents = () if shape.start is None else _Contents(start=shape.start)
    return Unknown(url=_Address(folder=shape.folder), meta=_Value(kind=shape.kind), toc=contents)
