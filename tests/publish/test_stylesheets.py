"""Stylesheets made light: what goes, what stays."""

from __future__ import annotations

import pytest

from columnist.publish.stylesheets import is_used, lighten, split_selectors, without_unused_variables

NAMES = {"used", "md-nav--open", "js"}
STATES = {("dir", "ltr"), ("data-md-color-scheme", "slate")}


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        (".used", True),
        (".unused", False),
        (".used .unused", False),
        ("a:hover", True),
        (".used:not(.unused)", True),
        (":is(.unused,.other) .used", True),
        (r".md-nav\-\-open", True),
        ("[dir=ltr] .used", True),
        ("[dir=rtl] .used", False),
        ('[data-md-color-scheme="slate"]', True),
        ("[data-md-color-scheme=default]", False),
    ],
)
def test_what_a_selector_needs(selector: str, kept: bool) -> None:
    """A selector stays when all that it needs is there, and when in doubt."""
    assert is_used(selector, NAMES, STATES) is kept


def test_rules_keep_the_selectors_that_are_used() -> None:
    """Of a list only the used ones stay; conditions around nothing go; frames and fonts stay."""
    sheet = ".used,.unused{a:b}.unused{c:d}@media print{.unused{e:f}}@media screen{.used{g:h}}@keyframes x{0%{i:j}}"
    assert lighten(sheet, NAMES, STATES) == ".used{a:b}@media screen{.used{g:h}}@keyframes x{0%{i:j}}"


def test_commas_inside_brackets_do_not_part_selectors() -> None:
    """`:is(a,b)` is one selector."""
    assert split_selectors(':is(a,b) c,[x="1,2"] d') == [":is(a,b) c", '[x="1,2"] d']


def test_variables_that_nothing_refers_to_go() -> None:
    """Icons as data are the heaviest of them."""
    sheet = ':root{--a:url("data:image/svg+xml;x");--b:1px}.c--e:not(.f){d:var(--b)}'
    assert without_unused_variables(sheet, {"--b"}) == ":root{--b:1px}.c--e:not(.f){d:var(--b)}"
