"""Build the site with MkDocs: read its configuration, run it, count what it warns of, swap."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from columnist.errors import BuildError, ProjectError
from columnist.parallel import available_jobs
from columnist.progress import SILENT, Progress
from columnist.publish.editions import Edition
from columnist.publish.plugin import ColumnistPlugin
from columnist.publish.press.run import PressRun
from columnist.publish.privacy import private_files
from columnist.publish.swap import replacing

KNOWN_PLUGINS = {"search", "material/search", "columnist"}
"""With other plugins, or hooks, MkDocs makes every page itself: they may want to be told of each."""


@dataclass(frozen=True)
class BuildResult:
    """What a build made."""

    site: Path
    pages: int
    seconds: float


def build_site(
    config_file: Path,
    site: Path,
    edition: Edition,
    *,
    strict: bool = False,
    jobs: int | None = None,
    progress: Progress = SILENT,
) -> BuildResult:
    """Build one edition.

    Args:
        config_file: The project's ``mkdocs.yml``.
        site: The folder that the site replaces when it is whole.
        edition: Which pages it has.
        strict: Whether a warning stops the build.
        jobs: How many processes may work at once; none given: one for each processor.
        progress: Is told how far it is.

    Raises:
        ColumnistError: If it cannot be built; the old site is untouched.
    """
    start = time.perf_counter()
    with replacing(site) as fresh:
        config = configure(config_file, fresh, edition, strict=strict, jobs=jobs)
        if run := _plugin(config).run:
            run.progress = progress
        with private_files(edition.private):
            _run(config)
    pages = len(_plugin(config).blueprint.pages)
    return BuildResult(site, pages, time.perf_counter() - start)


def configure(
    config_file: Path, site: Path, edition: Edition, *, strict: bool, jobs: int | None = None
) -> MkDocsConfig:
    """Return MkDocs' configuration for one edition.

    Raises:
        ProjectError: If the configuration is broken, or does not name the plugin.
    """
    try:
        config = load_config(str(config_file), site_dir=str(site), strict=strict)
    except MkDocsException as error:
        raise ProjectError(_one_line(error), where=config_file.name, fix="Correct the file.") from error
    plugin = _plugin(config)
    plugin.edition = edition
    if set(config.plugins) <= KNOWN_PLUGINS and not config.hooks:
        plugin.run = PressRun(jobs or available_jobs())
    return config


def _plugin(config: MkDocsConfig) -> ColumnistPlugin:
    plugin = config.plugins.get("columnist")
    if not isinstance(plugin, ColumnistPlugin):
        fix = "Add `- columnist` under `plugins`."
        raise ProjectError("The columnist plugin is not in use.", where="mkdocs.yml", fix=fix)
    return plugin


def _run(config: MkDocsConfig) -> None:
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except MkDocsException as error:
        raise BuildError(_one_line(error)) from error
    except TemplateError as error:
        message = f"A template cannot be rendered: {error}."
        raise BuildError(message, where="site-overrides", fix="Correct it.") from error
    except OSError as error:
        raise BuildError(f"The site could not be written: {(error.strerror or str(error)).lower()}.") from error
    finally:
        config.plugins.on_shutdown()


def _one_line(error: MkDocsException) -> str:
    return " ".join(str(error).split())


def quieten_mkdocs(handler: logging.Handler) -> None:
    """Send MkDocs' warnings to one handler, and nothing below a warning."""
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    logger.propagate = False
