"""What is wrong with script templates: their language, their replies and where their outcomes lead."""

from __future__ import annotations

from collections.abc import Iterator

from columnist.checks.form import PLACEHOLDER, is_unwritten, unwritten
from columnist.library import Library
from columnist.model.finding import Finding
from columnist.model.script import END, THIS, Outcome, ScriptTemplate
from columnist.nearest import did_you_mean
from columnist.scripts.check import check_script


def check_template(library: Library, template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the findings about one script template."""
    yield from check_script(template)
    yield from _check_replies(template)
    for name, outcome in template.front.outcomes.items():
        yield from _check_next(library, template, name, outcome)


def check_unused(library: Library, template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the finding that no article shows a script; none is to show a draft."""
    if not library.is_shown(template.slug) and not is_unwritten(library, template):
        message = f"No article shows the script `{template.slug}`."
        fix = "Link to it from an article, in a paragraph of its own."
        yield Finding("script-unused", template.origin.key_at("title"), message, fix, len("title"))


def check_labels(template: ScriptTemplate) -> Iterator[Finding]:
    """Yield a finding for each slot that a form would have to show by its name."""
    for name, slot in template.front.slots.items():
        if slot.label is None and not template.doubted("slots", name):
            fix = f"Add a label of a few words to `{name}`: `label: What it is about`."
            message = f"The form shows this slot as `{name}`."
            yield Finding("slot-unlabelled", template.origin.key_at("slots", name), message, fix, len(name))


def check_written(library: Library, template: ScriptTemplate) -> Iterator[Finding]:
    """Yield the findings about what is still to be written: errors where a published article shows it, else advice."""
    places = list(unwritten(library, template, "Write it, or take the link to it out of the article until you have."))
    if library.is_shown(template.slug):
        yield from places
    elif places:
        count = "1 place is" if len(places) == 1 else f"{len(places)} places are"
        message = f"This script is a draft: {count} still to be written, the first here."
        fix = f"Write what stands after each `{PLACEHOLDER}`."
        yield Finding("script-draft", places[0].place, message, fix, len(PLACEHOLDER))


def _check_replies(template: ScriptTemplate) -> Iterator[Finding]:
    if template.doubted("outcomes"):
        return
    replies = {reply.outcome: reply for reply in template.replies}
    for name, outcome in template.front.outcomes.items():
        if outcome.quotes and name not in replies:
            message = f"The outcome `{name}` quotes what they say, and there is no answer to it."
            fix = f"Add `## Reply: {name}`, or put what they do in round brackets."
            yield Finding("reply-missing", template.origin.key_at("outcomes", name), message, fix, len(name))
    for name, reply in replies.items():
        if name not in template.front.outcomes:
            fix = did_you_mean(name, template.front.outcomes).strip() or "Add the outcome, or delete the reply."
            yield Finding("reply-unknown", reply.heading, f"There is no outcome `{name}`.", fix, len(name) + 10)


def _check_next(library: Library, template: ScriptTemplate, name: str, outcome: Outcome) -> Iterator[Finding]:
    scripts = library.content.slugs["scripts"]
    for key, slug in (("next", outcome.next), ("then", outcome.then)):
        if slug is not None and slug not in scripts and slug != END and not (slug == THIS and key == "next"):
            fix = did_you_mean(slug, [*scripts, END, THIS]).strip() or "Name a script, `this` or `end`."
            place = template.origin.value_at("outcomes", name, key)
            yield Finding("next-unknown", place, f"There is no script `{slug}`.", fix, len(slug))
    if outcome.variant and not template.variant(outcome.variant):
        known = [variant.id for variant in template.variants]
        fix = did_you_mean(outcome.variant, known).strip() or f"It has: {', '.join(known)}."
        place = template.origin.value_at("outcomes", name, "variant")
        message = f"This script has no variant `{outcome.variant}`."
        yield Finding("variant-unknown", place, message, fix, len(outcome.variant))
