"""The site's address is the one that MkDocs reads, however `mkdocs.yml` gives it."""

from __future__ import annotations

import io

import pytest
from mkdocs.utils.yaml import yaml_load

from columnist.reading.site_address import site_address

ENVIRONMENT = {"HERE": "https://here.example/column/", "EMPTY": "", "NUMBER": "7"}
VALUES = {
    "https://a.example": "https://a.example/",
    '"https://a.example/b/"  # ours': "https://a.example/b/",
    "\n  https://a.example/": "https://a.example/",
    "!ENV HERE": "https://here.example/column/",
    "!ENV [HERE]": "https://here.example/column/",
    '!ENV [NOWHERE, HERE, ""]': "https://here.example/column/",
    "!ENV\n  - NOWHERE\n  - https://a.example": "https://a.example/",
    "!ENV [EMPTY, HERE, https://a.example]": "",
    "!ENV [NUMBER, https://a.example]": "",
    '!ENV [NOWHERE, ""]': "",
    "!ENV NOWHERE": "",
    "!ENV {HERE: HERE}": "",
    "!ENV [HERE, [HERE]]": "https://here.example/column/",
    "": "",
    "javascript:alert": "",
    "[": "",
}


@pytest.mark.parametrize("value", VALUES)
def test_address(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    config = f"site_name: x\nsite_url: {value}\nnav: []\n"
    assert site_address(config, ENVIRONMENT) == VALUES[value]
    for name, setting in ENVIRONMENT.items():
        monkeypatch.setenv(name, setting)
    if VALUES[value]:
        assert yaml_load(io.StringIO(config))["site_url"].rstrip("/") + "/" == VALUES[value]


def test_no_address() -> None:
    assert site_address("site_name: x\n", ENVIRONMENT) == ""
