"""The real library, read once."""

from __future__ import annotations

from pathlib import Path

import pytest
from planner_cases import without_script

from columnist.library import Library, load_library

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the library of the content folder."""
    return load_library(ROOT / "content")


@pytest.fixture(scope="session")
def smaller(library: Library) -> Library:
    """Return the library without the script that asks for a thing that was promised."""
    return without_script(library, "ask-for-what-was-promised")
