"""Pages of the navigation that come from the same texts as before are not composed again."""

from collections.abc import Callable

from columnist.memo import Lasting
from columnist.pages.page import Page, PlannedPage
from columnist.publish.press.composing import composed_pages


class Composed:
    """A page that counts how often it is composed."""

    def __init__(self, depends: Callable[[], bytes] | None) -> None:
        self.times = 0
        self.planned = PlannedPage("rules.md", self._compose, depends)

    def _compose(self) -> Page:
        self.times += 1
        return Page("rules.md", {"title": f"Time {self.times}"})

    def titles(self, memo: Lasting) -> list[str]:
        return [page.meta["title"] for page in composed_pages([self.planned], memo)]


def test_the_same_origins_give_the_page_that_is_remembered() -> None:
    memo, page = Lasting(), Composed(lambda: b"one letter")

    assert [page.titles(memo), page.titles(memo)] == [["Time 1"], ["Time 1"]]


def test_other_origins_give_a_new_page() -> None:
    origins, memo = [b"one letter"], Lasting()
    page = Composed(lambda: origins[0])
    page.titles(memo)
    origins[0] = b"two letters"

    assert page.titles(memo) == ["Time 2"]


def test_a_page_of_unknown_origins_is_composed_each_time() -> None:
    memo, page = Lasting(), Composed(None)

    assert [page.titles(memo), page.titles(memo)] == [["Time 1"], ["Time 2"]]
