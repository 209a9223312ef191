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
        ("030/1234567", "0301234567"),
        ("089 / 12 34 56", "089123456"),
        ("+49 30/123456", "+4930123456"),
        ("+43 1/533 12 34", "+4315331234"),
        ("0171/1234567", "01711234567"),
        ("0171/1234567 / 0171/7654321", "01711234567"),
        ("0049 (0)30 123456", "004930123456"),
        ("+49 (030) 123456", None),
        ("2026-03-02", None),
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
