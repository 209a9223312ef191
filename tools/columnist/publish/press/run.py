"""One run of the press: all pages that MkDocs does not make, in as many processes as there are processors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.nav import Navigation

from columnist.pages.page import PlannedPage
from columnist.parallel import spread
from columnist.publish.blueprint import Blueprint
from columnist.publish.press.complaints import say
from columnist.publish.press.files import ColumnFiles
from columnist.publish.press.press import Press
from columnist.publish.press.printed import Printed

PAYS_FROM = 32
"""With fewer pages starting processes takes longer than it saves."""


@dataclass
class PressRun:
    """How pages are made, and what came of it."""

    jobs: int
    """How many processes may work at once."""

    def make(
        self, config: MkDocsConfig, files: ColumnFiles, nav: Navigation, env: jinja2.Environment, blueprint: Blueprint
    ) -> set[str]:
        """Write all planned pages into the site's folder.

        Returns:
            What `names_in` says of each.

        Raises:
            Abort: If one cannot be made.
        """
        press = Press(config, files, nav, env, blueprint, files.documentation_pages())
        site, names = Path(config.site_dir), set()
        for done in spread(partial(_attempt, press, site), files.planned, self.jobs, pays_from=PAYS_FROM):
            if isinstance(done, str):
                raise Abort(done)
            say(done.complaints)
            names.add(done.names)
            if blueprint.outside:
                blueprint.outside.keep(done.path, done.body)
        return names


def _attempt(press: Press, site: Path, planned: PlannedPage) -> Printed | str:
    """Return a page that was written, or in one sentence why it could not be made."""
    try:
        printed = press.printed(planned)
    except jinja2.TemplateError as error:
        return f"A template cannot be rendered for {planned.path}: {error}."
    except MkDocsException as error:
        return str(error)
    target = site / printed.address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(printed.html, encoding="utf-8", errors="xmlcharrefreplace", newline="\n")
    keeps = press.blueprint.outside is not None and printed.path in press.blueprint.outside.wanted
    return replace(printed, html="", body=printed.body if keeps else "")
