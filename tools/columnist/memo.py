"""What was worked out before need not be worked out again: results by a digest of all that they come from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MISSING: Any = object()
"""Stands for a result that is not known."""

TOGETHER = 128
"""So many results are kept together."""


class Memo(Protocol):
    """Remembers results."""

    def recall(self, key: bytes) -> Any:
        """Return a result, or `MISSING`."""

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return the result for each key, or `MISSING`."""

    def keep(self, key: bytes, result: Any) -> None:
        """Remember a result."""

    def keep_all(self, results: Mapping[bytes, Any]) -> None:
        """Remember some results by their keys; they will be asked for together."""


class Forgetful:
    """Remembers nothing."""

    def recall(self, key: bytes) -> Any:  # noqa: ARG002
        """Return `MISSING`."""
        return MISSING

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return `MISSING` for each."""
        return [MISSING] * len(keys)

    def keep(self, key: bytes, result: Any) -> None:
        """Do nothing."""

    def keep_all(self, results: Mapping[bytes, Any]) -> None:
        """Do nothing."""


FORGETFUL = Forgetful()


class Lasting:
    """Remembers as long as it is there itself."""

    def __init__(self) -> None:
        self._results: dict[bytes, Any] = {}
        self._used: dict[bytes, Any] = {}

    def recall(self, key: bytes) -> Any:
        """Return a result, or `MISSING`."""
        result = self._results.get(key, MISSING)
        if result is not MISSING:
            self._used[key] = result
        return result

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return the result for each key, or `MISSING`."""
        return [self.recall(key) for key in keys]

    def keep(self, key: bytes, result: Any) -> None:
        """Remember a result."""
        self.keep_all({key: result})

    def keep_all(self, results: Mapping[bytes, Any]) -> None:
        """Remember some results by their keys."""
        self._results |= results
        self._used |= results

    def begin_again(self) -> None:
        """Forget what was not asked for since the last time; everything stays if nothing was."""
        if self._used:
            self._results, self._used = self._used, {}


class Beside:
    """Two memos as one: what the first does not know the second may. What is kept is kept in both.

    Args:
        first: Is asked first; it keeps what the second knew.
        second: Is asked for the rest.
    """

    def __init__(self, first: Memo, second: Memo) -> None:
        self._first, self._second = first, second

    def recall(self, key: bytes) -> Any:
        """Return a result, or `MISSING`."""
        return self.recall_all([key])[0]

    def recall_all(self, keys: Sequence[bytes]) -> list[Any]:
        """Return the result for each key, or `MISSING`."""
        known = dict(zip(keys, self._first.recall_all(keys), strict=True))
        unknown = [key for key, result in known.items() if result is MISSING]
        answers = zip(unknown, self._second.recall_all(unknown), strict=True)
        found = {key: result for key, result in answers if result is not MISSING}
        self._first.keep_all(found)
        return [found.get(key, known[key]) for key in keys]

    def keep(self, key: bytes, result: Any) -> None:
        """Remember a result."""
        self.keep_all({key: result})

    def keep_all(self, results: Mapping[bytes, Any]) -> None:
        """Remember some results by their keys."""
        self._first.keep_all(results)
        self._second.keep_all(results)


def digest(*parts: str | bytes) -> bytes:
    """Return a digest of several texts, in which it matters where one ends and the next begins."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode(errors="surrogatepass")
        whole.update(len(raw).to_bytes(8, "little"))
        whole.update(raw)
    return whole.digest()


def remembered(
    memo: Memo,
    key_of: Callable[[Item], bytes],
    work: Callable[[Sequence[Item]], Iterator[Result]],
    items: Sequence[Item],
) -> list[Result]:
    """Return the result for each item, in order; what is not remembered is worked out and kept.

    Args:
        memo: Where results are looked up.
        key_of: Gives a digest of all that an item's result comes from.
        work: Gives the results for some items, in order.
        items: What results are wanted for.
    """
    if memo is FORGETFUL:
        return list(work(items))
    keys = [key_of(item) for item in items]
    results = memo.recall_all(keys)
    missing = [place for place, result in enumerate(results) if result is MISSING]
    new: dict[bytes, Result] = {}
    for place, result in zip(missing, work([items[place] for place in missing]), strict=True):
        results[place] = new[keys[place]] = result
        if len(new) == TOGETHER:
            memo.keep_all(new)
            new = {}
    memo.keep_all(new)
    return results
