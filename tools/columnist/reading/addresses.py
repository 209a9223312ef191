"""Which addresses a link may have: http, https, mailto, tel, and places on this site."""

from __future__ import annotations

import re

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
SCHEME = re.compile(r"([^/?#:]*):")
IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]+")
"""What browsers drop from an address, or from its start, before they look for its scheme; and what hides there."""

PREVIEW = re.compile(
    r"https?://(?:localhost|127(?:\.[0-9]+){3}|0\.0\.0\.0|\[::1?\])(?::[0-9]*)?(?:[/?#]|$)", re.IGNORECASE
)
"""The writer's own machine, on which nobody else finds anything."""


def leads_to_preview(address: str) -> bool:
    """Return whether an address was copied from a site that is served on one's own machine."""
    return PREVIEW.match(address) is not None


def leads_here(address: str) -> bool:
    """Return whether an address is meant for a file of this site: it has no scheme, host or leading slash."""
    return not SCHEME.match(address) and not address.startswith(("/", "\\"))


def is_allowed(address: str) -> bool:
    """Return whether a link may lead there.

    Args:
        address: What a browser sees: references such as ``&#58;`` are already the characters that they stand for.
    """
    seen = IGNORED.sub("", address)
    if "\\" in seen or seen.startswith("/"):  # browsers take a backslash for a slash, and two of them for a host
        return False
    found = SCHEME.match(seen)
    if found is None:
        return True
    scheme = found[1].lower()
    # an address with blanks inside its scheme is no honest one, whatever is left without them
    return scheme in SCHEMES and address.strip().lower().startswith(f"{scheme}:")
