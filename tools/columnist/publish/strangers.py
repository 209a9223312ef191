"""Pages and files that contributors wrote and the site builder reads itself: what of them reaches the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape, unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

from columnist.pages.page import PlannedPage, url_of
from columnist.reading.markdown_settings import MarkdownSettings
from columnist.reading.pages import KEYS
from columnist.reading.pictures import KINDS


def insist_on_checked_markdown(config: MkDocsConfig, checked: MarkdownSettings) -> None:
    """Insist that pages are rendered with the Markdown with which they are checked.

    Raises:
        Abort: If the two differ, for instance since the configuration is inherited or uses tags.
    """
    used = {name: options for name, options in config.mdx_configs.items() if options}
    if set(config.markdown_extensions) != set(checked.extensions) or used != dict(checked.options):
        raise Abort("The Markdown of mkdocs.yml cannot be checked: write `markdown_extensions` there, in plain values.")


def is_published(file: File) -> bool:
    """Return whether a file of the content folder may be on the site as it is: Markdown, or a picture."""
    return file.src_uri.endswith((".md", *KINDS))


def insist_on_free_addresses(written: Iterable[File], made: Iterable[PlannedPage]) -> None:
    """Insist that no file of the content folder takes the address of a page that the column makes.

    Raises:
        Abort: If there is one.
    """
    taken = {url_of(page.path) or "./" for page in made}
    for file in written:
        if file.url in taken:
            raise Abort(f"{file.src_uri}: The column makes a page of its own at this address. Rename the file.")


def plain_title(title: str | None) -> str | None:
    """Return a title that the site builder took from a heading as HTML; it has undone the references in it."""
    return escape(unescape(title)) if title else title


def plain_meta(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Return the front matter of a contributor's page as HTML, which is what themes take it for; unknown keys go."""
    return {key: escape(str(meta[key])) for key in KEYS if meta.get(key)}
