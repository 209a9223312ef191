"""Write files of the site, with the folders that they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_file(site: Path, address: str, content: bytes) -> Path:
    """Write one file below a site's folder, and return where it is."""
    file = site / address
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def write_files(site: Path, files: Mapping[str, bytes]) -> None:
    """Write files by address."""
    for address, content in files.items():
        write_file(site, address, content)


def unwritten(error: OSError) -> str:
    """Say in one sentence why a site could not be written."""
    return f"The site could not be written: {(error.strerror or str(error)).lower()}."
