"""The site's stylesheets, made light: the theme's without the rules that nothing here uses, and ours in one file.

A rule of the theme goes when each of its selectors needs a class that neither a page nor a script of the site names, or
a colour scheme or direction of writing that no page has; so does a variable that nothing refers to. What a selector
needs inside ``:not()``, ``:is()`` and the like is not looked at, so that a rule is kept when in doubt.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import tinycss2
from mkdocs.config.defaults import MkDocsConfig
from tinycss2.ast import AtRule, Node, QualifiedRule

from columnist.memo import FORGETFUL, Memo, digest, remembered

BUNDLE = "assets/stylesheets/columnist.css"
THEME_SHEETS = "assets/stylesheets/*.min.css"
UNUSED_SCRIPTS = ("assets/javascripts/lunr", "assets/javascripts/workers")
"""Material's own search, whose place is taken by ours."""
NESTING = frozenset({"media", "supports"})

COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)
CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
STATE = re.compile(r"\[(dir|data-md-color-[a-z]+)=\"?([\w-]+)\"?\]")
FUNCTION = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
CLASS_ATTRIBUTE = re.compile(r"class=\"?([^\">]*)")
STATE_ATTRIBUTE = re.compile(r" (dir|data-md-color-[a-z]+)=\"([\w-]+)\"")
VARIABLE = re.compile(r"(?<=[{;])(--[\w-]+):((?:url\(\"[^\"]*\"\)|[^;{}])*);?")
REFERENCE = re.compile(r"var\((--[\w-]+)")
WORD = re.compile(r"\b[a-z]+(?:[-_]+[\w-]+)+")
"""A class in a script; those without a hyphen are too like other words, and only ``js`` is one that scripts add."""


def join_own_sheets(config: MkDocsConfig) -> None:
    """Have pages link one stylesheet in the place of ours, which ``write_own_sheets`` then writes."""
    config.extra["own_sheets"] = list(config.extra_css)
    config.extra_css = [BUNDLE]


def write_own_sheets(config: MkDocsConfig, site: Path) -> None:
    """Write our stylesheets as one, and remove the single ones."""
    sheets = [site / name for name in config.extra["own_sheets"]]
    joined = joined_sheets(sheet.read_text(encoding="utf-8") for sheet in sheets)
    (site / BUNDLE).write_text(joined, encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()


def joined_sheets(texts: Iterable[str]) -> str:
    """Return stylesheets as one, in their order and without their comments."""
    return "\n".join(COMMENT.sub("", text).strip() for text in texts) + "\n"


def remove_unused_scripts(site: Path) -> None:
    """Remove the theme's own search and the maps of its scripts."""
    for folder in UNUSED_SCRIPTS:
        shutil.rmtree(site / folder, ignore_errors=True)
    for source_map in site.glob("assets/javascripts/*.map"):
        source_map.unlink()


def lighten_theme_sheets(site: Path, in_pages: Iterable[str], memo: Memo = FORGETFUL) -> None:
    """Rewrite the theme's stylesheets without the rules that nothing on the site uses.

    Args:
        site: The built site.
        in_pages: What `names_in` says of each page.
        memo: Remembers what comes out.
    """
    names, states = used_names(site, in_pages)
    own = (site / BUNDLE).read_text(encoding="utf-8")
    sheets = sorted(site.glob(THEME_SHEETS))
    texts = [sheet.read_text(encoding="utf-8") for sheet in sheets]
    key = digest("sheets", own, *texts, *sorted(names), *map("=".join, sorted(states)))

    def work(some: Sequence[list[str]]) -> Iterator[list[str]]:
        return (_lightened(one, own, names, states) for one in some)

    (light,) = remembered(memo, lambda _: key, work, [texts])
    for sheet, text in zip(sheets, light, strict=True):
        sheet.write_text(text, encoding="utf-8")
        sheet.with_suffix(".css.map").unlink(missing_ok=True)


def _lightened(texts: Iterable[str], own: str, names: set[str], states: set[tuple[str, str]]) -> list[str]:
    light = [lighten(text, names, states) for text in texts]
    referred = set(REFERENCE.findall(own + "".join(light)))
    return [without_unused_variables(text, referred) for text in light]


def names_in(page: str) -> str:
    """Return the classes and the colour attributes of a page: words, of which those with ``=`` are the attributes."""
    classes = {name for found in set(CLASS_ATTRIBUTE.findall(page)) for name in found.split()}
    states = {f"{name}={value}" for name, value in STATE_ATTRIBUTE.findall(page)}
    return " ".join(sorted(classes | states))


def used_names(site: Path, in_pages: Iterable[str]) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the classes that pages have, with all words of all scripts, and the colour attributes of pages."""
    words = {word for page in set(in_pages) for word in page.split(" ")}
    states = {(name, value) for name, equals, value in (word.partition("=") for word in words) if equals}
    for script in site.rglob("*.js"):
        words.update(WORD.findall(script.read_text(encoding="utf-8")))
    return words | {"js"}, states


def lighten(sheet: str, names: set[str], states: set[tuple[str, str]]) -> str:
    """Return a stylesheet without the rules that need a class or colour which is not among the given ones."""
    rules = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return "".join(_kept(rules, names, states))


def _kept(rules: Iterable[Node], names: set[str], states: set[tuple[str, str]]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, AtRule) and rule.lower_at_keyword in NESTING and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_kept(inner, names, states)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        elif isinstance(rule, QualifiedRule):
            prelude = tinycss2.serialize(rule.prelude)
            selectors = [one for one in split_selectors(prelude) if is_used(one, names, states)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        else:
            yield rule.serialize()


def split_selectors(prelude: str) -> list[str]:
    """Return the selectors of a list, whose commas inside brackets do not count."""
    parts, depth, start = [], 0, 0
    for place, char in enumerate(prelude):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            parts.append(prelude[start:place])
            start = place + 1
    return [*parts, prelude[start:]]


def is_used(selector: str, names: set[str], states: set[tuple[str, str]]) -> bool:
    """Return whether everything that a selector needs is there, as far as this looks."""
    plain = FUNCTION.sub("", selector)
    if any(found.replace("\\", "") not in names for found in CLASS.findall(plain)):
        return False
    return all(found in states for found in STATE.findall(plain))


def without_unused_variables(sheet: str, referred: set[str]) -> str:
    """Return a stylesheet without the variables that nothing refers to; icons as data make most of them heavy."""
    return VARIABLE.sub(lambda found: found[0] if found[1] in referred else "", sheet)
