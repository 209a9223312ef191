"""Scripts whose words may be said: what has faults is refused before somebody sends it."""

from __future__ import annotations

from columnist.errors import UsageError
from columnist.library import Library
from columnist.nearest import did_you_mean
from columnist.scripts.check import check_script
from columnist.scripts.compiled import CompiledScript


def sound_script(library: Library, name: str) -> CompiledScript:
    """Return a script without faults.

    Args:
        library: The scripts.
        name: Its slug.

    Raises:
        UsageError: If there is none of that name, or it has faults.
    """
    template, known = library.scripts.get(name), library.content.slugs["scripts"]
    if template is None and name not in known:
        fix = did_you_mean(name, known).strip() or "`columnist script list` shows them all."
        raise UsageError(f"There is no script `{name}`.", fix=fix)
    if template is None or check_script(template):
        raise UsageError(f"The script `{name}` has faults.", fix="`columnist check` says which.")
    return library.compiled[name]
