"""The compiled form of a script template: a small JSON tree, the same for both renderers.

A text is a list of nodes. A node is one of:

- a string: said as it stands;
- ``{"slot": NAME, "part": PART, "verb": [PLURAL, SINGULAR], "filters": [[NAME, ARGUMENT?], …]}``: a value; ``part``,
  ``verb`` and ``filters`` are there only where the template has them;
- ``{"any": [TEXT, …]}``: the first of these texts that can be said; a text can be said when all slots of its own are
  known or, where it has none, when a passage inside it can be said. The last of several can always be said where it
  has no slot of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from columnist.model.place import PlacedText
from columnist.model.script import ScriptTemplate
from columnist.scripts.grammar import singular
from columnist.scripts.parse import parse
from columnist.scripts.syntax import Node, Nodes, Passage, SlotUse

VERSION = 1
"""Rises when an older renderer would give another text."""

Tree = list[Any]


@dataclass(frozen=True)
class CompiledText:
    """The words of a variant or reply."""

    id: str
    title: str
    subject: Tree | None
    body: Tree


@dataclass(frozen=True)
class CompiledScript:
    """All texts of one template, ready to be rendered."""

    template: ScriptTemplate
    goal: Tree
    variants: tuple[CompiledText, ...]
    replies: tuple[CompiledText, ...]

    @property
    def slug(self) -> str:
        """The template's slug."""
        return self.template.slug

    def variant(self, id_: str) -> CompiledText | None:
        """Return the variant with that id."""
        return next((text for text in self.variants if text.id == id_), None)

    def reply(self, outcome: str) -> CompiledText | None:
        """Return the reply to that outcome."""
        return next((text for text in self.replies if text.id == outcome), None)


def compile_script(template: ScriptTemplate) -> CompiledScript:
    """Compile a template whose texts have no faults."""
    variants = [
        CompiledText(
            variant.id,
            variant.title,
            compile_text(variant.subject) if variant.subject else None,
            compile_text(variant.body),
        )
        for variant in template.variants
    ]
    replies = [
        CompiledText(reply.outcome, _quoted(template, reply.outcome), None, compile_text(reply.body))
        for reply in template.replies
    ]
    goal = compile_nodes(parse(template.front.goal)[0])
    return CompiledScript(template, goal, tuple(variants), tuple(replies))


def _quoted(template: ScriptTemplate, outcome: str) -> str:
    known = template.front.outcomes.get(outcome)
    return (known.they_say if known else None) or outcome


def compile_text(text: PlacedText) -> Tree:
    """Compile one text."""
    return compile_nodes(parse(text.text)[0])


def compile_nodes(nodes: Nodes) -> Tree:
    """Compile parsed nodes."""
    return [_compile(node) for node in nodes]


def _compile(node: Node) -> Any:
    if isinstance(node, SlotUse):
        return _compile_slot(node)
    if isinstance(node, Passage):
        return {"any": [compile_nodes(alternative) for alternative in node.alternatives]}
    return node


def _compile_slot(use: SlotUse) -> dict[str, Any]:
    compiled: dict[str, Any] = {"slot": use.name}
    if use.part:
        compiled["part"] = use.part
    if use.verb:
        compiled["verb"] = [use.verb, singular(use.verb)]
    if use.filters:
        compiled["filters"] = [[one.name] if one.argument is None else [one.name, one.argument] for one in use.filters]
    return compiled
