"""Ids for people of an address book."""

from __future__ import annotations

import pytest

from columnist.followups.newcomers import person_id


@pytest.mark.parametrize(
    ("name", "taken", "id_"),
    [
        ("Ana Ruiz", [], "ana"),
        ("Ana Ruiz", ["ana"], "ana-ruiz"),
        ("Ana Ruiz", ["ana", "ana-ruiz"], "ana-ruiz-2"),
        ("Dr. Ana Ruiz", [], "ana"),
        ("Prof Dr Eva Berg", [], "eva"),
        ("Mr. Okafor", [], "okafor"),
        ("Dr.", [], "dr"),
        ("Søren Kjær", ["soren"], "soren-kjaer"),
        ("张伟", [], "somebody"),
    ],
)
def test_an_id_is_a_name_without_titles(name: str, taken: list[str], id_: str) -> None:
    assert person_id(name, taken) == id_
