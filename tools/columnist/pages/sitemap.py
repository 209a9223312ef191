"""The sitemap: every page's address, with the day when it last changed where that is known (sitemaps.org, 0.9)."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from columnist.pages.page import url_of
from columnist.pages.publication import Publication

SITEMAP = "sitemap.xml"
PACKED = "sitemap.xml.gz"
SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(publication: Publication, days: Mapping[str, str]) -> str:
    """Return the sitemap of a site whose address is known.

    Args:
        publication: The site.
        days: By the path of each page's Markdown the day as ISO 8601 has it, or nothing.
    """
    root = ET.Element("urlset", xmlns=SPACE)
    for path, day in sorted(days.items()):
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = publication.address(url_of(path))
        if day:
            ET.SubElement(entry, "lastmod").text = day
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
