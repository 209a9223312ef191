"""What shows in some rendering of a script, although each of its texts is right as it stands in the file.

Each text is rendered under every combination of what may be left out, which takes too long for a build.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from columnist.checks.form import is_unwritten
from columnist.library import Library
from columnist.means import Means
from columnist.memo import digest, remembered
from columnist.model.finding import Finding
from columnist.model.place import Place
from columnist.model.script import ScriptTemplate
from columnist.parallel import spread
from columnist.scripts.compiled import compile_script
from columnist.scripts.proof import Blemish, prove

FIX = "Put the words that go with a slot into its brackets, so that they vanish together."


def check_proofs(library: Library, means: Means, faulty: Collection[str]) -> list[Finding]:
    """Return the findings about what scripts come out as.

    Args:
        library: What was read; where it is a part of a column, only the scripts that are asked about are rendered.
        means: Its memory keeps what was found in each script.
        faulty: The paths of files with errors, which are not rendered.
    """
    only, content = library.content.only, library.content
    templates = [
        template
        for template in library.scripts.values()
        if template.origin.path not in faulty
        and (only is None or template.origin.path in only)
        and not is_unwritten(library, template)
    ]

    def key_of(template: ScriptTemplate) -> bytes:
        return digest("proof", content.digest_of(template.origin.path))

    def work(missing: Sequence[ScriptTemplate]) -> Iterator[list[Finding]]:
        return spread(_proof, missing, means.jobs)

    return [finding for found in remembered(means.memo, key_of, work, templates) for finding in found]


def _proof(template: ScriptTemplate) -> list[Finding]:
    return [
        Finding("words-rough", _place(template, blemish), f"In the {blemish}", FIX)
        for blemish in prove(compile_script(template))
    ]


def _place(template: ScriptTemplate, blemish: Blemish) -> Place:
    """Return where the text of a blemish begins."""
    *_, id_ = blemish.where.split()
    if reply := next((one for one in template.replies if blemish.where == f"reply {one.outcome}"), None):
        return reply.body.start
    variant = template.variant(id_)
    if variant is None:
        return template.origin.value_at("goal")
    return variant.subject.start if variant.subject and blemish.where.startswith("subject") else variant.body.start
