"""The policy as text: which scripts it lets run."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig

from columnist.publish.plugin import ColumnistPlugin
from columnist.publish.policy import SCRIPT, policy_for, template_scripts, with_policy

PLAIN_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
"""What a script element is, in the plainest words."""
TAGS = ["<script>", "<SCRIPT\n", "</script>", "</Script>", "</script >", "<", "</", ">", "script", "a", "\n", "é"]
HEAD = '<!doctype html><html><head><meta charset="utf-8">'


def hash_of(script: str) -> str:
    """Return what a policy says to let a script run."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("element", "runs"),
    [
        ("<script>a()</script>", True),
        ('<script type="module">a()</script>', True),
        ('<script data-worker="x.js">a()</script>', True),
        ("<script\n>a()</script>", True),
        ('<script type="application/json" id="x">a()</script>', False),
        ('<script type="application/ld+json">a()</script>', False),
        ('<script src="x.js">a()</script>', False),
    ],
)
def test_what_runs_has_its_hash(element: str, runs: bool) -> None:
    """Inline programs do; data and files do not."""
    assert (hash_of("a()") in policy_for(HEAD + element, frozenset({"a()"}))) is runs


@given(st.lists(st.sampled_from(TAGS), max_size=16))
def test_a_script_ends_at_its_first_end_tag(pieces: list[str]) -> None:
    """Whatever looks like tags around it or in it, the pattern finds what the plainest one finds."""
    page = "".join(pieces)
    assert SCRIPT.findall(page) == PLAIN_SCRIPT.findall(page)


def test_the_hash_is_of_every_byte() -> None:
    """Line breaks and letters beyond ASCII count."""
    script = "\n  say('é');\n"
    assert hash_of(script) in policy_for(f"<script>{script}</script>", frozenset({script}))


def test_only_scripts_of_templates_have_one(tmp_path: Path) -> None:
    """What came into a page with its content has no hash; the way to the site's root may differ from page to page."""
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "base.html").write_text('<script>a=new URL("{{ base_url }}",location)</script>')
    known = template_scripts([tmp_path])
    ours, theirs = 'a=new URL("../..",location)', "alert(1)"
    policy = policy_for(f"<script>{ours}</script><script>{theirs}</script>", known)
    assert hash_of(ours) in policy
    assert hash_of(theirs) not in policy


def test_the_policy_stands_before_every_script() -> None:
    """A policy holds for what follows it."""
    page = with_policy(f"{HEAD}<script>a()</script></head></html>", frozenset({"a()"}))
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert page.index("charset") < page.index("Content-Security-Policy")


def test_whoever_writes_sees_changes_at_once() -> None:
    """MkDocs' server adds a script of its own to each page, which a policy would refuse: its pages have none."""
    plugin = ColumnistPlugin()
    plugin.on_startup(command="serve", dirty=False)
    assert plugin.on_post_template(HEAD, template_name="404.html", config=MkDocsConfig()) == HEAD


def test_every_page_has_one(column: str, root: Path) -> None:
    """Also the page for addresses that lead nowhere; none lets anything run that is not named."""
    pages = list((root / "our" / "column").rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        text = page.read_text(encoding="utf-8")
        policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        assert policy, page
        assert "default-src 'none'" in policy[1]
        assert "unsafe" not in policy[1]
        assert "<script" not in text[: policy.start()]
        assert '<meta name="referrer" content="no-referrer">' in text
        assert not re.search(r"<[^>]+\son[a-z]+=", text), f"{page} has a handler in an attribute"
        assert not re.search(r"<[^>]+\sstyle=|<style", text), f"{page} has a style of its own"
    assert column
