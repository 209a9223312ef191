"""Templates as compiled code: compiling them takes as long as reading a thousand letters, and they change seldom."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from columnist.memo import MISSING, Memo, digest

LAST = digest("the templates of the last time")
"""What they are remembered by."""


class CompiledTemplates(BytecodeCache):
    """Compiled templates by the key that Jinja gives them, each with a digest of its source, at which Jinja looks.

    Args:
        memo: What remembers those of the last time.
    """

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        known = memo.recall(LAST)
        self._known: dict[str, bytes] = {} if known is MISSING else known
        self._new: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket what is known."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take in what is new."""
        self._new[bucket.key] = bucket.bytecode_to_string()

    def keep(self) -> None:
        """Have those remembered that this process has compiled."""
        if self._new:
            self._memo.keep(LAST, self._known | self._new)


def compiled_templates(env: jinja2.Environment, look: str | None, memo: Memo) -> CompiledTemplates:
    """Have an environment compile only templates that are new, and compile the look's here, for all processes.

    Args:
        env: The environment.
        look: The folder of the project's own templates.
        memo: What remembers those of the last time.
    """
    cache = env.bytecode_cache = CompiledTemplates(memo)
    for name in _templates_in(Path(look)) if look else ():
        with suppress(jinja2.TemplateError):  # a page that needs it will tell
            env.get_template(name)
    return cache


def _templates_in(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
