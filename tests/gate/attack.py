"""Puts the vectors of the attack corpus into small projects."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from projects import MINIMAL, put

HERE = Path(__file__).parent
ARTICLE = (MINIMAL / "content/articles/second-letter.md").read_text(encoding="utf-8")
SCRIPT = (MINIMAL / "content/scripts/ask-again.md").read_text(encoding="utf-8")
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0004"
    "8101802f2a8f5c0000000049454e44ae426082"
)
"""A picture of one pixel."""


@dataclass(frozen=True)
class Vector:
    """One attack."""

    id: str
    where: str
    text: Any
    """The text; for a file, its path and content."""
    refused: str | None
    """The code with which the check refuses it; it is harmless where there is none."""


def vectors() -> Iterator[Vector]:
    """Yield the whole corpus."""
    number = 0
    for group in yaml.safe_load((HERE / "vectors.yaml").read_text(encoding="utf-8")):
        for text in group.get("texts", group.get("files")):
            number += 1
            yield Vector(f"v{number:03}", group["in"], text, group.get("refused"))


def place(root: Path, vector: Vector) -> None:
    """Put a vector into a project, in files of its own where it can be."""
    {
        "article": _article,
        "heading": _heading,
        "front": _front,
        "page": lambda root, vector: put(root, f"content/{vector.id}.md", vector.text),
        "script": _script,
        "fields": _fields,
        "list": lambda root, vector: put(root, "content/topics.yaml", vector.text),
        "file": lambda root, vector: _file(root, vector.text),
    }[vector.where](root, vector)


def address_of(vector: Vector) -> list[str]:
    """Return the pages on which a harmless vector shows."""
    if vector.where == "page":
        return [f"{vector.id}/"]
    pages = {"script": ["scripts"], "fields": ["articles", "scripts", "topics"]}.get(vector.where, ["articles"])
    return [f"{page}/{vector.id}/" for page in pages]


def _article(root: Path, vector: Vector) -> None:
    text = _replaced(ARTICLE, "## What to do\n", f"{vector.text}\n\n## What to do\n")
    put(root, f"content/articles/{vector.id}.md", _unlinked(text))


def _heading(root: Path, vector: Vector) -> None:
    text = _replaced(ARTICLE, "## The rule\n", f"## Update, {vector.text}\n\nNews.\n\n## The rule\n")
    put(root, f"content/articles/{vector.id}.md", _unlinked(text))


def _front(root: Path, vector: Vector) -> None:
    text = _replaced(_unlinked(ARTICLE), "status:", f"{vector.text}\nstatus:")
    put(root, f"content/articles/{vector.id}.md", text)


def _script(root: Path, vector: Vector) -> None:
    text = _replaced(SCRIPT, "## E-mail\n", f"## Message\n\n{vector.text}\n\n## E-mail\n")
    put(root, f"content/scripts/{vector.id}.md", text)


def _file(root: Path, file: dict[str, Any]) -> None:
    path = root / "content" / file["path"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in file:
        path.symlink_to(file["link"])
    elif "pipe" in file:
        os.mkfifo(path)
    else:
        path.write_bytes(bytes.fromhex(file["hex"]) if "hex" in file else file["text"].encode())
    if "and" in file:
        _file(root, file["and"])


def _fields(root: Path, vector: Vector) -> None:
    """Put a text into every field that takes free text: of an article, its topic, its author and a script."""
    quoted, id_ = json.dumps(vector.text, ensure_ascii=False), vector.id
    put(root, f"content/articles/{id_}.md", _article_of(quoted, id_))
    put(root, f"content/scripts/{id_}.md", _script_of(vector.text, quoted))
    topic = f"  - {{slug: {id_}, title: {quoted}, line: {quoted}}}\n"
    author = f"  - {{slug: {id_}, name: {quoted}, about: {quoted}}}\n"
    for name, line in (("topics", topic), ("authors", author)):
        file = root / "content" / f"{name}.yaml"
        file.write_text(file.read_text(encoding="utf-8") + line, encoding="utf-8")


def _article_of(quoted: str, id_: str) -> str:
    front = (
        f"title: {quoted}\nquestion: {quoted}\nalso_asked: [{quoted}]\n"
        "situation: {who: colleague, channel: email, stage: after a yes}\n"
        f"topics: [{id_}]\nsummary: {quoted}\nrule: Thank at once.\ndate: 2026-04-02\nauthor: {id_}\n"
        "privacy: {altered: [names]}\nstatus: published\n"
    )
    body = _unlinked(ARTICLE).split("---\n", 2)[2]
    return f"---\n{front}---\n{body}\n".replace("## The rule", f"[Words](../scripts/{id_}.md)\n\n## The rule")


def _script_of(text: str, quoted: str) -> str:
    goal = json.dumps("".join(f"\\{char}" if char in "{}[]|\\" else char for char in text) + " {contact.first}")
    slots = (
        f"  me: {{type: person, label: {quoted}, hint: {quoted}, example: {{name: {quoted}}}}}\n"
        f"  contact: {{type: person, example: {{name: {quoted}, role: {quoted}, org: {quoted}}}}}\n"
        f"  thing: {{type: phrase, required: false, max: 400, hint: {quoted}, example: {quoted}}}\n"
        f"  kind: {{type: choice, label: {quoted}, of: [{quoted}, other], example: {quoted}}}\n"
        f"  firm: {{type: organisation, label: {quoted}, example: {quoted}}}\n"
    )
    rest = (
        f"outcomes:\n  agreed: {{they_say: {quoted}, next: end}}\n  declined: {{they_say: {json.dumps('(' + text)}, "
        f"next: end}}\navoid:\n  - {{say: {quoted}, because: {quoted}}}\n"
    )
    words = "{me.name}, {kind}, {firm}[ about {thing}], {contact.name}[ {contact.role}][ at {contact.org}]"
    mail = f"## E-mail\n\nSubject: Once {words}\n\nHello {words}"
    body = f"## Phone\n\nHi {words}\n\n{mail}\n\n## Reply: agreed\n\nBye {words}\n"
    return f"---\ntitle: {quoted}\ngoal: {goal}\nspeaker: seeker\nto: promiser\nslots:\n{slots}{rest}---\n{body}"


def _unlinked(article: str) -> str:
    """Return the minimal article without what ties it to the other one."""
    return "\n".join("updates: null" if line.startswith("updates:") else line for line in article.split("\n"))


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new)
