"""People: the facts that scripts use, and pronouns that are stated and never guessed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from columnist.model.record import Line, Record


class Pronouns(NamedTuple):
    """The five forms of a pronoun."""

    they: str
    them: str
    their: str
    theirs: str
    themself: str


KNOWN_PRONOUNS: dict[str, Pronouns] = {
    "she/her": Pronouns("she", "her", "her", "hers", "herself"),
    "he/him": Pronouns("he", "him", "his", "his", "himself"),
    "they/them": Pronouns("they", "them", "their", "theirs", "themself"),
}
"""The pairs that need no spelling out."""


def parse_pronouns(text: str) -> Pronouns:
    """Return the five forms for ``she/her``, ``he/him``, ``they/them`` or five forms spelled out.

    Args:
        text: A known pair, also with a third form (``she/her/hers``), or five forms joined by slashes:
            ``xe/xem/xyr/xyrs/xemself``.

    Raises:
        ValueError: If it is neither.
    """
    forms = [form.strip() for form in text.strip().lower().split("/")]
    known = KNOWN_PRONOUNS.get("/".join(forms[:2]))
    if known and (len(forms) in (2, 3) or forms == list(known)):
        return known
    if len(forms) == 5 and all(form.isalpha() for form in forms):
        they, them, their, theirs, themself = forms
        return Pronouns(they, them, their, theirs, themself)
    raise ValueError("neither a known pair nor five forms")


def _pronouns(value: str) -> str:
    try:
        parse_pronouns(value)
    except ValueError as error:
        raise PydanticCustomError("pronouns", "are not pronouns that can be declined") from error
    return value


class Person(Record):
    """One person's facts, as far as scripts need them."""

    name: Line
    """The full name, as it is said."""
    first: Line | None = None
    """What they are called, where it is not the first word of the name."""
    last: Line | None = None
    """The family name, where it is not the end of the name."""
    pronouns: Annotated[Line, AfterValidator(_pronouns)] | None = None
    """`she/her`, `he/him`, `they/them`, or five forms joined by slashes. Left out, the first name stands in."""
    role: Line | None = None
    """What they do."""
    org: Line | None = None
    """Where they work."""
