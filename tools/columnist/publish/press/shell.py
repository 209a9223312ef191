"""The shell of pages: header, menu, footer, and whatever else is the same on all pages of one shape, rendered once.

Which parts these are is not written down anywhere. The blocks of a template are tried with a stand-in for the page, of
which nothing is known but the shape. A block that asks it for more has something of the page's own: it stays as it was.
What came out of the others can only depend on the shape, and is kept for all pages of it, for the time of one build.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from posixpath import split
from typing import Any, NoReturn

from jinja2 import Template
from jinja2.runtime import Context
from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page as BuiltPage
from mkdocs.utils.templates import TemplateContext

Block = Callable[[Context], Iterator[str]]
Parts = Mapping[str, str]
"""Texts of blocks by name."""

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


@dataclass(frozen=True)
class Shell:
    """What one process keeps during one build."""

    _blocks: dict[Shape, tuple[str, ...]] = field(default_factory=dict)
    """The names of the blocks that the first page of a shape had; a shape that has but one page is not worth trying."""
    _parts: dict[Shape, Parts] = field(default_factory=dict)

    def rendered(self, template: Template, variables: TemplateContext, page: BuiltPage) -> str:
        """Return a whole page, as the template alone would render it.

        Raises:
            TemplateError: If the template cannot be rendered.
        """
        shape = None if any(page is one for one in variables["nav"].pages) else shape_of(page)
        if shape is None:
            return template.render(variables)
        context = _context(template, variables)
        for name, text in self._shared(shape, template, variables, page).items():
            context.blocks[name] = [_saying(text), *context.blocks.get(name, ())]
        html = _rendered(template, context)
        self._blocks.setdefault(shape, tuple(context.blocks))
        return html

    def _shared(self, shape: Shape, template: Template, variables: TemplateContext, page: BuiltPage) -> Parts:
        """Return the parts that are kept for pages of a shape, without those that lead to this very page."""
        if shape not in self._blocks:
            return {}
        if shape not in self._parts:
            self._parts[shape] = shared_parts(shape, self._blocks[shape], template, variables)
        own_address = f"../{split(page.url[:-1])[1]}"
        return {name: text for name, text in self._parts[shape].items() if own_address not in text}


def shape_of(page: BuiltPage) -> Shape | None:
    """Return the shape of a page; none for one that has not what all of the column's pages have."""
    kind = page.meta.get("kind")
    if not isinstance(kind, str) or not page.url.endswith("/"):
        return None
    folder, _ = split(page.url[:-1])
    start = next((item.url for item in page.toc), None)
    return Shape(page.meta.get("template", "main.html"), folder, kind, start)


def shared_parts(shape: Shape, blocks: Iterable[str], template: Template, variables: TemplateContext) -> Parts:
    """Return what is the same on all pages of a shape.

    Args:
        shape: The shape.
        blocks: The names of the blocks that the template and those that it extends have.
        template: The template.
        variables: What any page of the shape gives to it.
    """
    page: Any = _stand_in(shape)
    parts: dict[str, str] = {}
    context = _context(template, get_context(variables["nav"], variables["pages"], variables["config"], page))
    for name in blocks:
        context.blocks[name] = [_trying(name, parts), *context.blocks.get(name, ())]
    with suppress(Exception):  # the template asks for more outside of all blocks; what was found until there is right
        deque(template.root_render_func(context), maxlen=0)
    return parts


def _trying(name: str, parts: dict[str, str]) -> Block:
    """Return what stands in the place of a block and notes what it says, if it can without knowing the page.

    A block that cannot gives something that is no text: whatever has it in its own text cannot either.
    """

    def tried(context: Context) -> Iterator[Any]:
        try:
            parts[name] = _impersonal("".join(context.blocks[name][1](context)))
        except Exception:  # if it is a fault, rendering the page will tell
            yield _Unknown()
        else:
            yield parts[name]

    return tried


def _impersonal(text: str) -> str:
    return _ask_the_page() if NO_NAME in text else text


def _saying(text: str) -> Block:
    def said(_: Context) -> Iterator[str]:
        yield text

    return said


def _context(template: Template, variables: TemplateContext) -> Context:
    return template.new_context(dict(variables))


def _rendered(template: Template, context: Context) -> str:
    """Do what `Template.render` does, with a context whose blocks are chosen."""
    try:
        return template.environment.concat(template.root_render_func(context))
    except Exception:
        template.environment.handle_exception()


class Personal(Exception):  # noqa: N818 -- it is no error
    """Something was asked that only a page itself can answer."""


def _ask_the_page(*_: object) -> NoReturn:
    raise Personal


class _Unknown:
    """Something of which only that is known which is given; it is there, though, and so true."""

    def __init__(self, **known: object) -> None:
        vars(self).update(known)

    __getattr__ = __getitem__ = __repr__ = _ask_the_page


class _Value(_Unknown):
    """Something that is not compared either; a page may be, which equals nothing in the navigation."""

    __eq__ = __hash__ = _ask_the_page


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
        _ask_the_page()


def _stand_in(shape: Shape) -> _Unknown:
    contents = () if shape.start is None else _Contents(start=shape.start)
    return _Unknown(url=_Address(folder=shape.folder), meta=_Value(kind=shape.kind), toc=contents)
