"""The public pages as Markdown files, for another site builder: what MkDocs would be given, and nothing of it."""

from __future__ import annotations

from pathlib import Path

from columnist.errors import BuildError, UsageError
from columnist.library import Library
from columnist.publish.editions import PublicEdition
from columnist.publish.marker import write_marker
from columnist.publish.swap import replacing
from columnist.publish.writing import unwritten, write_file


def export_pages(library: Library, content: Path, folder: Path) -> int:
    """Write the pages of a column without errors, and beside them contributors' own pages and pictures as they are.

    Args:
        library: The column.
        content: Its folder.
        folder: Where the files go. What an earlier export wrote there is replaced when all are written.

    Returns:
        How many pages there are.

    Raises:
        UsageError: If the folder holds something else, or cannot be written.
        BuildError: If the files cannot be written.
    """
    if (folder / "index.html").exists():
        fix = "Choose another folder; `columnist build` makes sites."
        raise UsageError("This folder holds a site.", where=str(folder), fix=fix)
    survey = library.content.survey
    written = [*survey.pages, *sorted(survey.images)]
    planned = PublicEdition().pages(library)
    with replacing(folder) as workshop:
        try:
            for page in planned:
                write_file(workshop.fresh, page.path, page.compose().text().encode())
            for path in written:
                write_file(workshop.fresh, path, (content / path).read_bytes())
            write_marker(workshop.fresh)
        except OSError as error:
            raise BuildError(unwritten(error)) from error
    return len(planned) + len(survey.pages)
