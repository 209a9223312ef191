"""The failing and the passing example of each code, laid into the minimal site and looked at.

`failing.md` and `passing.md` take the place of an article or of the script of that site, `failing.yaml` is a follow-ups
file, and a folder `failing/` is laid over the site's content where a code needs more than one file.
"""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from columnist.checks import check
from columnist.checks.proofs import check_proofs
from columnist.followups.planner import plan
from columnist.library import Library, load_library
from columnist.means import PLAIN
from columnist.model.finding import Finding, Level
from columnist.reading.follow_ups import parse_follow_ups
from projects import MINIMAL, ROOT

RULES = Path(__file__).parent
DAY = datetime.date(2026, 3, 20)
MARK = re.compile(r"^# finding: (\d+:\d+)$", re.MULTILINE)


def examples(code: str, which: str) -> list[Path]:
    """Return the example of a code: one file, or one folder."""
    return sorted((RULES / code).glob(f"{which}*"))


def findings_of(example: Path, folder: Path) -> list[Finding]:
    """Return everything that the check says of an example.

    Args:
        example: A file or a folder.
        folder: Where a site may be laid out.
    """
    if example.suffix == ".yaml":
        return _follow_ups_findings(example)
    content = folder / "content"
    shutil.copytree(MINIMAL / "content", content)
    if example.is_dir():
        shutil.copytree(example, content, dirs_exist_ok=True)
        return _checked(content)
    is_script = "\nspeaker: " in example.read_text(encoding="utf-8")
    shutil.copy(example, content / ("scripts/ask-again.md" if is_script else "articles/second-letter.md"))
    return _checked(content)


def _checked(content: Path) -> list[Finding]:
    """Return what `columnist check` says."""
    library = load_library(content)
    findings = check(library)
    faulty = {finding.place.path for finding in findings if finding.level is Level.ERROR}
    return [*findings, *check_proofs(library, PLAIN, faulty)]


def findings_after(make: Callable[[Path], None], folder: Path) -> list[Finding]:
    """Return everything that the check says of the minimal site once its content folder has been changed.

    Args:
        make: What changes it.
        folder: Where the site may be laid out.
    """
    content = folder / "content"
    shutil.copytree(MINIMAL / "content", content)
    make(content)
    return check(load_library(content))


@cache
def _column() -> Library:
    """The project's own column: a log is understood by its scripts."""
    return load_library(ROOT / "content")


def _follow_ups_findings(example: Path) -> list[Finding]:
    follow_ups, findings = parse_follow_ups(example.read_text(encoding="utf-8"), example.name)
    return findings if follow_ups is None else [*findings, *plan(_column(), follow_ups, DAY).faults]
