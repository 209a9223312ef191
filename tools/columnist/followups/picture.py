"""The course of a thread as a picture: one line of text for the terminal, an SVG for a page."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape

from columnist.followups.course import Milestone
from columnist.model.day_names import MONTHS
from columnist.scripts.days import day

IN_A_ROW = 6
WIDTH, ROW, STEP, MARGIN = 360, 80, 56, 24
"""The measures of the SVG, in its own units; the stylesheet scales it."""


def course_text(milestones: Sequence[Milestone], on: datetime.date) -> str:
    """Return `● made 2 Mar ── ● nudged 16 Mar ── ○ due 20 Mar`; what is still to come has an empty ring."""
    return " ── ".join(f"{'●' if one.date <= on else '○'} {one.label} {short(one.date)}" for one in milestones)


def short(date: datetime.date) -> str:
    """Return `2 Mar`."""
    return f"{date.day} {MONTHS[date.month - 1][:3]}"


def course_svg(milestones: Sequence[Milestone], on: datetime.date) -> str:
    """Return the course as one SVG element, on one line: dots on a line, with a word and a day at each.

    Its colours are the page's own, by way of classes; its title says everything in words for screen readers.
    """
    rows = [milestones[start : start + IN_A_ROW] for start in range(0, len(milestones), IN_A_ROW)]
    title = ", ".join(f"{one.label} {day(one.date)}" for one in milestones)
    drawn = "".join(_row(row, ROW * number, on) for number, row in enumerate(rows))
    return (
        f'<svg class="course-picture" viewBox="0 0 {WIDTH} {ROW * len(rows)}" role="img" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(title)}</title>{drawn}</svg>'
    )


def _row(row: Sequence[Milestone], top: int, on: datetime.date) -> str:
    middle, end = top + ROW // 2, MARGIN + STEP * (len(row) - 1)
    line = f'<line class="course-picture__line" x1="{MARGIN}" y1="{middle}" x2="{end}" y2="{middle}"/>'
    return line + "".join(_dot(one, MARGIN + STEP * place, middle, place % 2 == 0, on) for place, one in enumerate(row))


def _dot(one: Milestone, x: int, middle: int, above: bool, on: datetime.date) -> str:
    """Return one milestone; words stand above and below the line by turns, so that long ones have room."""
    kind = "past" if one.date <= on else "ahead"
    word, date = (middle - 23, middle - 10) if above else (middle + 18, middle + 31)
    return (
        f'<circle class="course-picture__dot course-picture__dot--{kind}" cx="{x}" cy="{middle}" r="4.5"/>'
        f'<text class="course-picture__word" x="{x}" y="{word}">{escape(one.label)}</text>'
        f'<text class="course-picture__date" x="{x}" y="{date}">{short(one.date)}</text>'
    )
