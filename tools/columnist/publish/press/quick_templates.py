"""A shortcut through Jinja: an environment that answers sooner what templates ask it for each value and each part.

Three questions of Jinja's make up a quarter of the time that templates take: for an entry of front matter it tries an
attribute first, which no dictionary has; it looks for each part that is included as if the part might be another one by
now; and it goes through two dictionaries whenever a part begins. The answers are Jinja's own.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Any

from jinja2 import Environment, Template

ATTRIBUTES = frozenset(dir(dict))
"""What every dictionary has, and a template gets in the place of an entry of that name."""


class QuickEnvironment(Environment):
    """An environment whose templates and globals stay as they are."""

    ready: dict[str, Template]
    """The templates that were asked for."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what a template means by a name after a dot."""
        if type(obj) is dict and attribute not in ATTRIBUTES:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 -- it is Jinja's word
    ) -> Template:
        """Return a template, as it was the first time.

        Raises:
            TemplateError: If there is none of that name, or it is broken.
        """
        if not isinstance(name, str) or globals:
            return super().get_template(name, parent, globals)
        if name not in self.ready:
            self.ready[name] = super().get_template(name, parent)
        return self.ready[name]

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template sees without being given it: one dictionary in the place of a chain of two."""
        return {**self.globals, **(d or {})}


def hasten(env: Environment) -> None:
    """Have an environment answer sooner from now on, when nobody changes templates or globals any more.

    Args:
        env: The environment; one that is not just Jinja's own only stops looking whether templates have changed.
    """
    env.auto_reload = False
    if type(env) is Environment:
        env.__class__ = QuickEnvironment
        vars(env)["ready"] = {}
