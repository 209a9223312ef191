"""The files that the host reads, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent
HOST = ROOT / ".github"
SCRIPTS = HOST / "scripts"
WORKFLOWS = {path.name: path for path in sorted((HOST / "workflows").glob("*.y*ml"))}
FORMS = {name: HOST / "ISSUE_TEMPLATE" / f"{name}.yml" for name in ("send-a-letter", "suggest-a-script")}


def read(path: Path) -> Any:
    """Read one YAML file without turning words such as ``on`` into truth values."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes text only


def jobs(name: str) -> dict[str, Any]:
    """Return the jobs of one workflow."""
    found: dict[str, Any] = read(WORKFLOWS[name])["jobs"]
    return found


def steps(name: str) -> list[dict[str, Any]]:
    """Return all steps of one workflow, whichever job they are in."""
    return [step for job in jobs(name).values() for step in job["steps"]]
