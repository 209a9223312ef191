"""Small pieces of Markdown and HTML, with everything that comes from content escaped."""

from __future__ import annotations

import re
from html import escape

SPECIAL = re.compile(r"([\\`*_{}\[\]()#!]|^[-+]|(?<=\d)\.)")
"""What a backslash makes plain: marks anywhere, those of lists where they would begin one."""
CODE = re.compile(r"`([a-z0-9-]+)`")


def markdown_text(text: str) -> str:
    """Return text that Markdown prints as it is."""
    return escape(SPECIAL.sub(r"\\\1", text), quote=False)


def parts(sentence: str) -> list[str]:
    """Return a sentence in parts: by turns plain words, and an id or a word that stands in backticks."""
    return CODE.split(sentence)


def link(words: str, path: str, page_path: str) -> str:
    """Return a Markdown link from one page to another, both given as Markdown paths."""
    up = "../" * page_path.count("/")
    return f"[{markdown_text(words)}]({up}{path})"


def paragraphs(text: str) -> str:
    """Return text as HTML paragraphs on one line, with its line breaks."""
    blocks = (escape(block, quote=False).replace("\n", "<br>") for block in text.split("\n\n"))
    return "".join(f"<p>{block}</p>" for block in blocks)
