"""Which documents are others than the last time: what was added up from all of them need not be added up anew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from columnist.memo import MISSING, Memo
from columnist.search.profiles import Profile

FEW = 100
"""If more documents have changed, everything is added up anew."""


@dataclass(frozen=True)
class Changes:
    """The documents that have changed, among others that stand where they stood."""

    places: list[int]
    """Where they stand."""
    old: list[Profile]
    """What they were, in the same order."""
    new: list[Profile]
    """What they are."""


def keys_of(profiles: Iterable[Profile]) -> tuple[bytes, ...]:
    """Return what profiles are remembered by."""
    return tuple(profile.key for profile in profiles)


def changes_since(keys: Sequence[bytes], profiles: Sequence[Profile], memo: Memo) -> Changes | None:
    """Return what has changed, or none where it is better to begin anew.

    Args:
        keys: Those of the documents of the last time.
        profiles: The documents as they are now.
        memo: What remembers the profiles of the last time.
    """
    if len(keys) != len(profiles):
        return None
    places = [place for place, profile in enumerate(profiles) if profile.key != keys[place]]
    if len(places) > FEW:
        return None
    old = memo.recall_all([keys[place] for place in places])
    if any(profile is MISSING for profile in old):
        return None
    return Changes(places, old, [profiles[place] for place in places])
