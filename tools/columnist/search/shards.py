"""The index as files: small shards that a browser loads when a query needs them.

`manifest.json` is the only file with a fixed name; it has the versions, of which one is in the name of each other file:

- `terms-N.VERSION.bin`: postings (see `postings.py`) of the terms whose hash is N modulo the number of these shards;
- `words-N.VERSION.bin`: words for mending slips (see `spelling.py`), by the hash of their key; a key, a tab, and its
  words joined by spaces on each line;
- `documents-N.VERSION.bin`: what results show, a JSON list of `PER_SHARD` documents from number N times `PER_SHARD` on.

All but the manifest are deflated (zlib), so that a query costs the same on hosts that do not compress. A version is a
digest of the files that share it, before they are deflated. All shards of words share one; those of terms and of
documents, of which a change to a letter touches few, share `VERSIONS` in runs of the same length.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar

from pydantic_core import to_json

from columnist.search.crisis import CRISIS, HELP
from columnist.search.documents import Document
from columnist.search.index import Index
from columnist.search.postings import entry, sharded
from columnist.search.query import ASKING_FOR_WORDS, NAMING_A_LETTER, SOMEBODY_S
from columnist.search.words import STOP_WORDS

MANIFEST = "manifest.json"

FORMAT = 2
"""Rises when an older reader would misread the files."""

TERM_BYTES = 600
"""How large a shard of terms is on average before it is deflated; larger ones carry more that nobody asked for."""

WORD_BYTES = 3000
"""The same for words."""

PER_SHARD = 1
"""How many documents share a shard."""

STEP_BITS = 5
"""Of the number of shards so many binary digits count; the others are nought."""

VERSIONS, RUN = 64, 16
"""How many versions the shards of one kind have at most, since every reader loads them all; how many share one."""

VERSION_LENGTH = 8

UrlOf = Callable[[Document], str]
Thing = TypeVar("Thing")


def search_files(index: Index, url_of: UrlOf, topics: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of an index by name, before they are deflated.

    Args:
        index: What is searched.
        url_of: A document's address, counted from the site's root.
        topics: The titles of topics by slug.
    """
    groups = {
        "terms": _term_shards(index),
        "words": _word_shards(index),
        "documents": _document_shards(index, url_of, topics),
    }
    versions = {kind: _versions(shards, _runs(kind, len(shards))) for kind, shards in groups.items()}
    manifest = _manifest(index, {kind: len(shards) for kind, shards in groups.items()})
    files = {MANIFEST: to_json({**manifest, "versions": versions})}
    for kind, shards in groups.items():
        for number, shard in enumerate(shards):
            files[f"{kind}-{number}.{_of_run(versions[kind], number, len(shards))}.bin"] = shard
    return files


def deflated(name: str, plain: bytes) -> bytes:
    """Return a file as it is written."""
    return plain if name == MANIFEST else zlib.compress(plain, 9)


def _manifest(index: Index, shards: Mapping[str, int]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "articles": index.articles,
        "documents": len(index.documents),
        "perShard": PER_SHARD,
        "shards": shards,
        "stop": " ".join(sorted(STOP_WORDS)),
        "phrases": index.phrases,
        "asking": ASKING_FOR_WORDS,
        "crisis": CRISIS,
        "help": HELP,
        "naming": NAMING_A_LETTER,
        "somebodys": " ".join(sorted(SOMEBODY_S)),
    }


def _runs(kind: str, count: int) -> int:
    """Return in how many runs so many shards share versions."""
    return min(1, count) if kind == "words" else min(VERSIONS, -(-count // RUN))


def _versions(shards: Sequence[bytes], runs: int) -> list[str]:
    """Return the versions of shards, which share them in so many runs."""
    digests = [hashlib.sha256(bytes([FORMAT])) for _ in range(runs)]
    for number, shard in enumerate(shards):
        _of_run(digests, number, len(shards)).update(hashlib.sha256(shard).digest())
    return [digest.hexdigest()[:VERSION_LENGTH] for digest in digests]


def _of_run(runs: Sequence[Thing], number: int, count: int) -> Thing:
    """Return what belongs to the run in which one of so many shards lies."""
    return runs[number * len(runs) // count]


def _term_shards(index: Index) -> list[bytes]:
    entries = {term: entry(term, rest) for term, rest in index.entries.items()}
    count = _count(entries.values(), TERM_BYTES)
    return [b"".join(entries[term] for term in shard) for shard in sharded(entries, count)]


def _word_shards(index: Index) -> list[bytes]:
    lines = {key: f"{key}\t{' '.join(words)}\n" for key, words in index.words.items()}
    count = _count(lines.values(), WORD_BYTES)
    return ["".join(lines[key] for key in shard).encode() for shard in sharded(lines, count)]


def _document_shards(index: Index, url_of: UrlOf, topics: Mapping[str, str]) -> list[bytes]:
    titles = {document.slug: document.title for document in index.documents if document.kind == "script"}
    urls = {document.slug: url_of(document) for document in index.documents if document.kind == "script"}
    records = [
        {
            "kind": document.kind,
            "url": url_of(document),
            "title": document.title,
            "topic": topics.get(document.topics[0], "") if document.topics else "",
            "scripts": [[titles[slug], urls[slug]] for slug in document.scripts],
            "lines": document.lines,
        }
        for document in index.documents
    ]
    return [to_json(records[start : start + PER_SHARD]) for start in range(0, len(records), PER_SHARD)]


def _count(entries: Collection[bytes | str], target: int) -> int:
    """Return how many shards make them about so large; there are never more shards than entries.

    The number goes in steps of a sixteenth at most: with another one all entries are dealt anew, and a word more in a
    letter would change every file.
    """
    wanted = min(len(entries), round(sum(map(len, entries)) / target))
    step = 1 << max(0, wanted.bit_length() - STEP_BITS)
    return max(1, wanted // step * step)
