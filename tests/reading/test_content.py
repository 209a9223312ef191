"""What was read of a folder, when its texts are let go."""

from __future__ import annotations

from columnist.library import load_library
from projects import MINIMAL


def test_digests_stay_when_texts_go() -> None:
    """Whether anything changed since the last build shows from them alone."""
    whole, without = (load_library(MINIMAL / "content") for _ in range(2))
    without.content.let_texts_go()
    assert not without.content.sources
    assert without.around == whole.around
    assert [*map(without.text_digest, without.published)] == [*map(whole.text_digest, whole.published)]
    assert without.content.sources.names == whole.content.sources.keys()
