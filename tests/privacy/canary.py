"""A follow-ups file of unmistakable names, numbers and addresses, and what must never be seen of it elsewhere."""

from __future__ import annotations

from pathlib import Path

CANARY = """\
me: {name: Zephyrine Quackenbush, email: zephyrine@canary-mail.example, phone: "+99 8765 4321"}
people:
  dana: {name: Wilhelmina Xylophonska, pronouns: she/her, org: Canaryworks Ltd, phone: "+99 1234 9876", prefers: phone}
  lee: {name: Barnaby Ptarmigan, email: barnaby@canary-post.example}
meetings:
  - {id: coffee-dana, with: dana, date: 2026-03-02, topic: the turquoise zeppelin}
promises:
  - {id: intro-lee, meeting: coffee-dana, by: dana, what: introduction, to: lee}
log:
  - {date: 2026-03-02, meeting: coffee-dana, did: thanked, note: about the velvet submarine}
"""
SECRETS = (
    "Zephyrine",
    "Quackenbush",
    "Wilhelmina",
    "Xylophonska",
    "Canaryworks",
    "Barnaby",
    "Ptarmigan",
    "canary-mail",
    "canary-post",
    "8765 4321",
    "1234 9876",
    "turquoise zeppelin",
    "velvet submarine",
)


def leaks(text: str) -> list[str]:
    """Return the secrets that stand in a text."""
    return [secret for secret in SECRETS if secret.lower() in text.lower()]


def leaks_in(folder: Path) -> list[str]:
    """Return the files of a folder that have a secret in their name or their bytes."""
    found = []
    for path in folder.rglob("*"):
        text = path.name + (path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else "")
        if leaks(text):
            found.append(path.relative_to(folder).as_posix())
    return found
