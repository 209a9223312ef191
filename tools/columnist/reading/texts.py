"""The texts of a content folder; one that is known to be as it was is read only where somebody asks for it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from pathlib import Path

from columnist.errors import ColumnistError
from columnist.memo import digest
from columnist.reading.files import read_text


class Texts(Mapping[str, str]):
    """The text of every file, by the path that findings show, each with a digest of it and of where it stands."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._unread: dict[str, tuple[Path, str]] = {}
        """The folder of each, and its path below it."""
        self._digests: dict[str, bytes] = {}
        """Those of unread texts, of texts that were let go, and of others that were asked for."""

    def take(self, name: str, text: str) -> None:
        """Take in a text."""
        self._texts[name] = text

    def leave(self, name: str, folder: Path, path: str, known: bytes) -> None:
        """Leave a file unread of whose text the digest is known."""
        self._unread[name], self._digests[name] = (folder, path), known

    def __getitem__(self, name: str) -> str:
        """Return a text.

        Raises:
            ColumnistError: If it was left unread, and is another one now.
        """
        if name in self._unread:
            self._texts[name] = self._read(name)
            del self._unread[name]
        return self._texts[name]

    def _read(self, name: str) -> str:
        folder, path = self._unread[name]
        text, _ = read_text(folder / path, name)
        if text is None or digest(name, text) != self._digests[name]:
            raise ColumnistError("The file was changed just now.", where=name, fix="Run the command again.")
        return text

    def __contains__(self, name: object) -> bool:
        """Return whether there is such a text, without reading it."""
        return name in self._texts or name in self._unread

    def __iter__(self) -> Iterator[str]:
        """Give the name of each text."""
        return chain(self._texts, self._unread)

    def __len__(self) -> int:
        """Count them."""
        return len(self._texts) + len(self._unread)

    def digest_of(self, name: str) -> bytes:
        """Return a digest of a text and of where it stands, also of one that was let go."""
        if name not in self._digests:
            self._digests[name] = digest(name, self._texts[name])
        return self._digests[name]

    @property
    def names(self) -> set[str]:
        """The names of all texts, also of those that were let go."""
        return {*self._texts, *self._digests}

    def read_all(self) -> None:
        """Read what was left unread.

        Raises:
            ColumnistError: If one of them is another one now.
        """
        for name in [*self._unread]:
            self[name]

    def let_go(self) -> None:
        """Keep the digest of each text and not the text."""
        for name in self._texts:
            self.digest_of(name)
        self._texts.clear()
        self._unread.clear()

    def renewed(self, still: Collection[str], fresh: Texts) -> Texts:
        """Return those of these texts whose files are still there, and fresh ones, which count where both have one.

        All of them must have been read.
        """
        both = Texts()
        both._texts = {name: text for name, text in self._texts.items() if name in still} | fresh._texts
        return both
