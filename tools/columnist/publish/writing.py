"""Write files of the site, with the folders that they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from columnist.errors import reason_of


def write_file(site: Path | str, address: str, content: bytes) -> str:
    """Write one file below a site's folder, and return where it is.

    There are tens of thousands of them: with a path object for each, and a look for its folder, it takes twice as long.
    """
    place = f"{site}/{address}"
    try:
        file = open(place, "wb")  # noqa: PTH123, SIM115
    except FileNotFoundError:
        Path(place).parent.mkdir(parents=True, exist_ok=True)
        file = open(place, "wb")  # noqa: PTH123, SIM115
    with file:
        file.write(content)
    return place


def write_files(site: Path, files: Mapping[str, bytes]) -> None:
    """Write files by address."""
    for address, content in files.items():
        write_file(site, address, content)


def unwritten(error: OSError) -> str:
    """Say in one sentence why a site could not be written."""
    return f"The site could not be written: {reason_of(error)}."
