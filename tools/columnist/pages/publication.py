"""What the outside world needs to know of a site: its name, its licence, and its address where it has one."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin


@dataclass(frozen=True)
class Publication:
    """One public site."""

    name: str
    description: str
    base: str | None = None
    """The address that it will stand at, with a slash at its end; none where that is not known."""
    licence: str | None = None
    """The address of the licence of its letters."""
    language: str = "en"

    def address(self, url: str) -> str:
        """Return an address, counted from the site's root, as an absolute one where the site's own is known."""
        return urljoin(self.base, url) if self.base else url
