"""A script's page: every variant, what to answer, what not to say, and what comes next."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Sequence
from html import escape
from typing import Any

from columnist.library import Library
from columnist.model.script import END, THIS, Outcome
from columnist.pages import urls
from columnist.pages.fields import form_groups
from columnist.pages.fillings import Filling, filled_words, filling_json
from columnist.pages.inserts import Html, Piece, with_marks
from columnist.pages.markup import link, markdown_text
from columnist.pages.page import Page, head
from columnist.pages.summaries import article_summary, channels, example_goal
from columnist.scripts.compiled import CompiledScript
from columnist.scripts.export import script_json
from columnist.scripts.facts import example_facts

SPEAKERS = {
    "seeker": "For whoever asks",
    "helper": "For whoever is asked",
    "anyone": "For both sides",
}

SPECIAL = frozenset('"$`\\!')
"""Signs that mean something to a shell between double quotes."""


def script_page(library: Library, script: CompiledScript, fillings: Sequence[Filling] = ()) -> Page:
    """Return the page of a script, with its example or with the first of somebody's fillings."""
    path = urls.script(script.slug)
    filling = fillings[0] if fillings else None
    blocks = [
        *_variants(script, filling),
        *_replies(library, script, path, filling),
        *_avoid(script),
    ]
    return Page(path, _meta(library, script, fillings), *with_marks(blocks, between="\n\n"))


def _meta(library: Library, script: CompiledScript, fillings: Sequence[Filling]) -> dict[str, Any]:
    front = script.template.front
    return {
        **head(front.title, example_goal(script), "script"),
        "goal": example_goal(script),
        "speaker": SPEAKERS[front.speaker],
        "channels": channels(script.template),
        "slug": script.slug,
        "form": form_groups(script),
        "variants": [{"id": text.id, "title": text.title} for text in script.variants],
        "fills": [filling.label for filling in fillings],
        "data": _data(script, fillings),
        "command": _command(script),
        "articles": [article_summary(library, article) for article in library.articles_with(script.slug)],
    }


def _data(script: CompiledScript, fillings: Sequence[Filling]) -> str:
    """Return what the page's form needs, as JSON that can stand in a script element."""
    fills = {"fills": [filling_json(filling) for filling in fillings]} if fillings else {}
    return json.dumps({**script_json(script), **fills}, ensure_ascii=False, separators=(",", ":")).replace(
        "<", "\\u003c"
    )


def _command(script: CompiledScript) -> str:
    """Return the command that fills the script with its example."""
    words = [f"columnist script fill {script.slug}"]
    for name, value in example_facts(script.template).items():
        if script.template.front.slots[name].required:
            key, fact = (f"{name}.name", value["name"]) if isinstance(value, dict) else (name, value)
            words.append(f"--set {key}={_for_shell(str(fact))}")
    return " ".join(words)


def _for_shell(value: str) -> str:
    """Return a value in quotes; examples come from strangers, and readers copy the command into their shell."""
    return shlex.quote(value) if set(value) & SPECIAL else f'"{value}"'


def _variants(script: CompiledScript, filling: Filling | None) -> Iterator[Piece]:
    for text in script.variants:
        yield Html(f'<section class="variant" data-variant="{text.id}">')
        yield f"## {text.title}"
        yield Html(filled_words(script, text, filling))
        yield Html("</section>")


def _replies(library: Library, script: CompiledScript, path: str, filling: Filling | None) -> Iterator[Piece]:
    outcomes = script.template.front.outcomes
    if outcomes:
        yield "## What they may answer"
    for name in outcomes:
        yield from _reply(library, script, name, path, filling)


def _reply(library: Library, script: CompiledScript, name: str, path: str, filling: Filling | None) -> Iterator[Piece]:
    """Yield one outcome, folded: what they say or do, what to answer, and what comes next."""
    outcome, reply = script.template.front.outcomes[name], script.reply(name)
    yield Html(f'<details class="reply">\n<summary>{escape(_heading(outcome, name), quote=False)}</summary>')
    if reply:
        yield Html(filled_words(script, reply, filling))
    yield _next(library, outcome, path)
    yield Html("</details>")


def _heading(outcome: Outcome, name: str) -> str:
    if outcome.they_say is None:
        return "No answer" if name == "no-answer" else name.replace("-", " ").capitalize()
    if outcome.quotes:
        return f"They say: “{outcome.they_say}”"
    deed = outcome.they_say.strip("()")
    return deed[:1].upper() + deed[1:]


def _next(library: Library, outcome: Outcome, path: str) -> str:
    when = f" within {outcome.within}" if outcome.within else f" after {outcome.wait}" if outcome.wait else ""
    if outcome.next == END:
        return "**Next:** nothing further is owed."
    if outcome.next == THIS:
        then = _step(library, outcome.then or END, path)
        return f"**Next:** once more{when}, {outcome.tries} tries in all; then {then}."
    return f"**Next:** {_step(library, outcome.next, path)}{when}."


def _step(library: Library, slug: str, path: str) -> str:
    if slug == END:
        return "leave it"
    return link(library.scripts[slug].front.title, urls.script(slug), path)


def _avoid(script: CompiledScript) -> list[str]:
    if not script.template.front.avoid:
        return []
    lines = [f"- “{markdown_text(one.say)}” {markdown_text(one.because)}" for one in script.template.front.avoid]
    return ["## What not to say", "\n".join(lines)]
