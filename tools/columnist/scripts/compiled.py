"""The compiled form of a script template: a small JSON tree, the same for both renderers.

A text is a list of nodes. A node is one of:

- a string: said as it stands;
- ``{"slot": NAME, "type": TYPE, "part": PART, "verb": [PLURAL, SINGULAR], "filters": [[NAME, ARGUMENT?], …]}``: a
  value; ``type`` is there only for a ``date`` and a ``number``, the others only where the template has them;
- ``{"any": [TEXT, …]}``: the first of these texts that can be said; a text can be said when all slots of its own are
  known or, where it has none, when a passage inside it can be said. The last of several can always be said where it
  has no slot of its own.

The facts for it map slot names to values. In JSON they are text, for a date in ISO form (``2026-03-02``), for a number
its digits; for a person a mapping with ``name`` and what else is known of ``first``, ``last``, ``pronouns``, ``role``
and ``org``. A slot is empty without a fact, with an empty one, and where its ``type`` does not understand it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from columnist.model.place import PlacedText
from columnist.model.script import ScriptTemplate
from columnist.model.slot import Slot
from columnist.scripts.grammar import singular
from columnist.scripts.parse import parse
from columnist.scripts.syntax import Node, Nodes, Passage, SlotUse

VERSION = 1
"""Rises when an older renderer would give another text."""

Tree = list[Any]

READ_BY_TYPE = frozenset({"date", "number"})
"""The types of slots whose facts are more than text to the renderers."""


@dataclass(frozen=True)
class CompiledText:
    """The words of a variant or reply."""

    id: str
    title: str
    subject: Tree | None
    body: Tree


@dataclass(frozen=True, eq=False)
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
    slots = template.front.slots
    variants = [
        CompiledText(
            variant.id,
            variant.title,
            compile_text(variant.subject, slots) if variant.subject else None,
            compile_text(variant.body, slots),
        )
        for variant in template.variants
    ]
    replies = [
        CompiledText(reply.outcome, _quoted(template, reply.outcome), None, compile_text(reply.body, slots))
        for reply in template.replies
    ]
    goal = compile_nodes(parse(template.front.goal)[0], slots)
    return CompiledScript(template, goal, tuple(variants), tuple(replies))


def _quoted(template: ScriptTemplate, outcome: str) -> str:
    known = template.front.outcomes.get(outcome)
    return (known.they_say if known else None) or outcome


def compile_text(text: PlacedText, slots: Mapping[str, Slot]) -> Tree:
    """Compile one text, whose slots are declared so."""
    return compile_nodes(parse(text.text)[0], slots)


def compile_nodes(nodes: Nodes, slots: Mapping[str, Slot]) -> Tree:
    """Compile parsed nodes, whose slots are declared so."""
    return [_compile(node, slots) for node in nodes]


def _compile(node: Node, slots: Mapping[str, Slot]) -> Any:
    if isinstance(node, SlotUse):
        return _compile_slot(node, slots.get(node.name))
    if isinstance(node, Passage):
        return {"any": [compile_nodes(alternative, slots) for alternative in node.alternatives]}
    return node


def _compile_slot(use: SlotUse, slot: Slot | None) -> dict[str, Any]:
    compiled: dict[str, Any] = {"slot": use.name}
    if slot and slot.type in READ_BY_TYPE:
        compiled["type"] = slot.type
    if use.part:
        compiled["part"] = use.part
    if use.verb:
        compiled["verb"] = [use.verb, singular(use.verb)]
    if use.filters:
        compiled["filters"] = [[one.name] if one.argument is None else [one.name, one.argument] for one in use.filters]
    return compiled
