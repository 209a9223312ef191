"""Small whole projects for tests, made in a temporary folder."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
MINIMAL = ROOT / "tests" / "sites" / "minimal"


def make_project(folder: Path, content: Path = MINIMAL / "content") -> Path:
    """Copy the project's own configuration and look, with other content, and return the new root."""
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "site-overrides").symlink_to(ROOT / "site-overrides")
    shutil.copytree(content, folder / "content")
    (folder / "content" / "about.md").write_text("# About\n\nA small column.\n", encoding="utf-8")
    return folder


def with_own_look(root: Path) -> Path:
    """Give a project a copy of the look, which a test may change, and return the project's root."""
    look = (root / "site-overrides").resolve()
    (root / "site-overrides").unlink()
    shutil.copytree(look, root / "site-overrides")
    return root


def put(root: Path, path: str, text: str | bytes) -> Path:
    """Write one file below a project's root."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def change(root: Path, path: str, old: str, new: str) -> None:
    """Replace words in one file of a project; they must be there."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
