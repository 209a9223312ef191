"""Numbers that a telephone can dial."""

from __future__ import annotations

import pytest

from columnist.followups.telephone import dialable


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("555 0142", "5550142"),
        ("+1 (555) 010-0142", "+15550100142"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("(020) 7946 0000", "02079460000"),
        ("+1 555 0100 ext. 23", "+15550100"),
        ("555-0100 / 555-0101", "5550100"),
        ("112", "112"),
        ("1-800-FLOWERS", None),
        ("ask Dana", None),
        ("12", None),
        ("+1234567890123456", None),
        ("\u0661\u0662\u0663\u0664", None),
        ("", None),
    ],
)
def test_a_wrong_number_is_never_dialled(written: str, dialled: str | None) -> None:
    assert dialable(written) == dialled
