"""Parts that pages share: kept where they are the same, and never seen on a page that has them otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, Template
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import url_filter

from columnist.publish.build import build_site
from columnist.publish.editions import Edition, PrivateEdition, PublicEdition
from columnist.publish.example import example_follow_ups
from columnist.publish.press.shapes import shape_of
from columnist.publish.press.shell import Shell
from columnist.publish.press.trial import shared_parts
from projects import change, make_project, put, with_own_look

BASE = """{% import "words.html" as words with context %}{% set features = config.theme.features or [] %}
{% if page.toc | first is defined %}{% set skip = page.toc | first %}<a href="{{ skip.url | url }}">past</a>{% endif %}
{% block part %}{% endblock %}{% block content %}{{ page.meta.lead }}{% endblock %}
{% set later = 1 %}{% block last %}end{% endblock %}"""

SHARED = [
    "{{ base_url }} {{ config.site_name }} {{ 'topics/' | url }} {{ 'a/' | url }} {{ '.' | url }} {{ '/x/' | url }}",
    "{% for one in nav.items %}{% if one.active %}<{% endif %} {{ one == page }} {{ one.url | url }}{% endfor %}",
    "{% for one in nav.items %}{{ one.active }}{% endfor %}",
    "{{ words.say() }} {{ page.meta.kind }} {{ page.toc | first is defined }} {{ '' if page.meta else 'none' }}",
    "{{ 'a/b/one/' | url }} {{ 'a/two/' | url }} {{ 'a/three/' | url }}",
]
"""What a part may say and still be kept."""

PERSONAL = [
    "{{ page.title }}",
    "{{ page.meta.lead }}",
    "{% if page.meta.lead is defined %}led{% endif %}",
    "{% if 'lead' in page.meta %}led{% endif %}",
    "{% for key in page.meta %}{{ key }}{% endfor %}",
    "{% if page.meta == {} %}bare{% endif %}",
    "{{ page.url }}",
    "{{ page.url ~ '' }}",
    "{{ page.url | length }}",
    "{% if page.url == 'a/two/' %}two{% endif %}",
    "{% if page.url in ['a/two/'] %}two{% endif %}",
    "{% if 'two' in page.url %}two{% endif %}",
    "{{ page.url.startswith('a/t') }}",
    "{{ page.toc | length }}",
    "{% for line in page.toc %}{{ line.title }}{% endfor %}",
    "{% set first = page.toc | first %}{% if first %}{{ first.title }}{% endif %}",
    "{{ page.active }} {{ page.canonical_url }}",
    "{{ page.file.src_uri }}",
    "{{ page }}",
    "{{ words.name() }}",
    "{{ early }}",
    "{% include 'title.html' %}",
    "{{ page.nothing }}",
    "{{ page.url.rpartition('/')[0] }}",
    "<{% block inner %}{{ page.title }}{% endblock %}>",
    "{% set inner %}{% block inner %}{{ page.meta.lead }}{% endblock %}{% endset %}{{ inner | length }}",
    "{{ self.content() }}",
]
"""What only a page itself can answer."""

COUNT = "{% set all.n = all.n + 1 %}{{ all.n }}"
INNER = "{% block inner scoped %}{{ x }}{% endblock %}"
LEAD = "{{ page.meta.lead }}"
TELLING = [
    ("{% set all = namespace(n=0) %}", COUNT, COUNT + LEAD, COUNT),
    ("{% set all = namespace(n='') %}", "{% set all.n = page.title %}", LEAD, "{{ all.n }}"),
    ("{% set seen = [] %}", "{{ seen.append(page.title) }}", LEAD, "{{ seen }}"),
    ("{% set seen, n = {}, 1 %}", "{{ seen.update(lead=page.title) }}", LEAD, "{{ seen }}{{ n }}"),
    ("{% set turn = cycler('a', 'b', 'c') %}", "{{ turn.next() }}", LEAD + "{{ turn.next() }}", "{{ turn.next() }}"),
    ("{% set comma = joiner() %}", "{{ comma() }}{{ page.title }}", LEAD, "{{ comma() }}end"),
    ("{% import 'count.html' as n with context %}", "{{ n.next() }}", LEAD + "{{ n.next() }}", "{{ n.next() }}"),
    (
        "",
        f"{{% with x = 1 %}}{INNER}{{% endwith %}}{{% if page.meta.lead %}}{{{{ self.inner() }}}}{{% endif %}}",
        "",
        "",
    ),
    ("", f"{{{{ page.title }}}}{{% for x in 'ab' %}}{INNER}{{% endfor %}}", LEAD, "{{ self.inner() }}"),
    ("", f"{{% for x in 'ab' %}}{INNER}{{% endfor %}}", LEAD, "{{ self.inner() }}"),
    ("", f"{{% for x in 'ab' %}}{INNER}{{% endfor %}}{LEAD}", LEAD, "{{ self.inner() }}"),
    ("", "{{ page.title }}{{ self.last() }}", LEAD, "{{ later is defined }}"),
    ("", "{{ page.title }}{{ super() }}", "{{ super() }}", "{{ super() }}{{ self.part() }}"),
]
"""Templates whose blocks tell each other something, or say another thing at another place."""

PAGES = {
    "a/one.md": {"lead": "one"},
    "a/two.md": {"lead": "two two"},
    "a/three.md": {"kind": "script"},
    "a/four.md": {"lead": "four", "template": "other.html"},
    "a/five.md": {"lead": "five"},
    "a/b/one.md": {"lead": "deep"},
    "a/b/two.md": {"lead": "deeper"},
    "two.md": {"lead": "up"},
    "three.md": {},
    "topics/index.md": {"lead": "in the navigation"},
    "topics/one.md": {"lead": "below"},
    "index.md": {"lead": "home"},
    "plain.md": {"kind": None},
}
LINES: dict[str, list[str]] = {
    "a/one.md": ["x", "y"],
    "a/two.md": ["x"],
    "a/four.md": ["x"],
    "a/five.md": ["z"],
    "a/b/two.md": ["x"],
}


def templates(part: str) -> Environment:
    """Return an environment with two templates, both of which have a part."""
    early = "{% set early = page.meta.lead %}" if "early" in part else ""
    return environment(f"{early}{{% extends 'base.html' %}}{{% block part %}}{part}{{% endblock %}}")


def environment(main: str) -> Environment:
    """Return an environment with a template, another one that extends it, and what they ask for."""
    files = {
        "base.html": BASE,
        "main.html": main,
        "title.html": "{{ page.title }}",
        "words.html": "{% macro say() %}said{% endmacro %}{% macro name() %}{{ page.meta.lead }}{% endmacro %}",
        "count.html": f"{{% set all = namespace(n=0) %}}{{% macro next() %}}{COUNT}{{% endmacro %}}",
    }
    files["other.html"] = "{% extends 'main.html' %}{% block last %}{{ super() }} of another{% endblock %}"
    env = Environment(loader=DictLoader(files), autoescape=False)  # noqa: S701 -- as MkDocs has it
    env.filters["url"] = url_filter
    return env


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    """MkDocs' configuration."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "Letters", "nav": [{"Home": "index.md"}, {"Topics": "topics/index.md"}]})
    config.validate()
    return config


def pages_of(config: MkDocsConfig) -> tuple[Navigation, list[Page]]:
    """Return the navigation and all pages, each with what rendering would give it."""
    files = [File(path, None, "site", use_directory_urls=True) for path in PAGES]
    nav = get_navigation(Files(files), config)
    return nav, [dressed(file, config) for file in files]


def dressed(file: File, config: MkDocsConfig) -> Page:
    """Return a file's page with its front matter and its table of contents."""
    page = file.page or Page(None, file, config)
    page.meta = {"title": f"The <b>{file.src_uri}</b>", "kind": "article", **PAGES[file.src_uri]}
    lines = LINES.get(file.src_uri, [])
    page.toc = get_toc([{"id": one, "name": one, "html": one, "level": 2, "children": []} for one in lines])
    return page


def renderings(env: Environment, config: MkDocsConfig) -> Iterator[tuple[str, str, str]]:
    """Yield each page's address, what its template gives, and what it is with the parts that are kept."""
    shell = Shell()
    nav, pages = pages_of(config)
    for page in [*pages, *pages[::-1], *pages]:
        page.active = True
        template = env.get_template(page.meta.get("template", "main.html"))
        variables = get_context(nav, [], config, page)
        yield page.url, template.render(variables), shell.rendered(template, variables, page)
        page.active = False


@pytest.mark.parametrize("part", [*SHARED, *PERSONAL])
def test_nothing_leaks_from_one_page_into_another(part: str, config: MkDocsConfig) -> None:
    """Whatever a part asks for, each page is as if nothing were kept: at any depth, in the navigation or not."""
    for url, plain, kept in renderings(templates(part), config):
        assert kept == plain, url


@pytest.mark.parametrize(("top", "part", "content", "last"), TELLING)
def test_blocks_that_tell_each_other_something(
    top: str, part: str, content: str, last: str, config: MkDocsConfig
) -> None:
    """What one block says may come from what another one has done, or from where it stands."""
    blocks = {"part": part, "content": content, "last": last}
    text = "".join(f"{{% block {name} %}}{said}{{% endblock %}}" for name, said in blocks.items())
    for url, plain, kept in renderings(environment(f"{top}{{% extends 'base.html' %}}{text}"), config):
        assert kept == plain, url


def test_a_part_may_see_a_list_from_outside(config: MkDocsConfig) -> None:
    """It is the same for all pages; one that the template itself has made may have something of a page's own."""
    nav, pages = pages_of(config)
    shape, variables = shape_of(pages[0]), get_context(nav, [], config, pages[0])
    assert shape is not None
    features = config.theme["features"] = ["one"]
    template = templates("{{ features | join }}").get_template("main.html")
    names = ("part", "content", "last")
    assert shared_parts(shape, names, template, variables, [features])["part"].text == "one"
    assert shared_parts(shape, names, template, variables).keys() == {"last"}
    del config.theme["features"]


@pytest.mark.parametrize(("part", "is_kept"), [(part, True) for part in SHARED] + [(part, False) for part in PERSONAL])
def test_a_part_is_kept_where_it_asks_for_nothing_personal(part: str, is_kept: bool, config: MkDocsConfig) -> None:
    """Parts are not left out for nothing, and the ones around them are found all the same."""
    nav, pages = pages_of(config)
    shape = shape_of(pages[0])
    assert shape is not None
    template = templates(part).get_template("main.html")
    kept = shared_parts(shape, ("part", "inner", "content", "last"), template, get_context(nav, [], config, pages[0]))
    outside = "early" in part  # what is asked before all blocks ends the trial
    assert kept.keys() == (set() if outside else {"part", "last"} if is_kept else {"last"})


NOSY = """{% block footer %}{{ page.url }} {{ page.title }} {{ page.meta.lead }} {{ 'archive/2026/' | url }}
{%- for item in nav.items %}{{ ' here' if item.active }}{% endfor %} {{ config.extra.private }}{% endblock %}"""


@pytest.mark.parametrize("edition", [PublicEdition(), PrivateEdition(example_follow_ups(), datetime.date(2026, 3, 18))])
def test_a_site_is_the_same_without_keeping(edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole sites of both editions, with nested navigation, pages out of it, and a look that asks for everything."""
    root = with_own_look(make_project(tmp_path))
    for number in range(4):
        text = (root / "content/articles/first-letter.md").read_text(encoding="utf-8")
        put(root, f"content/articles/more-{number}.md", text.replace("They said", f"{number} said"))
    change(
        root,
        "mkdocs.yml",
        "  - Topics: topics/index.md\n",
        "  - Ways:\n    - Topics: topics/index.md\n    - Old: archive/index.md\n",
    )
    change(root, "site-overrides/topic.html", "{% block content %}", NOSY + "{% block content %}")
    change(
        root,
        "site-overrides/article.html",
        "{% block content %}",
        NOSY.replace("{{ page.title }}", "") + "{% block content %}",
    )
    kept = pages_in(root, edition)
    monkeypatch.setattr(Shell, "rendered", plainly)
    plain = pages_in(root, edition)
    assert len(kept) > 20
    assert kept == plain


def pages_in(root: Path, edition: Edition) -> dict[str, str]:
    """Build a site and return its pages."""
    site = build_site(root / "mkdocs.yml", root / "site", edition).site
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def plainly(_: Shell, template: Template, variables: Any, page: Page) -> str:  # noqa: ARG001
    """Render a page with nothing kept."""
    return template.render(variables)
