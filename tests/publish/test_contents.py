"""Our own table of contents beside the theme's: the same but for white space."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import material
import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.structure.toc import get_toc

from projects import ROOT

THEME = Path(material.__file__).parent / "templates"


def line(level: int, *children: Any) -> dict[str, Any]:
    """Return a line of a table of contents, as Python-Markdown gives it."""
    return {"id": "x", "name": "<b>A</b> & <i>b</i>", "html": "A & b", "level": level, "children": [*children]}


CONTENTS = {
    "none": [],
    "flat": [line(2), line(2)],
    "below the title": [line(1, line(2), line(2))],
    "title alone": [line(1)],
    "nested": [line(2, line(3, line(4)), line(3)), line(2)],
    "two titles": [line(1, line(2)), line(1)],
}


def contents(folder: Path, lines: list[dict[str, Any]], options: dict[str, Any]) -> str:
    """Return a table of contents by the template in a folder, without the white space between its words."""
    env = Environment(loader=FileSystemLoader([folder, THEME]), autoescape=False)  # noqa: S701 -- as MkDocs has it
    page, config = SimpleNamespace(toc=get_toc(lines)), SimpleNamespace(mdx_configs=options)
    words = SimpleNamespace(t="Words for {}".format)
    html = env.get_template("partials/toc.html").render(page=page, config=config, lang=words)
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", html)


@pytest.mark.parametrize("options", [{}, {"toc": {"permalink": True}}, {"toc": {"title": "In & here"}}], ids=str)
@pytest.mark.parametrize("lines", CONTENTS.values(), ids=CONTENTS)
def test_the_same_lines(lines: list[dict[str, Any]], options: dict[str, Any]) -> None:
    """Whatever the headings, and whatever it is called."""
    assert contents(ROOT / "site-overrides", lines, options) == contents(THEME, lines, options)
