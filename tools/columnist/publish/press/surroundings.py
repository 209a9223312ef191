"""What all pages depend on, as one digest: the configuration, the look, what the environment says."""

from __future__ import annotations

import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from columnist.memo import digest

FROM_ENVIRONMENT = re.compile(r"!ENV\s+(\[[^\]]*\]|\S+)")
NAME = re.compile(r"[A-Za-z_]\w*")
ALWAYS = ("SOURCE_DATE_EPOCH",)


def surroundings_of(config_file: Path, config: MkDocsConfig, program: bytes) -> bytes | None:
    """Return a digest of what all pages depend on.

    Args:
        config_file: The project's ``mkdocs.yml``.
        config: What MkDocs made of it.
        program: A digest of the program and its packages.

    Returns:
        The digest; none where the configuration takes over another one, of which nothing is known here.
    """
    text = config_file.read_text(encoding="utf-8")
    if "INHERIT" in text:
        return None
    names = {name for found in FROM_ENVIRONMENT.findall(text) for name in NAME.findall(found)}
    variables = [f"{name}={os.environ.get(name)}" for name in sorted({*names, *ALWAYS})]
    own = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    templates = sorted(own.rglob("*.html")) if own else []
    looks = [part for file in templates for part in (file.relative_to(own or file).as_posix(), file.read_bytes())]
    written = "privacy" if (Path(config.docs_dir) / "privacy.md").is_file() else ""
    return digest(program, text, str(config.site_url), written, *variables, *looks)
