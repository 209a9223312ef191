"""Notice what is saved, and say so once somebody has stopped saving for a moment."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET = 0.05
"""Seconds: editors write a file in several steps."""
CHANGES = ("created", "modified", "moved", "deleted")
"""The kinds of events after which a file is not what it was; reading one is none."""

Tell = Callable[[frozenset[Path]], None]


class _Notes(FileSystemEventHandler):
    """Collects what happened in folders; only some files of a folder may matter."""

    def __init__(self, matters: Callable[[Path], bool]) -> None:
        self._matters = matters
        self._paths: set[Path] = set()
        self._lock = threading.Lock()
        self.something = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note both ends of whatever happened to a file."""
        if event.is_directory or event.event_type not in CHANGES:
            return
        paths = {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
        if wanted := {path for path in paths if self._matters(path)}:
            with self._lock:
                self._paths |= wanted
            self.something.set()

    def taken(self) -> frozenset[Path]:
        """Return what was collected, and begin anew."""
        with self._lock:
            paths, self._paths = frozenset(self._paths), set()
            self.something.clear()
            return paths


@contextmanager
def watching(folders: Iterable[Path], files: Iterable[Path], tell: Tell) -> Iterator[None]:
    """Watch while the block runs.

    Args:
        folders: Of these everything matters, and what is below them, but for hidden files.
        files: Single files.
        tell: Is called in a thread of its own, with all files that changed.
    """
    folders, files = [one for one in folders if one.is_dir()], list(files)

    def matters(path: Path) -> bool:
        inside = any(path.is_relative_to(folder) for folder in folders)
        return path in files or (inside and not path.name.startswith(".") and not path.name.endswith("~"))

    notes, observer, end = _Notes(matters), Observer(), threading.Event()
    for folder in folders:
        observer.schedule(notes, str(folder), recursive=True)
    for folder in {file.parent for file in files}:
        observer.schedule(notes, str(folder), recursive=False)

    def listen() -> None:
        while not end.is_set():
            if notes.something.wait(timeout=1) and not end.wait(QUIET):
                tell(notes.taken())

    listener = threading.Thread(target=listen, daemon=True)
    observer.start()
    listener.start()
    try:
        yield
    finally:
        end.set()
        observer.stop()
        observer.join()
