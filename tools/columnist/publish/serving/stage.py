"""What pages have in common while somebody writes: the configuration, the templates, the theme's files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, get_files

from columnist.errors import BuildError
from columnist.publish.build import configure
from columnist.publish.editions import Edition
from columnist.publish.policy import template_scripts
from columnist.publish.press.files import published_files
from columnist.publish.press.quick_inline import shortcuts


@dataclass(frozen=True)
class Stage:
    """Set up once, and again when the configuration or the look changes."""

    config: MkDocsConfig
    env: jinja2.Environment
    files: list[File]
    known_scripts: frozenset[str]
    """The inline scripts of the templates, which pages may run."""


def stage_of(config_file: Path, edition: Edition) -> Stage:
    """Set the stage.

    Raises:
        ColumnistError: If the configuration is broken.
    """
    config = configure(config_file, config_file.parent / "site", edition, strict=False)
    try:
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(env, config)
    except MkDocsException as error:
        raise BuildError(" ".join(str(error).split())) from error
    config["markdown_extensions"] = [*config.markdown_extensions, *shortcuts()]
    config.extra["privacy_url"] = "privacy/" if files.get_file_from_path("privacy.md") else None
    scripts = template_scripts(Path(folder) for folder in config.theme.dirs)
    return Stage(config, env, published_files(files, config), scripts)
