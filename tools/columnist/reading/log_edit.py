"""Additions to a follow-ups file, proved before they are written: all that was read is read again, and the new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from columnist.errors import ColumnistError, UsageError, reason_of
from columnist.model.follow_ups import FollowUps, FollowUpsRecord
from columnist.reading.additions import flow, scalar, with_additions
from columnist.reading.follow_ups import parse_follow_ups
from columnist.reading.safe_write import write_private

Entry = Mapping[str, object]
Entries = Sequence[Entry] | Mapping[str, Entry]


def add_to_file(path: Path, before: FollowUps, additions: Mapping[str, Entries]) -> FollowUps:
    """Add entries to lists of the file, or people to its mapping, all at once, and return what the file holds now.

    Args:
        path: The file.
        before: What was read from it.
        additions: What to add under `people`, `meetings` or `log`, as the file writes it; people by their ids.

    Raises:
        ColumnistError: If the addition would change anything else or make the file faulty; it is untouched then.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The file cannot be read: {reason_of(error)}.", where=path.name) from error
    text = raw.decode("utf-8")
    for key, entries in additions.items():
        text = with_additions(text, key, _items(entries))
    after, findings = parse_follow_ups(text.removeprefix("\ufeff").replace("\r\n", "\n"), path.name)
    if after is None:
        raise UsageError(findings[0].message, where=path.name, fix=findings[0].fix)
    if _without(after.record, additions) != before.record:
        raise ColumnistError("The entry could not be added without changing something else.", where=path.name)
    write_private(path, text.encode("utf-8"), expected=raw)
    return after


def _items(entries: Entries) -> list[str]:
    if isinstance(entries, Mapping):
        return [f"{scalar(id_)}: {flow(entry)}" for id_, entry in entries.items()]
    return [flow(entry) for entry in entries]


def _without(record: FollowUpsRecord, additions: Mapping[str, Entries]) -> FollowUpsRecord:
    """Return a record without as many of the last entries, and of the last people, as were added."""
    return record.model_copy(update={key: _begin(getattr(record, key), len(added)) for key, added in additions.items()})


def _begin(value: Any, left_out: int) -> Any:
    """Return a list or mapping without so many of its last entries."""
    end = len(value) - left_out
    return dict(list(value.items())[:end]) if isinstance(value, Mapping) else value[:end]
