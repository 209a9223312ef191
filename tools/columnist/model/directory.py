"""The lists of a column: its topics, its authors and its synonyms."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from columnist.model.record import Line, Record, Slug


class Topic(Record):
    """A place in the table of contents."""

    slug: Slug
    """Its address."""
    title: Line
    """Its name."""
    line: Line
    """What it is about, in one sentence."""


class TopicList(Record):
    """The file `topics.yaml`."""

    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]


class Author(Record):
    """Somebody who answers letters."""

    slug: Slug
    """Their address."""
    name: Line
    """Their name."""
    about: Line
    """Who they are, in one or two sentences."""


class AuthorList(Record):
    """The file `authors.yaml`."""

    authors: Annotated[tuple[Author, ...], Field(min_length=1)]


class SynonymList(Record):
    """The file `synonyms.yaml`, which a column may have."""

    synonyms: tuple[Annotated[tuple[Line, ...], Field(min_length=2)], ...]
    """Groups of words and phrases that stand for the same thing in a reader's search."""
