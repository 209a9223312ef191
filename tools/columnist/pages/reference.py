"""The contributors' reference: every code of the check, and every key of every format, from the tables that decide."""

from __future__ import annotations

from columnist.model.formats import FORMATS, Format, keys_of
from columnist.model.rule import Rule
from columnist.model.rules import FAMILIES
from columnist.pages import urls
from columnist.pages.page import Page, head

CHECKS_LEAD = "Every code that `columnist check` can say: what is wrong, why it matters, how to mend it."
FORMATS_LEAD = "Every key that you may write at the top of a letter or a script, and in the lists."


def checks_page() -> Page:
    """Return the page with a paragraph for each code."""
    families = [
        {
            "title": family.title,
            "about": family.about,
            "rules": [_rule(code, rule) for code, rule in family.rules.items()],
        }
        for family in FAMILIES
    ]
    return Page(
        urls.CHECKS, {**head("What the check says", CHECKS_LEAD.replace("`", ""), "checks"), "families": families}
    )


def _rule(code: str, rule: Rule) -> dict[str, str]:
    level = "warning" if rule.warning else "error"
    return {"code": code, "level": level, "title": rule.title, "why": rule.why, "mend": rule.mend}


def formats_page() -> Page:
    """Return the page with a table for each format."""
    meta = {**head("What stands in which file", FORMATS_LEAD, "formats"), "formats": [_format(one) for one in FORMATS]}
    return Page(urls.FORMATS, meta)


def _format(format_: Format) -> dict[str, object]:
    keys = [
        {"name": key.name, "kind": key.kind, "needed": key.required, "about": key.about.replace("`", "")}
        for key in keys_of(format_)
    ]
    schema = f"schemas/{format_.name}.schema.json"
    return {"title": format_.title, "where": format_.where, "schema": schema, "keys": keys}
