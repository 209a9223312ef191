"""Links to places on pages: whether the place is there, which only shows when all pages are made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mkdocs.structure.files import Files

from columnist.publish.press.printed import Printed


def missing_anchors(printed: Mapping[str, Printed], files: Files) -> Iterator[str]:
    """Yield in MkDocs' own words what is wrong with links of the press's pages.

    Args:
        printed: The pages by the path of their Markdown.
        files: All files, with the pages that MkDocs has rendered.
    """
    for page in printed.values():
        for target, links in page.links.items():
            there = printed[target].anchors if target in printed else _rendered(files, target)
            gone = [] if there is None else [anchor for anchor in links if anchor not in there]
            yield from (_complaint(page.path, links[anchor], target, anchor) for anchor in gone)


def _complaint(path: str, link: str, target: str, anchor: str) -> str:
    what = f"the doc '{target}' does not contain an anchor '#{anchor}'"
    if target == path:
        what = "there is no such anchor on this page"
    return f"Doc file '{path}' contains a link '{link}', but {what}."


def _rendered(files: Files, path: str) -> set[str] | None:
    file = files.get_file_from_path(path)
    return file.page.present_anchor_ids if file and file.page else None
