"""Seconds over letters as a small SVG: both axes logarithmic, one line a generator."""

from __future__ import annotations

import math
from collections.abc import Mapping
from html import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 360, 56, 16, 220, 40
LINE = 15
COLOURS = ("#9b2d20", "#5b6770", "#8a8f98", "#2f6b4f", "#23508e")


def plot(points: Mapping[tuple[str, int], float]) -> str:
    """Return the drawing.

    Args:
        points: Seconds by generator and number of letters.
    """
    names = list(dict.fromkeys(name for name, _ in points))
    sizes = sorted({letters for _, letters in points})
    low, high = math.floor(math.log10(min(points.values()))), math.ceil(math.log10(max(points.values())))

    def place(letters: int, seconds: float) -> tuple[float, float]:
        span = math.log(sizes[-1] / sizes[0]) or 1.0
        across = LEFT + math.log(letters / sizes[0]) / span * (WIDTH - LEFT - RIGHT)
        up = (math.log10(seconds) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)
        return round(across, 1), round(HEIGHT - BOTTOM - up, 1)

    ends: dict[str, tuple[float, float, str]] = {}
    parts = [_grid(place, sizes, range(low, high + 1))]
    for number, name in enumerate(names):
        at = [place(letters, points[name, letters]) for letters in sizes if (name, letters) in points]
        colour = COLOURS[number % len(COLOURS)]
        line = " ".join(f"{x},{y}" for x, y in at)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in at]
        ends[name] = (*at[-1], colour)
    for (name, (x, _, colour)), y in zip(ends.items(), apart([y for _, y, _ in ends.values()]), strict=True):
        parts.append(f'<text x="{x + 8}" y="{y + 4}" fill="{colour}">{escape(name)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"'
        ' font-size="12">'
        "<title>Seconds for a cold build, by the number of letters</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{"".join(parts)}</svg>\n'
    )


def apart(heights: list[float]) -> list[float]:
    """Return heights, in their places, with room for a line of text between each two."""
    moved, last = list(heights), -math.inf
    for place in sorted(range(len(heights)), key=lambda one: heights[one]):
        moved[place] = last = max(heights[place], last + LINE)
    return moved


def _grid(place: object, sizes: list[int], powers: range) -> str:
    assert callable(place)
    parts = []
    for power in powers:
        x, y = place(sizes[0], 10.0**power)
        end, _ = place(sizes[-1], 10.0**power)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{end}" y2="{y}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 8}" y="{y + 4}" text-anchor="end" fill="#555">{10.0**power:g} s</text>')
    for letters in sizes:
        x, y = place(letters, 10.0 ** powers[0])
        parts.append(f'<text x="{x}" y="{y + 20}" text-anchor="middle" fill="#555">{letters:,}</text>')
    return "".join(parts)
