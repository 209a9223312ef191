"""The site's address as ``mkdocs.yml`` gives it, also where it names variables of the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

_LINES = re.compile(r"^site_url:.*(?:\n[ ]+.*)*", re.MULTILINE)
"""The key and its value, which may go on in further lines."""
_ADDRESS = re.compile(r"https?://\S+")
ENV = "!ENV"


def site_address(config: str, environment: Mapping[str, str]) -> str:
    """Return the site's address with a slash at its end, or nothing where there is none.

    MkDocs is not asked: loading it takes longer than checking a file does.

    Args:
        config: The text of ``mkdocs.yml``.
        environment: The variables that ``!ENV`` can name: one, or a list of some and, at its end, what counts without.
    """
    found = _LINES.search(config)
    try:
        node = yaml.compose(found[0], yaml.SafeLoader) if found else None
    except yaml.YAMLError:  # the build says what is wrong with it
        return ""
    value = _said(node.value[0][1], environment) if isinstance(node, yaml.MappingNode) else ""
    return f"{value.rstrip('/')}/" if _ADDRESS.fullmatch(value) else ""


def _said(node: yaml.Node, environment: Mapping[str, str]) -> str:
    if node.tag != ENV:
        return _scalar(node)
    words = [_scalar(one) for one in node.value] if isinstance(node, yaml.SequenceNode) else [_scalar(node)]
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    return next((environment[name] for name in names if name in environment), default)


def _scalar(node: Any) -> str:
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""
