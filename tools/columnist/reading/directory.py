"""Everything below the content folder, read file by file; all findings in one run."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from columnist.errors import ProjectError
from columnist.means import PLAIN, Means
from columnist.model.accepted import AcceptedList
from columnist.model.directory import AuthorList, SynonymList, TopicList
from columnist.reading.articles import read_article
from columnist.reading.content import Content
from columnist.reading.folders import read_folder
from columnist.reading.gate import survey
from columnist.reading.guard import Guard
from columnist.reading.lists import read_list
from columnist.reading.markdown_settings import read_settings
from columnist.reading.one_file import read_file
from columnist.reading.scripts import read_script
from columnist.reading.untouched import Untouched

SYNONYMS = "synonyms.yaml"
"""A list that a column may do without."""
ACCEPTED = "accepted.yaml"
"""Another: warnings that may stay."""


def read_content(root: Path, only: Collection[str] | None = None, means: Means = PLAIN) -> Content:
    """Read a content folder.

    Args:
        root: The folder that holds ``articles``, ``scripts``, ``topics.yaml`` and ``authors.yaml``.
        only: The paths that are asked about, as findings show them: other articles are left unread.
        means: Its progress is told of every file, its memo remembers what was made of a text before.

    Raises:
        ProjectError: If there is no such folder.
    """
    if not root.is_dir():
        raise ProjectError("The content folder is missing.", where=root.name, fix="Run this in a Columnist project.")
    content = Content(folder=root.name, only=only, means=means)
    content.survey = survey(root, only)
    means.progress.begin("Reading", len(content.survey.files))
    content.findings += content.survey.findings
    content.guard = Guard(read_settings(root), content.survey.images)
    content.untouched = Untouched(content.survey.marks, means.memo)
    for article in read_folder(content, root, "articles", read_article, only):
        (content.doubtful_articles if article.doubts else content.articles).append(article)
    for script in read_folder(content, root, "scripts", read_script, _scripts_to_read(root, only)):
        (content.doubtful_scripts if script.doubts else content.scripts).append(script)
    topics, content.topics_origin = read_list(content, root, "topics.yaml", TopicList)
    authors, _ = read_list(content, root, "authors.yaml", AuthorList)
    for page in content.survey.pages:
        if content.asks_about(name := f"{root.name}/{page}"):
            read_file(content, root / page, name, lambda _: (None, []))
    content.topics = topics.topics if topics else ()
    content.authors = authors.authors if authors else ()
    if SYNONYMS in content.survey.files:
        synonyms, _ = read_list(content, root, SYNONYMS, SynonymList)
        content.synonyms = synonyms.synonyms if synonyms else ()
    if ACCEPTED in content.survey.files:
        accepted, content.accepted_origin = read_list(content, root, ACCEPTED, AcceptedList)
        content.accepted = accepted or content.accepted
    content.untouched.keep(content.sources)
    return content


def _scripts_to_read(root: Path, only: Collection[str] | None) -> Collection[str] | None:
    """Return which scripts are read: where one is asked about, all, since each leads to others."""
    asked = only is None or any(name.startswith(f"{root.name}/scripts/") for name in only)
    return None if asked else only
