"""The same letters for every generator: our own again and again, shuffled, in the form that each of them reads."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
TITLE = "Benchmark title"
CARD = re.compile(r"^\[([^\]]+)\]\(\.\./scripts/[^)]+\)$", re.MULTILINE)


def make_column(folder: Path, number: int) -> None:
    """Write a Columnist project with so many letters into a new folder."""
    subprocess.run([sys.executable, str(ROOT / "tests/checks/large_column.py"), str(folder), str(number)], check=True)
    shutil.copytree(ROOT / "site-overrides", folder / "site-overrides")


def change_one(folder: Path, turn: int) -> None:
    """Change a word in one letter."""
    path = folder / "introductions-that-never-came.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("## The short answer\n", f"## The short answer\n\nTurn {turn}.\n", 1), encoding="utf-8"
    )


def make_plain_mkdocs(column: Path, folder: Path) -> None:
    """Write the same letters for stock MkDocs with Material, and for Zensical: no plugin of ours, no lists."""
    docs = folder / "docs"
    (docs / "articles").mkdir(parents=True)
    (docs / "index.md").write_text("# Letters\n", encoding="utf-8")
    for path in (column / "content/articles").glob("*.md"):
        (docs / "articles" / path.name).write_text(_plain(path.read_text(encoding="utf-8")), encoding="utf-8")
    config = {
        "site_name": "Letters",
        "theme": {"name": "material", "font": False},
        "nav": ["index.md"],
        "plugins": ["search"],
        "markdown_extensions": ["sane_lists", "smarty", {"toc": {"permalink": True}}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")


def make_hugo(column: Path, folder: Path, page: str) -> None:
    """Write the same letters for Hugo, with our own page as the shell around each, and lists by topic, year and author.

    Args:
        column: The project with the letters.
        folder: The new folder.
        page: The HTML of one of our articles.
    """
    (folder / "content/articles").mkdir(parents=True)
    for path in (column / "content/articles").glob("*.md"):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        meta = yaml.safe_load(front)
        kept = {key: meta[key] for key in ("title", "topics", "summary", "author")} | {"date": str(meta["date"])}
        text = f"---\n{yaml.safe_dump(kept, allow_unicode=True)}---\n{_plain_body(body)}"
        (folder / "content/articles" / path.name).write_text(text, encoding="utf-8")
    layouts = folder / "layouts"
    (layouts / "_default").mkdir(parents=True)
    head, tail = _shell(page)
    (layouts / "_default/baseof.html").write_text(head + '{{ block "main" . }}{{ end }}' + tail, encoding="utf-8")
    single = '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}'
    entry = "<li><a href='{{ .RelPermalink }}'>{{ .Title }}</a> {{ .Params.summary }}</li>"
    entries = f"<ul>{{{{ range .Pages }}}}{entry}{{{{ end }}}}</ul>"
    listed = '{{ define "main" }}<h1>{{ .Title }}</h1>' + entries + "{{ end }}"
    (layouts / "_default/single.html").write_text(single, encoding="utf-8")
    (layouts / "_default/list.html").write_text(listed, encoding="utf-8")
    config = {
        "baseURL": "https://letters.example/",
        "title": "Letters",
        "taxonomies": {"topic": "topics", "author": "author"},
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
    }
    (folder / "hugo.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")


def _plain(text: str) -> str:
    _, front, body = text.split("---\n", 2)
    return f"# {yaml.safe_load(front)['title']}\n{_plain_body(body)}"


def _plain_body(body: str) -> str:
    """Leave out what only we understand: the cards of scripts, and links to other letters."""
    return re.sub(r"\]\((?!http)[^)]*\.md[^)]*\)", "](https://letters.example/)", CARD.sub(r"\1", body))


def _shell(page: str) -> tuple[str, str]:
    """Return what stands around the words of a page, with a place for its title."""
    head, _, rest = page.partition('<article class="md-content__inner md-typeset">')
    _, _, tail = rest.rpartition("</article>")
    head = re.sub(r"<title>.*?</title>", "<title>{{ .Title }}</title>", head, flags=re.DOTALL)
    return _literal(head) + '<article class="md-content__inner md-typeset">', "</article>" + _literal(tail)


def _literal(html: str) -> str:
    return "{{ .Title }}".join(part.replace("{{", "{{ `{{` }}") for part in html.split("{{ .Title }}"))
