"""What is wrong with articles beyond their form: names that lead nowhere, links, the wording of the rule."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from columnist.checks.form import check_link_words
from columnist.library import Library
from columnist.model.article import Article, Section
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.nearest import did_you_mean, nearest, which
from columnist.reading.links import Link, links_in, references_in
from columnist.reading.meant import file_link, meant_by
from columnist.reading.names import FOLDERS

SUMMARY_WORDS = 50
HOME = "articles"
"""The folder from which links in articles count."""
LISTED = frozenset({"topic-unknown", "author-unknown"})
"""Names from lists that are short."""
LINKS = "Write `slug.md`, or `../scripts/slug.md` for a script."


def check_article(library: Library, article: Article) -> Iterator[Finding]:
    """Yield the findings about one article."""
    yield from _check_names(library, article)
    yield from _check_wording(article)
    for section in article.sections:
        yield from _check_links(library, article, section)


def _check_names(library: Library, article: Article) -> Iterator[Finding]:
    front, slugs = article.front, library.content.slugs
    lists: list[tuple[str, Iterable[tuple[tuple[str | int, ...], str]], Collection[str], str]] = [
        ("topic-unknown", _numbered("topics", front.topics), slugs["topics"], "is no topic of topics.yaml"),
        ("author-unknown", [(("author",), front.author)], slugs["authors"], "is no author of authors.yaml"),
        ("article-unknown", _numbered("related", front.related), slugs["articles"], "is no article"),
        (
            "article-unknown",
            [(("updates",), front.updates)] if front.updates else [],
            slugs["articles"],
            "is no article",
        ),
    ]
    for code, named, known, problem in lists:
        for keys, slug in named:
            # What cannot be used and a list that could not be read have their own findings.
            if known and slug not in known and not article.doubted(*keys):
                others = [one for one in known if one != article.slug]
                fix = (which if code in LISTED else did_you_mean)(slug, others).strip() or "Correct it, or delete it."
                yield Finding(code, article.origin.value_at(*keys), f"`{slug}` {problem}.", fix, len(slug))


def _numbered(key: str, slugs: Iterable[str]) -> list[tuple[tuple[str | int, ...], str]]:
    return [((key, number), slug) for number, slug in enumerate(slugs)]


def _check_wording(article: Article) -> Iterator[Finding]:
    section = article.section("The rule")
    doubtful = article.doubted("rule")
    if section and section.body.text and section.body.text != article.front.rule and not doubtful:
        message = "The section `The rule` is not worded like `rule:` in the front matter."
        yield Finding("rule-differs", section.body.start, message, "Make the two the same.", len(section.body.text))
    words = len(article.front.summary.split())
    if words > SUMMARY_WORDS:
        message = f"The summary has {words} words; {SUMMARY_WORDS} are allowed."
        yield Finding("summary-long", article.origin.value_at("summary"), message, "Shorten it.")


def _check_links(library: Library, article: Article, section: Section) -> Iterator[Finding]:
    for link in links_in(section.body):
        if link.is_image:  # the gate looks at pictures
            continue
        place = section.body.place_of(link.offset)
        yield from check_link_words(link, place)
        yield from _check_target(library, article, link, place)
    for link in references_in(section.body):
        yield from _check_target(library, article, link, section.body.place_of(link.offset))


def _check_target(library: Library, article: Article, link: Link, place: Place) -> Iterator[Finding]:
    length = max(1, len(link.target))
    if link.path and (problem := _broken(library, link.path, link.target)):
        yield Finding("link-broken", place, *problem, length)
    elif article.published and link.path in library.hidden:
        message = f"The letter at `{link.target}` is not published."
        yield Finding("link-unpublished", place, message, "Take the link out, or publish the letter too.", length)


def _broken(library: Library, path: str, target: str) -> tuple[str, str] | None:
    """Say what is wrong with a link that leads to an article or a script.

    Args:
        library: The column.
        path: What it names.
        target: How it is written.
    """
    folder, _, name = path.partition("/")
    slugs = library.content.slugs
    if name.endswith(".md") and name.removesuffix(".md") in slugs[folder]:
        return None
    meant = meant_by(target)
    where = meant.folder or folder
    if other := next((one for one in (where, *FOLDERS) if meant.slug in slugs[one]), None):
        message = f"A link to this {other.removesuffix('s')} is written in another way."
        return message, f"Write `{file_link(other, meant.slug, HOME)}{meant.part}`."
    near = nearest(meant.slug, slugs[where])
    fix = f"Did you mean `{file_link(where, near, HOME)}{meant.part}`?" if near else LINKS
    return f"There is no {where.removesuffix('s')} at `{target}`.", fix
