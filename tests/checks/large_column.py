"""Make a large column for measurements: the project's own letters again and again, their words shuffled.

Each round of copies names the letters of its own round, as our own letters name each other: a letter that all rounds
named would have hundreds of updates, which no column has.

Run it as ``python tests/checks/large_column.py FOLDER NUMBER`` and then, in the folder, ``columnist check``.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMING = re.compile("^(?:related|updates):.*", re.MULTILINE)
SLUG = re.compile("[a-z0-9-]+")
LINK = re.compile(r"\]\(([a-z0-9-]+)\.md")
FIXED = ("#", "[", "1", "2", "3", "4", "5", "6")


def make_large_column(folder: Path, number: int) -> None:
    """Write a project with so many articles into a new folder."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    draw = random.Random(1)  # noqa: S311 -- the same column in every run, not a secret
    letters = sorted((ROOT / "content/articles").glob("*.md"))
    slugs, copies = [letter.stem for letter in letters], number - len(letters)
    for first in range(0, copies, len(letters)):
        names = {slug: f"{slug}-{count}" for count, slug in zip(range(first, copies), slugs, strict=False)}
        for letter in letters[: len(names)]:
            text = _copied(letter.read_text(encoding="utf-8"), names, draw)
            (folder / "content/articles" / f"{names[letter.stem]}.md").write_text(text, encoding="utf-8")


def _copied(text: str, names: Mapping[str, str], draw: random.Random) -> str:
    """Return a letter with other names for the letters that it names, and its words shuffled."""
    head, heading, body = text.partition("\n## The letter")
    answer, last, rule = body.partition("\n## The rule")
    shuffled = "\n".join(_shuffled(line, draw) for line in answer.split("\n"))
    head = NAMING.sub(lambda line: SLUG.sub(lambda slug: names.get(slug[0], slug[0]), line[0]), head)
    return head + heading + LINK.sub(lambda link: f"]({names.get(link[1], link[1])}.md", shuffled) + last + rule


def _shuffled(line: str, draw: random.Random) -> str:
    if line.startswith(FIXED) or "](" in line:
        return line
    words = line.split(" ")
    start = 1 if words[0] == ">" else 0
    rest = words[start:]
    draw.shuffle(rest)
    return " ".join([*words[:start], *rest])


if __name__ == "__main__":
    make_large_column(Path(sys.argv[1]), int(sys.argv[2]))
