"""Make a large column for measurements: the project's own letters again and again, their words shuffled.

Run it as ``python tests/checks/large_column.py FOLDER NUMBER`` and then, in the folder, ``columnist check``.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FIXED = ("#", "[", "1", "2", "3", "4", "5", "6")


def make_large_column(folder: Path, number: int) -> None:
    """Write a project with so many articles into a new folder."""
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    draw = random.Random(1)  # noqa: S311 -- the same column in every run, not a secret
    letters = sorted((ROOT / "content/articles").glob("*.md"))
    for count in range(number - len(letters)):
        letter = letters[count % len(letters)]
        head, heading, body = letter.read_text(encoding="utf-8").partition("\n## The letter")
        answer, last, rule = body.partition("\n## The rule")
        shuffled = "\n".join(_shuffled(line, draw) for line in answer.split("\n"))
        path = folder / "content/articles" / f"{letter.stem}-{count}.md"
        path.write_text(head + heading + shuffled + last + rule, encoding="utf-8")


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
