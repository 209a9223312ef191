"""What the race says of growth."""

from pathlib import Path

from bench.measure import Run
from bench.race import HUGO, OURS, Row, growth, put_away


def row(name: str, letters: int, seconds: float) -> Row:
    """Return a row of which only the cold time is of interest."""
    took = Run(seconds, 0.0)
    return Row(name, letters, took, took, 0.0)


def test_exponent_is_the_slope_of_our_own_times() -> None:
    rows = [row(OURS, 10_000, 40.0), row(HUGO, 10_000, 900.0), row(OURS, 1_000, 4.0), row(OURS, 40_000, 80.0)]

    assert growth(rows) == ("Exponent of our cold time: 1,000 to 10,000 letters 1.00, 10,000 to 40,000 letters 0.50.")


def test_one_size_says_nothing_of_growth() -> None:
    assert growth([row(OURS, 1_000, 4.0), row(OURS, 1_000, 5.0)]) == ""


def test_what_is_put_away_is_gone_from_its_place_and_not_deleted(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for _ in range(2):
        site.mkdir()
        (site / "index.html").touch()
        put_away(site, tmp_path / "none")

    assert not site.exists()
    assert len([*tmp_path.glob("*/site/index.html")]) == 2
