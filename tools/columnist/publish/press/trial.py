"""Find what is the same on all pages of a shape: each block of a template is tried with a stand-in for the page.

A block that asks the stand-in for more than the shape has something of the page's own. So may one have that sees a
thing which other blocks can change, such as a list or a namespace that the template makes outside of all blocks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from jinja2 import Template, Undefined
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from mkdocs.commands.build import get_context
from mkdocs.utils.templates import TemplateContext

from columnist.publish.press.shapes import NO_NAME, Shape, Unknown, ask_the_page, stand_in

Block = Callable[[Context], Iterator[str]]

STEADY = (str, int, float, type(None), Undefined, Macro, TemplateModule, Unknown)
"""What no block can change."""
MAKERS = ("namespace", "cycler", "joiner")
"""What in Jinja makes things that blocks can change."""


class Part(NamedTuple):
    """What a block says on all pages of a shape."""

    text: str
    time: int
    """How many variables the template had set outside of all blocks when it came to this one."""


class Variables(dict[str, Any]):
    """What a template sets outside of all blocks."""

    time = 0
    """How often it has set one."""

    def __setitem__(self, name: str, value: object) -> None:
        """Set a variable."""
        self.time += 1
        super().__setitem__(name, value)

    def update(self, *some: Any, **more: Any) -> None:
        """Set several variables."""
        for name, value in dict(*some, **more).items():
            self[name] = value

    def loose(self) -> list[object]:
        """Return the values that can be changed."""
        return [value for value in self.values() if not isinstance(value, STEADY)]


class SeenByBlocks(Variables):
    """What blocks see of it in a trial: nothing of what other blocks can change.

    Args:
        given: What can be changed and is seen all the same, as it is the same for all pages.
    """

    def __init__(self, given: Iterable[object]) -> None:
        super().__init__()
        self._given = given

    def __setitem__(self, name: str, value: object) -> None:
        """Set a variable."""
        is_safe = isinstance(value, STEADY) or any(value is one for one in self._given)
        super().__setitem__(name, value if is_safe else Unknown())


@dataclass
class Trial:
    """One rendering of a template with a stand-in for the page."""

    parts: dict[str, Part] = field(default_factory=dict)
    """What has been found, by the name of the block."""
    _depth: int = 0
    """In how many blocks it is."""

    def instead_of(self, name: str) -> Block:
        """Return what stands in the place of a block and notes what it says, if it can without knowing the page.

        A block that cannot gives something that is no text: whatever has it in its own text cannot either.
        """

        def tried(context: Context) -> Iterator[Any]:
            try:
                yield self._said(name, context)
            except Exception:  # if it is a fault, rendering the page will tell
                yield Unknown()

        return tried

    def _said(self, name: str, context: Context) -> str:
        self._depth += 1
        try:
            text = "".join(context.blocks[name][1](context))
        finally:
            self._depth -= 1
        if NO_NAME in text:
            ask_the_page()
        time = time_of(context)
        if time is not None:
            self.parts.setdefault(name, Part(text, time))
        return text

    def inside(self, make: Callable[..., object]) -> Callable[..., object]:
        """Return what makes a thing inside of blocks alone: no other block can see it then."""
        return lambda *some, **more: make(*some, **more) if self._depth else ask_the_page()


def shared_parts(
    shape: Shape, blocks: Iterable[str], template: Template, variables: TemplateContext, given: Iterable[object] = ()
) -> dict[str, Part]:
    """Return what is the same on all pages of a shape.

    Args:
        shape: The shape.
        blocks: The names of the blocks that the template and those that it extends have.
        template: The template.
        variables: What any page of the shape gives to it.
        given: Those things among the template's own variables that are the same for all pages.
    """
    page: Any = stand_in(shape)
    trial = Trial()
    context = template.new_context(
        get_context(variables["nav"], variables["pages"], variables["config"], page)
        | {name: trial.inside(template.globals[name]) for name in MAKERS if name in template.globals}
    )
    context.vars = SeenByBlocks(given)
    for name in blocks:
        context.blocks[name] = [trial.instead_of(name), *context.blocks.get(name, ())]
    with suppress(Exception):  # the template asks for more outside of all blocks; what was found until there is right
        deque(template.root_render_func(context), maxlen=0)
    return trial.parts


def time_of(context: Context) -> int | None:
    """Return how many variables a template has set until now; none for what a block sees in a loop, which is more."""
    return context.vars.time if isinstance(context.vars, Variables) else None
