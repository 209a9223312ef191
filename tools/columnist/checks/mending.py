"""Mend what is mechanical in one file's text. Text in, text out; whatever would change a meaning is left alone."""

from __future__ import annotations

from collections.abc import Sequence

from columnist.checks.form import ARTICLE_KEYS, SCRIPT_KEYS
from columnist.checks.mending_sections import mend_sections
from columnist.checks.mending_yaml import enclosed, in_key_order, quoted, straight_yaml
from columnist.checks.straight import straight

FENCE = "---"


def mend_article(text: str) -> str:
    """Return an article's text with its mechanical faults mended."""
    return mend_sections(_mend_markdown(text, ARTICLE_KEYS))


def mend_script(text: str) -> str:
    """Return a script template's text with its mechanical faults mended."""
    return _mend_markdown(text, SCRIPT_KEYS)


def mend_list(text: str) -> str:
    """Return a YAML file's text with its mechanical faults mended."""
    return straight_yaml(quoted(enclosed(_tidy(text))))


def _mend_markdown(text: str, keys: Sequence[str]) -> str:
    lines = _tidy(text).split("\n")
    end = next((number for number, line in enumerate(lines) if number and line == FENCE), None)
    if lines[0] != FENCE or end is None:
        return _tidy(straight(text))
    front = in_key_order(straight_yaml(quoted(enclosed("\n".join(lines[1:end])))), keys)
    return "\n".join([FENCE, front, FENCE, straight("\n".join(lines[end + 1 :]))])


def _tidy(text: str) -> str:
    """Return a text without spaces at the ends of lines, and with one line break at its end."""
    return "\n".join(line.rstrip(" \t") for line in text.split("\n")).rstrip("\n") + "\n"
