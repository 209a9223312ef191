"""What an edition works out, and when."""

import pytest

from columnist.library import load_library
from columnist.pages import urls
from columnist.publish import editions
from columnist.publish.editions import PublicEdition
from projects import ROOT


def test_the_example_is_worked_out_once_and_only_for_a_page_that_is_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    days, plan = [], editions.plan
    monkeypatch.setattr(editions, "plan", lambda *given: days.append(given[-1]) or plan(*given))
    pages = {page.path: page for page in PublicEdition().pages(load_library(ROOT / "content"))}
    before = list(days)

    pages[urls.FOLLOW_UPS].compose()
    pages[urls.person("dana")].compose()

    assert before == []
    assert days == list(editions.EXAMPLE_DAYS)
