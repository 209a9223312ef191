"""Kill a build again and again, each time at another moment, and look at the site that is there then.

A program of its own: a process that has never had a second thread forks without taking over a lock that nobody frees.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from columnist.means import Means
from columnist.parallel import available_jobs
from columnist.publish import swap
from columnist.publish.build import build_site
from columnist.publish.editions import PublicEdition
from columnist.publish.memory import memory_of
from projects import tree

KILLS = 50
swap.SPARE_FROM = 0
LETTER = "content/articles/first-letter.md"
WORDS = ("They said yes", "They shouted yes")


def build(root: Path) -> None:
    """Build the public edition of a project as the command does, with a memory and from a spare."""
    config, site = root / "mkdocs.yml", root / "site"
    with memory_of(config, site) as memo:
        build_site(config, site, PublicEdition(), Means(available_jobs(), memo=memo))


def write(root: Path, words: str) -> None:
    """Let the letter say one thing or the other."""
    text = (root / LETTER).read_text(encoding="utf-8")
    for known in WORDS:
        text = text.replace(known, words)
    (root / LETTER).write_text(text, encoding="utf-8")


def begun(root: Path) -> int:
    """Begin a build in a process group of its own, and return its number."""
    if child := os.fork():
        return child
    os.setpgid(0, 0)
    failed = 1
    try:
        build(root)
        failed = 0
    except Exception:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(failed)


def end(child: int) -> bool:
    """Kill a build and its processes, and tell whether it was still at work.

    At its very beginning it has no group of its own yet.
    """
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(child, signal.SIGKILL)
            break
    status = os.waitpid(child, 0)[1]
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a build failed by itself")
    return os.WIFSIGNALED(status)


def main(root: Path) -> None:
    """Print how many builds were begun and how many of them came to their end.

    The moments are drawn from a span that grows while builds are killed and shrinks while they end by themselves: so
    they lie all over a build, and behind it too, however fast the machine is just now.
    """
    states = {}
    for words in WORDS:
        write(root, words)
        build(root)
        states[words] = tree(root / "site")
    if states[WORDS[0]] == states[WORDS[1]]:
        raise SystemExit("the letter's words change nothing")
    longest, draw, ended, shown = 1.0, random.Random(9), 0, WORDS[1]  # noqa: S311 -- no secret
    for number in range(KILLS):
        words = WORDS[number % 2]
        write(root, words)
        child = begun(root)
        time.sleep(draw.uniform(0, longest))
        killed = end(child)
        longest *= 1.1 if killed else 0.7
        ended += not killed
        now = tree(root / "site")
        if now != states[words] and (now != states[shown] or not killed):
            raise SystemExit(f"build {number}: the site is neither the old nor the new one")
        shown = words if now == states[words] else shown
    sys.stdout.write(f"{KILLS} {ended}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
