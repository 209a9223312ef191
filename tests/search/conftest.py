"""The project's own column, indexed and served once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from columnist.library import Library, load_library
from columnist.search.index import Index, index_of
from projects import ROOT
from search.served import lay_out, served


@pytest.fixture(scope="session")
def column() -> Library:
    """The project's own content."""
    return load_library(ROOT / "content")


@pytest.fixture(scope="session")
def index(column: Library) -> Index:
    """Its index."""
    return index_of(column)


@pytest.fixture(scope="session")
def folder(column: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its search as files, below a folder of the domain."""
    return lay_out(column, tmp_path_factory.mktemp("domain") / "below" / "column")


@pytest.fixture(scope="session")
def engine_page(browser: Browser, folder: Path) -> Iterator[Page]:
    """A page of the column with the search modules at hand."""
    with served(folder.parent.parent) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}below/column/")
        yield page
        context.close()
