"""Build the site with MkDocs: read its configuration, run it, count what it warns of, swap."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from columnist.errors import BuildError, ProjectError
from columnist.means import Means
from columnist.memo import FORGETFUL, MISSING, digest
from columnist.parallel import available_jobs
from columnist.publish.editions import Edition
from columnist.publish.memory import program_stamp, spare_for
from columnist.publish.plugin import ColumnistPlugin
from columnist.publish.press.earlier import Earlier, Made
from columnist.publish.press.run import PressRun
from columnist.publish.press.surroundings import surroundings_of
from columnist.publish.privacy import private_files
from columnist.publish.swap import replacing
from columnist.publish.writing import unwritten

KNOWN_PLUGINS = {"search", "material/search", "columnist"}
"""With other plugins, or hooks, MkDocs makes every page itself: they may want to be told of each."""


@dataclass(frozen=True)
class BuildResult:
    """What a build made."""

    site: Path
    pages: int
    taken_over: int
    """How many of them are as they were."""
    seconds: float


def build_site(
    config_file: Path,
    site: Path,
    edition: Edition,
    means: Means | None = None,
    *,
    strict: bool = False,
) -> BuildResult:
    """Build one edition.

    Args:
        config_file: The project's ``mkdocs.yml``.
        site: The folder that the site replaces when it is whole.
        edition: Which pages it has.
        means: With what it is done; nothing given: with all processors, and without a memory.
        strict: Whether a warning stops the build.

    Raises:
        ColumnistError: If it cannot be built; the old site is untouched.
    """
    start, means = time.perf_counter(), means or Means(jobs=available_jobs())
    if edition.private:
        means = replace(means, memo=FORGETFUL)  # nobody's facts are kept outside the private site
    spare = None if means.memo is FORGETFUL else spare_for(config_file, site)
    with replacing(site, spare) as workshop:
        config = configure(config_file, workshop.fresh, edition, strict=strict)
        plugin = _plugin(config)
        if _may_be_pressed(config):
            plugin.run = PressRun(means, _earlier(config_file, config, site, means))
        with private_files(edition.private):
            _run(config)
        workshop.kept = plugin.run.kept if plugin.run else {}
    if plugin.run:
        means.memo.keep(_made_key(site), plugin.run.known(workshop.copied))
    taken_over = plugin.run.taken_over if plugin.run else 0
    return BuildResult(site, len(plugin.blueprint.pages), taken_over, time.perf_counter() - start)


def _may_be_pressed(config: MkDocsConfig) -> bool:
    return set(config.plugins) <= KNOWN_PLUGINS and not config.hooks


def _earlier(config_file: Path, config: MkDocsConfig, site: Path, means: Means) -> Earlier:
    """Return what can be taken over from the site that is there now; nothing where nothing is remembered of it."""
    made = means.memo.recall(_made_key(site))
    surroundings = surroundings_of(config_file, config, program_stamp())
    if surroundings is None:
        return Earlier()
    return Earlier(site, surroundings, Made() if made is MISSING else made)


def _made_key(site: Path) -> bytes:
    return digest("made", str(site))


def configure(config_file: Path, site: Path, edition: Edition, *, strict: bool) -> MkDocsConfig:
    """Return MkDocs' configuration for one edition.

    Raises:
        ProjectError: If the configuration is broken, or does not name the plugin.
    """
    try:
        config = load_config(str(config_file), site_dir=str(site), strict=strict)
    except (MkDocsException, ValueError) as error:  # YAML may have a date in it that is none
        raise ProjectError(_one_line(error), where=config_file.name, fix="Correct the file.") from error
    _plugin(config).edition = edition
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
        raise BuildError(unwritten(error)) from error
    finally:
        config.plugins.on_shutdown()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def quieten_mkdocs(handler: logging.Handler) -> None:
    """Send MkDocs' warnings to one handler, and nothing below a warning."""
    logger = logging.getLogger("mkdocs")
    logger.handlers = [handler]
    logger.setLevel(logging.WARNING)
    logger.propagate = False
