"""The form of a file beyond what reading needs: order of keys, spaces, quotes, dates of updates, words of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from columnist.checks.sources import each, whole
from columnist.checks.straight import STRAIGHT, straight
from columnist.library import Library
from columnist.model.article import Article, ArticleFront
from columnist.model.finding import Finding
from columnist.model.origin import Origin
from columnist.model.place import Place
from columnist.model.script import ScriptFront, ScriptTemplate
from columnist.reading.links import Link

PLACEHOLDER = "Write here:"
"""What a draft's words begin with."""
ARTICLE_KEYS = tuple(ArticleFront.model_fields)
SCRIPT_KEYS = tuple(ScriptFront.model_fields)

_SPACES = re.compile(r"[ \t]+$", re.MULTILINE)
_SIGNS = "".join(map(chr, STRAIGHT))
_CURLY = re.compile(f"[{_SIGNS}]")
_QUOTED = re.compile(r'(?:[\w-]+:|\s*-) *"')
_PLACEHOLDER = re.compile(re.escape(PLACEHOLDER))
_EMPTY_WORDS = re.compile(
    r"\W*(?:(?:click |read |see |look )?(?:here|this|more|link|this (?:page|article|letter|link)))?\W*", re.IGNORECASE
)


def check_text(path: str, text: str) -> Iterator[Finding]:
    """Yield the findings about spaces and quotes in one file's text."""
    where = whole(path, text)
    if " \n" in text or "\t\n" in text or text[-1:] in " \t":  # the pattern alone is slow where there is nothing
        yield from each("space-trailing", _SPACES, text, where, lambda _: ("The line ends in spaces.", "Delete them."))
    for found in _CURLY.finditer(text) if any(sign in text for sign in _SIGNS) else ():
        message = f"Here is a curly `{found[0]}`."
        yield Finding("quotes-curly", where.place_of(found.start()), message, _written(text, found))


def _written(text: str, found: re.Match[str]) -> str:
    """Return how a curly sign is written; in a YAML value between double quotes, one takes a stroke before it."""
    sign = straight(found[0])
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return f"Write `\\{sign}`." if sign == '"' and _QUOTED.match(before) else f"Write `{sign}`."


def check_form(library: Library, article: Article) -> Iterator[Finding]:
    """Yield the findings about the form of one article."""
    yield from check_key_order(article.origin, ARTICLE_KEYS)
    yield from _check_updates(library, article)
    if article.published:
        yield from unwritten(library, article, "Write it, or set `status: draft`.")


def unwritten(library: Library, thing: Article | ScriptTemplate, fix: str) -> Iterator[Finding]:
    """Yield a finding for each place of an article or a script that still has the draft's words."""
    if is_unwritten(library, thing):
        where = whole(thing.origin.path, library.content.sources[thing.origin.path])
        yield from each("placeholder", _PLACEHOLDER, where.text, where, lambda _: ("This is the draft's text.", fix))


def is_unwritten(library: Library, thing: Article | ScriptTemplate) -> bool:
    """Return whether an article or a script still has the draft's words."""
    return PLACEHOLDER in library.content.sources.get(thing.origin.path, "")


def check_link_words(link: Link, place: Place) -> Iterator[Finding]:
    """Yield the finding that a link's words say nothing."""
    if _EMPTY_WORDS.fullmatch(link.words):
        message = f"The words of this link are `{link.words}`."
        yield Finding("link-words", place, message, "Say what is at the other end.", max(1, len(link.target)))


def check_template_form(template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the findings about the form of one script template."""
    yield from check_key_order(template.origin, SCRIPT_KEYS)


def check_key_order(origin: Origin, order: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for the first key of the front matter that stands before one that belongs before it."""
    ranks = {key: rank for rank, key in enumerate(order)}
    for before, key in pairwise(key for key in origin.top if key in ranks):
        if ranks[key] < ranks[before]:
            message = f"`{key}` stands after `{before}`."
            yield Finding("key-order", origin.key_at(key), message, f"Move it before `{before}`.", len(key))
            return


def _check_updates(library: Library, article: Article) -> Iterator[Finding]:
    earlier = library.articles.get(article.front.updates or "")
    if earlier and earlier.front.date > article.front.date and not article.doubted("date"):
        message = f"This letter follows up `{earlier.slug}`, which is of {earlier.front.date.isoformat()}."
        yield Finding("update-earlier", article.origin.value_at("date"), message, "Correct one of the two dates.", 10)
    for section in article.sections:
        if section.kind == "Update" and section.date is None:
            # The heading's own place is not kept: it stands above the section's first line.
            fix = "Write the day after a comma: `## Update, 2 March 2026`."
            yield Finding("update-undated", section.body.start, "The heading of this update has no date.", fix)
