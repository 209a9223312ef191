"""`llms.txt` and the OpenSearch description: two short files by which programs find their way."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from columnist.library import Library
from columnist.pages import urls
from columnist.pages.page import url_of
from columnist.pages.publication import Publication
from columnist.pages.summaries import example_goal

OPENSEARCH = "opensearch.xml"
OPENSEARCH_SPACE = "http://a9.com/-/spec/opensearch/1.1/"
SHORT_NAME, DESCRIPTION = 16, 1024
"""The most characters that OpenSearch 1.1 allows for each."""


def llms_text(library: Library, publication: Publication) -> str:
    """Return the site's contents as Markdown for language models, as llmstxt.org describes it."""
    topics = [
        (f"Letters: {topic.title}", [article for article in letters if article.front.topics[0] == topic.slug])
        for topic in library.topics.values()
        if (letters := library.in_topic(topic.slug))
    ]
    blocks = [f"# {publication.name}", f"> {publication.description}"]
    for title, articles in topics:
        lines = [_line(publication, one.front.title, urls.article(one.slug), one.front.summary) for one in articles]
        blocks += [f"## {title}", "\n".join(lines)] if lines else []
    scripts = library.compiled.values()
    words = [_line(publication, one.template.front.title, urls.script(one.slug), example_goal(one)) for one in scripts]
    blocks += ["## Words to say", "\n".join(words), "## Optional", _optional(publication)]
    return "\n\n".join(blocks) + "\n"


def _optional(publication: Publication) -> str:
    files = {
        "Every letter as JSON": "api/articles.json",
        "Every script as JSON": "api/scripts.json",
        "The rule book": url_of(urls.RULES),
    }
    return "\n".join(f"- [{title}]({publication.address(url)})" for title, url in files.items())


def _line(publication: Publication, title: str, path: str, about: str) -> str:
    return f"- [{title.replace('[', '(').replace(']', ')')}]({publication.address(url_of(path))}): {about}"


def opensearch(publication: Publication) -> str:
    """Return the description by which a browser offers the site's search; its address must be known."""
    root = ET.Element("OpenSearchDescription", xmlns=OPENSEARCH_SPACE)
    ET.SubElement(root, "ShortName").text = publication.name[:SHORT_NAME]
    ET.SubElement(root, "Description").text = publication.description[:DESCRIPTION]
    ET.SubElement(root, "InputEncoding").text = "UTF-8"
    template = publication.address(url_of(urls.SEARCH)) + "?q={searchTerms}"
    ET.SubElement(root, "Url", type="text/html", method="get", template=template)
    ET.SubElement(root, "Url", type="application/opensearchdescription+xml", rel="self",
                  template=publication.address(OPENSEARCH))  # fmt: skip
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
