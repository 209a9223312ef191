"""Which articles are nearly the same; where few have changed, as far as these can have changed it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from columnist.checks.resemblance import COMMON, Pair, Sketch, alike, alike_with, holders
from columnist.memo import MISSING, Memo, digest

LAST = digest("the articles that were alike the last time")
"""What they are remembered by."""

FEW = 100
"""If more articles have changed, all are compared anew."""


@dataclass(frozen=True)
class _Compared:
    """What the next comparison is told."""

    sketches: Mapping[str, Sketch]
    pairs: Sequence[Pair]


def pairs_among(sketches: Mapping[str, Sketch], memo: Memo) -> Sequence[Pair]:
    """Return each pair of articles that are nearly the same.

    Args:
        sketches: The sketch of each article, by slug.
        memo: Remembers the last comparison.
    """
    last = memo.recall(LAST)
    touched = None if last is MISSING else _touched(last.sketches, sketches)
    if touched is None:
        pairs = [*alike(sketches)]
    else:
        pairs = [*(pair for pair in last.pairs if touched.isdisjoint(pair[:2])), *alike_with(touched, sketches)]
    if touched != set():
        memo.keep(LAST, _Compared(dict(sketches), pairs))
    return pairs


def _touched(before: Mapping[str, Sketch], after: Mapping[str, Sketch]) -> Set[str] | None:
    """Return the articles whose pairs can be others than before; none where it is better to compare all.

    Two articles are in another relation only if one of them has changed, or if a run that both have tells more or less
    than before, since another one has it now or has it no longer.
    """
    changed = {slug for slug in before.keys() | after.keys() if before.get(slug) != after.get(slug)}
    if len(changed) > FEW:
        return None
    runs = {run for one in (before, after) for slug in changed if slug in one for run in one[slug]}
    then, now = holders(runs, before), holders(runs, after)
    turned = [run for run in runs if _tells(then.get(run, ())) != _tells(now.get(run, ()))]
    return {*changed, *(slug for run in turned for slug in (*then.get(run, ()), *now.get(run, ())))}


def _tells(slugs: Sequence[str]) -> bool:
    return 1 < len(slugs) <= COMMON
