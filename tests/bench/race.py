"""`make bench`: this builder beside others on the same letters, as a table and a plot.

`make bench SIZES="1000 5000 10000"` says how many letters; `WITHOUT="zensical"` leaves some out. All times of a row are
taken one after the other in one run; each is that of the whole process.

Nothing is deleted until all is measured: ext4 gives the number of a deleted file to nobody for up to five minutes, and
looks past each of them for every new file (`recently_deleted` in Linux, fs/ext4/ialloc.c). Right after ten thousand
files were deleted, a thousand letters take twice as long to build, whatever builds them.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.column import change_one, make_column, make_hugo, make_plain_mkdocs
from bench.measure import Run, run, size
from bench.plot import plot

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
OURS = "columnist build"
HUGO = "Hugo"


@dataclass(frozen=True)
class Contender:
    """A generator, and how it is run."""

    name: str
    folder: Path
    letters: Path
    command: tuple[str, ...]
    output: Path
    clean: Callable[[], None]
    """Makes the next build a cold one."""
    remembers: bool = True
    """Whether it builds again otherwise than the first time."""


@dataclass(frozen=True)
class Row:
    """What one generator took for so many letters."""

    name: str
    letters: int
    cold: Run
    warm: Run
    megabytes: float


def contenders(work: Path, letters: int, without: list[str]) -> list[Contender]:
    """Lay the letters out for everybody in a new folder; Hugo's pages take ours for their shell."""
    work.mkdir()
    column, plain, hugo = work / "column", work / "plain", work / "hugo"
    make_column(column, letters)
    make_plain_mkdocs(column, plain)
    run((str(BIN / "columnist"), "build", "--site-dir", str(work / "shell")), ROOT)
    shell = work / "shell/articles/introductions-that-never-came/index.html"
    make_hugo(column, hugo, shell.read_text(encoding="utf-8"))
    own, cache = column / "content/articles", work / "cache"
    every = [
        Contender(OURS, column, own, (str(BIN / "columnist"), "build"), column / "site",
                  lambda: put_away(column / "site", cache)),
        Contender("mkdocs build, same site", column, own, (str(BIN / "mkdocs"), "build", "-q", "-d", "stock"),
                  column / "stock", lambda: put_away(column / "stock"), remembers=False),
        Contender("MkDocs and Material, plain", plain, plain / "docs/articles", (str(BIN / "mkdocs"), "build", "-q"),
                  plain / "site", lambda: put_away(plain / "site"), remembers=False),
        Contender("Zensical, plain", plain, plain / "docs/articles", (str(BIN / "zensical"), "build"),
                  plain / "site", lambda: put_away(plain / "site", plain / ".cache")),
        Contender(HUGO, hugo, hugo / "content/articles", (str(BIN / "hugo"), "--quiet"), hugo / "public",
                  lambda: put_away(hugo / "public", hugo / "resources")),
    ]  # fmt: skip
    return [one for one in every if not any(word in one.name.lower() for word in without)]


def put_away(*folders: Path) -> None:
    """Take folders out of the way without deleting a file."""
    for folder in folders:
        if folder.exists():
            folder.rename(Path(tempfile.mkdtemp(prefix="away-", dir=folder.parent)) / folder.name)


def measured(contender: Contender, letters: int) -> Row:
    """Build cold, and once more with one letter changed."""
    contender.clean()
    cold = run(contender.command, contender.folder)
    change_one(contender.letters, letters)
    warm = run(contender.command, contender.folder) if contender.remembers else cold
    return Row(contender.name, letters, cold, warm, size(contender.output))


def table(rows: list[Row]) -> str:
    """Return the rows as Markdown, with our times as a multiple of each other's."""
    lines = [
        "| letters | generator | cold, s | one letter changed, s | memory, MB | site, MB | ours / its: cold | warm |",
        "|--:|---|--:|--:|--:|--:|--:|--:|",
    ]
    ours = {row.letters: row for row in rows if row.name == OURS}
    for row in rows:
        base = ours[row.letters]
        ratios = f"{base.cold.seconds / row.cold.seconds:.2f} | {base.warm.seconds / row.warm.seconds:.2f}"
        lines.append(
            f"| {row.letters:,} | {row.name} | {row.cold.seconds:.1f} | {row.warm.seconds:.1f} |"
            f" {max(row.cold.megabytes, row.warm.megabytes):.0f} | {row.megabytes:.0f} | {ratios} |"
        )
    return "\n".join(lines)


def growth(rows: list[Row]) -> str:
    """Return how our cold time grows from each size to the next, as the exponent e of time ~ letters^e.

    Of two measurements it is log(t2 / t1) / log(n2 / n1), the slope between them where both axes are logarithmic; 1 is
    growth in proportion. For a single size the text is empty.
    """
    ours = sorted((row.letters, row.cold.seconds) for row in rows if row.name == OURS)
    pairs = [(few, many) for few, many in pairwise(ours) if few[0] < many[0]]
    steps = [f"{n1:,} to {n2:,} letters {math.log(t2 / t1) / math.log(n2 / n1):.2f}" for (n1, t1), (n2, t2) in pairs]
    return f"Exponent of our cold time: {', '.join(steps)}." if steps else ""


def machine() -> str:
    """Return what was measured on."""
    names = ("mkdocs", "mkdocs-material", "markdown", "zensical", "hugo")
    packages = ", ".join(f"{name} {version(name)}" for name in names)
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}, {packages}."


def report(rows: list[Row]) -> str:
    """Return the machine, the table and the growth, as they stand in docs/speed.md."""
    return "\n\n".join(part for part in (machine(), table(rows), growth(rows)) if part)


def main() -> None:
    """Measure, and print or write."""
    options = argparse.ArgumentParser()
    options.add_argument("sizes", nargs="*", type=int, default=[1000, 5000, 10000])
    options.add_argument("--without", nargs="*", default=[])
    options.add_argument("--write", action="store_true", help="renew docs/speed.md and its plot")
    given = options.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for letters in given.sizes:
            work = Path(folder) / str(letters)
            os.environ["XDG_CACHE_HOME"] = str(work / "cache")
            for contender in contenders(work, letters, given.without):
                rows.append(measured(contender, letters))
                print(table(rows).splitlines()[-1], flush=True)
    print(f"\n{report(rows)}")
    if given.write:
        renew(rows)


def renew(rows: list[Row]) -> None:
    """Put the numbers between the marks of docs/speed.md, and draw them."""
    page = ROOT / "docs/speed.md"
    before, _, rest = page.read_text(encoding="utf-8").partition("<!-- numbers -->\n")
    _, _, after = rest.partition("<!-- /numbers -->\n")
    numbers = f"<!-- numbers -->\n{report(rows)}\n<!-- /numbers -->\n"
    page.write_text(before + numbers + after, encoding="utf-8")
    points = {(row.name, row.letters): row.cold.seconds for row in rows}
    (ROOT / "docs/images/speed.svg").write_text(plot(points), encoding="utf-8")


if __name__ == "__main__":
    main()
