"""Text to syntax tree. All faults of a text are found in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from columnist.scripts.syntax import Fault, Filter, Node, Nodes, Passage, SlotUse

SPECIAL = "{}[]|\\"
PLAIN = re.compile(r"[^{}\[\]|\\]+")
SLOT = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*)"
    r"(?:\.(?P<part>[a-z]+)(?: (?P<verb>[a-z][a-z']*)|(?P<contracted>'[a-z]+))?)?"
    r"(?P<filters>(?:\|[a-z-]+(?::\"[^\"{}]*\")?)*)"
)
FILTER = re.compile(r"\|([a-z-]+)(?::\"([^\"{}]*)\")?")
BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)
MAX_DEPTH = 8


@dataclass
class _Parser:
    text: str
    position: int = 0
    faults: list[Fault] = field(default_factory=list)

    def nodes(self, depth: int) -> Nodes:
        """Read until the text, the alternative or the passage ends."""
        nodes: list[Node] = []
        while self.position < len(self.text):
            char = self.text[self.position]
            if char in "|]" and depth:
                break
            if char == "{":
                nodes += self.slot()
            elif char == "[":
                nodes += self.passage(depth)
            else:
                nodes.append(self.plain(char))
        return _joined(nodes)

    def plain(self, char: str) -> str:
        if found := PLAIN.match(self.text, self.position):
            self.position = found.end()
            return found[0]
        following = self.text[self.position + 1 : self.position + 2]
        if char == "\\" and following and following in SPECIAL:
            self.position += 2
            return following
        if char in "]}":
            opening = {"]": "[", "}": "{"}[char]
            message = f"`{char}` closes what no `{opening}` has opened."
            self.fault("bracket-unbalanced", self.position, message, f"Delete it, or write `\\{char}`.")
        self.position += 1
        return char

    def slot(self) -> list[SlotUse]:
        start = self.position
        found = re.compile(r"\{([^{}\[\]\n]*)\}").match(self.text, start)
        if not found:
            fix = "Close it with `}` on the same line, or write `\\{`."
            self.fault("bracket-unbalanced", start, "`{` is not closed.", fix)
            self.position += 1
            return []
        self.position = found.end()
        inner = SLOT.fullmatch(found[1].strip())
        if not inner:
            message = f"`{found[0]}` is not written as a slot."
            self.fault("slot-syntax", start, message, _slot_fix(found[1]), len(found[0]))
            return []
        filters_start = start + found[0].find("|")
        filters = tuple(
            Filter(one[1], one[2], filters_start + one.start() + 1) for one in FILTER.finditer(inner["filters"])
        )
        verb = inner["verb"] or inner["contracted"]
        return [SlotUse(inner["name"], inner["part"], verb, filters, start, len(found[0]))]

    def passage(self, depth: int) -> list[Passage]:
        start = self.position
        if depth == MAX_DEPTH:
            message = f"Passages are nested more than {MAX_DEPTH} deep."
            self.fault("bracket-unbalanced", start, message, "Say it more simply.")
            self.skip()
            return []
        alternatives = []
        while self.position < len(self.text) and (self.position == start or self.text[self.position] == "|"):
            self.position += 1
            alternatives.append(self.nodes(depth + 1))
        if self.position == len(self.text):
            self.fault("bracket-unbalanced", start, "`[` is not closed.", "Close it with `]`, or write `\\[`.")
        else:
            self.position += 1
        return [Passage(tuple(alternatives), start)]

    def skip(self) -> None:
        """Move behind the passage that begins here, whatever is in it."""
        level = 0
        for found in BRACKET.finditer(self.text, self.position):
            level += {"[": 1, "]": -1}.get(found[0], 0)
            self.position = found.end()
            if not level:
                return
        self.position = len(self.text)

    def fault(self, code: str, offset: int, message: str, fix: str, length: int = 1) -> None:
        self.faults.append(Fault(code, offset, message, fix, length))


def _slot_fix(written: str) -> str:
    """Return what to write instead, as far as that can be guessed."""
    guess = re.sub(r" *\| *", "|", written.strip().lower().replace("’", "'"))
    if SLOT.fullmatch(guess):
        return f"Write `{{{guess}}}`."
    if re.fullmatch(r"\w+\.they[ '].+", guess):
        return "One verb can follow `they`; put the other words after the brace."
    return "Write `{slot}`, `{slot.part}` or `{slot|filter}`, in lower case."


def _joined(nodes: list[Node]) -> Nodes:
    """Join neighbouring pieces of plain text."""
    result: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and result and isinstance(result[-1], str):
            result[-1] += node
        else:
            result.append(node)
    return tuple(result)


def parse(text: str) -> tuple[Nodes, list[Fault]]:
    """Parse a text in the slot language.

    Args:
        text: The text as it stands in the file.

    Returns:
        Its nodes (what could be understood of it) and its faults in their order.
    """
    parser = _Parser(text)
    nodes = parser.nodes(0)
    return nodes, sorted(parser.faults, key=lambda fault: fault.offset)
