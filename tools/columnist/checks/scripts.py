"""All that is said about script templates: by themselves, together, and once their examples are filled in."""

from __future__ import annotations

from columnist.checks.courses import check_courses
from columnist.checks.form import check_template_form
from columnist.checks.language import check_script_language
from columnist.checks.speech import avoided, check_avoided, check_speech
from columnist.checks.templates import check_labels, check_template, check_unused, check_written
from columnist.library import Library
from columnist.model.finding import Finding


def check_scripts(library: Library) -> list[Finding]:
    """Return the findings about the script templates that are asked about."""
    faulty = {finding.place.path for finding in library.findings}  # those in doubt are among them
    lines = avoided(library)
    findings = list(check_courses(library))
    only = library.content.only
    for template in (*library.scripts.values(), *library.content.doubtful_scripts):
        if only is not None and template.origin.path not in only:
            continue
        found = list(check_template(library, template))
        findings += [*check_written(library, template), *check_labels(template)]
        findings += [*found, *check_template_form(template), *check_script_language(template)]
        findings += check_avoided(template, lines)
        if not found and template.origin.path not in faulty:
            findings += check_speech(template)
        if only is None and not template.doubts:
            findings += check_unused(library, template)
    return findings
