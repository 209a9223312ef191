"""The shell of pages: header, menu, footer, and whatever else is the same on all pages of one shape, rendered once.

Which parts these are is not written down anywhere. The blocks of a template are tried with a stand-in for the page, of
which nothing is known but the shape. A block that asks it for more has something of the page's own: it stays as it was.
What came out of the others can only depend on the shape, and is kept for all pages of it, for the time of one build.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import split

from jinja2 import Template
from jinja2.runtime import Context
from mkdocs.structure.pages import Page as BuiltPage
from mkdocs.utils.templates import TemplateContext

from columnist.publish.press.shapes import Shape, shape_of
from columnist.publish.press.trial import Block, Part, Variables, shared_parts, time_of

Parts = Mapping[str, Part]
"""What blocks say, by their names."""


@dataclass(frozen=True)
class First:
    """What is known from the first page of a shape."""

    blocks: tuple[str, ...]
    """The names of its blocks."""
    given: list[object]
    """Those of its template's own variables that can be changed: the same on the next page, they come from outside."""


@dataclass(frozen=True)
class Shell:
    """What one process keeps during one build."""

    _first: dict[Shape, First] = field(default_factory=dict)
    """A shape that has but one page is not worth trying."""
    _parts: dict[Shape, Parts] = field(default_factory=dict)

    def rendered(self, template: Template, variables: TemplateContext, page: BuiltPage) -> str:
        """Return a whole page, as the template alone would render it.

        Raises:
            TemplateError: If the template cannot be rendered.
        """
        shape = None if any(page is one for one in variables["nav"].pages) else shape_of(page)
        if shape is None:
            return template.render(variables)
        context, own = template.new_context(dict(variables)), Variables()
        context.vars = own
        for name, part in self._shared(shape, template, variables, page).items():
            context.blocks[name] = [_saying(name, part), *context.blocks.get(name, ())]
        html = _rendered(template, context)
        if shape not in self._first:
            self._first[shape] = First(tuple(context.blocks), own.loose())
        return html

    def _shared(self, shape: Shape, template: Template, variables: TemplateContext, page: BuiltPage) -> Parts:
        """Return the parts that are kept for pages of a shape, without those that lead to this very page."""
        if shape not in self._first:
            return {}
        if shape not in self._parts:
            first = self._first[shape]
            self._parts[shape] = shared_parts(shape, first.blocks, template, variables, first.given)
        own_address = f"../{split(page.url[:-1])[1]}"
        return {name: part for name, part in self._parts[shape].items() if own_address not in part.text}


def _saying(name: str, part: Part) -> Block:
    """Return what stands in the place of a block: its text, where it sees what it saw when it was tried."""

    def said(context: Context) -> Iterator[str]:
        if time_of(context) == part.time:
            yield part.text
        else:
            yield from context.blocks[name][1](context)

    return said


def _rendered(template: Template, context: Context) -> str:
    """Do what `Template.render` does, with a context whose blocks are chosen."""
    try:
        return template.environment.concat(template.root_render_func(context))
    except Exception:
        template.environment.handle_exception()
