"""The shortcut through Jinja beside the plain way: whatever a template asks for, it gets the same answer."""

from __future__ import annotations

from collections import UserDict, defaultdict
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from columnist.publish.press.quick_templates import ATTRIBUTES, QuickEnvironment, hasten

FILES = {
    "base.html": "{% import 'words.html' as words with context %}<{% block part %}{% endblock %}> {{ words.say() }}",
    "words.html": "{% macro say() %}{{ lead }} {{ site }} {{ range(2) | join }}{% endmacro %}",
    "one.html": "one {{ lead }} {{ site }}",
    "up.html": "{{ depth }}{% if depth %}{% set depth = depth - 1 %}{% include 'up.html' %}{% endif %}",
    "broken.html": "{% if %}",
}
PARTS = [
    "{% include 'one.html' %} {% include 'one.html' without context %}",
    "{% include ['none.html', 'one.html'] %}",
    "{% include 'none.html' ignore missing %}",
    "{% include 'none.html' %}",
    "{% include 'broken.html' %}",
    "{% include lacking %}",
    "{% include lacking ~ 'one.html' %}",
    "{% set depth = 2 %}{% include 'up.html' %}",
    "{% import 'words.html' as bare %}{{ bare.say() }}",
    "{% from 'words.html' import say with context %}{{ say() }} {{ say.name }}",
    "{% import 'words.html' as words %}{{ words.nothing }} {{ words.nothing.more }}",
    "{% set all = namespace(n=0) %}{% for _ in 'ab' %}{% set all.n = all.n + 1 %}{% endfor %}{{ all.n }}",
    "{{ dict(a=1).a }} {{ cycler('x', 'y').next() }} {{ site }}",
    "{{ super() }} {{ self.part.name }}",
]


class Words(dict[str, str]):
    """A dictionary with an attribute, and an answer for what it has not."""

    lead = "led"

    def __missing__(self, key: str) -> str:
        return f"no {key}"


VALUES: dict[str, Any] = {
    "empty": {},
    "plain": {"lead": "led", "items": "an entry", "": "nothing", "none": None},
    "nested": {"lead": {"lead": {"lead": "deep"}}},
    "words": Words(title="titled"),
    "default": defaultdict(list, lead="led"),
    "user": UserDict({"lead": "led", "data": "an entry"}),
    "object": SimpleNamespace(lead="led", title={"lead": "led"}),
    "text": "text",
    "list": ["lead"],
    "nothing": None,
    "kind": dict,
}
NAMES = ["lead", "title", "items", "items()", "get('lead')", "none", "data", "upper()", "lead.lead", "lead.lead.lead"]


def environment(*, quick: bool, kind: type[Environment] = Environment) -> Environment:
    """Return an environment, of the plain kind or the quick one."""
    env = kind(loader=DictLoader(FILES), autoescape=False)
    env.globals["site"] = "Letters"
    if quick:
        hasten(env)
    return env


def said(env: Environment, text: str, **variables: Any) -> str:
    """Return what a template says, or what is wrong with it."""
    env.loader = ChoiceLoader([DictLoader({"page.html": text}), DictLoader(FILES)])
    try:
        template = env.get_template("page.html")
        return template.render(variables) + template.render(variables)
    except (TemplateError, TypeError) as error:
        return repr(error)


def same(text: str, **variables: Any) -> str:
    """Return what a template says, which both ways must agree on."""
    quick, plain = (said(environment(quick=one), text, **variables) for one in (True, False))
    assert quick == plain
    return plain


def test_the_shortcut_is_taken() -> None:
    """By an environment as MkDocs has it; it looks for no other versions of its templates."""
    env = environment(quick=True)
    assert type(env) is QuickEnvironment
    assert not env.auto_reload
    assert env.get_template("one.html") is env.get_template("one.html")
    assert type(env.get_template("one.html").globals) is dict


def test_another_kind_of_environment_stays_as_it_is() -> None:
    """It may have its own answers."""
    env = environment(quick=True, kind=SandboxedEnvironment)
    assert type(env) is SandboxedEnvironment
    assert not env.auto_reload


@pytest.mark.parametrize("part", PARTS)
def test_parts(part: str) -> None:
    """Whatever is included, imported or missing."""
    same(f"{{% extends 'base.html' %}}{{% block part %}}{part}{{% endblock %}}", lead="led")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", VALUES)
def test_names_after_a_dot(value: str, name: str) -> None:
    """An attribute goes before an entry, and what is neither is undefined, with the same words."""
    same(f"{{{{ it.{name} }}}} {{{{ it.{name} is defined }}}} {{{{ it.{name} | d('none') }}}}", it=VALUES[value])
    same(f"{{{{ it.{name}.far.away }}}}", it=VALUES[value])


@given(st.dictionaries(st.sampled_from([*sorted(ATTRIBUTES)[::4], "lead", "_own"]), st.text(max_size=4)))
def test_entries_with_names_of_attributes(entries: dict[str, str]) -> None:
    """An entry is never told apart from an attribute in another way than Jinja's."""
    quick, plain = environment(quick=True), environment(quick=False)
    for name in [*ATTRIBUTES, "lead", "_own"]:
        one, other = (env.getattr(entries, name) for env in (quick, plain))
        assert str(one) == str(other)
        assert type(one) is type(other)


def test_a_template_that_is_given_globals() -> None:
    """They are for that template, also when it was asked for without them before."""
    for env in (environment(quick=True), environment(quick=False)):
        env.get_template("one.html")
        assert env.get_template("one.html", globals={"site": "another"}).render() == "one  another"
        assert env.get_template("words.html").module.say() == " Letters 01"  # type: ignore[attr-defined]


def test_a_template_in_the_place_of_its_name() -> None:
    """Whoever has one already may give it."""
    env = environment(quick=True)
    template = env.get_template("one.html")
    assert env.get_template(template) is template
    assert said(env, "{% include it %}", it=template, lead="led") == "one led Letters" * 2
