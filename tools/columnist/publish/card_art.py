"""The picture that other sites show of a page: its topic, its title, its rule and the column's name."""

from __future__ import annotations

import io
from dataclasses import astuple, dataclass
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
MARGIN = 90
PAPER, INK, ACCENT = (253, 251, 247), (36, 33, 29), (143, 45, 45)
SHADES = 16
"""Levels between paper and ink; few enough for a small file, enough for smooth letters."""
FONTS = {False: "SourceSerif4[opsz,wght].ttf", True: "SourceSerif4-Italic[opsz,wght].ttf"}
TITLE_SIZES = (76, 66, 58, 50)
TITLE_LINES, RULE_LINES = 4, 3
FAINT = 190
"""How dark the rule is; 255 is ink."""


@dataclass(frozen=True)
class Card:
    """What stands on one card."""

    kicker: str
    title: str
    line: str
    name: str

    def identity(self) -> tuple[str, ...]:
        """Return everything that the picture depends on."""
        return ("1", *astuple(self))


def draw(card: Card) -> bytes:
    """Return a card as a PNG file."""
    image = Image.new("L", SIZE, 0)
    pen = ImageDraw.Draw(image)
    pen.text((MARGIN, 70), card.kicker, 255, _font(36, 600))
    size, lines = _fitting(card.title)
    top = 140
    for line in lines:
        pen.text((MARGIN, top), line, 255, _font(size, 700))
        top += round(size * 1.15)
    for line in _wrapped(card.line, _font(40, 400, italic=True), RULE_LINES):
        if top + 80 > 530:
            break
        pen.text((MARGIN, top + 28), line, FAINT, _font(40, 400, italic=True))
        top += 50
    pen.text((MARGIN, 548), card.name, 255, _font(36, 600))
    return _coloured(image)


def _coloured(image: Image.Image) -> bytes:
    """Return the picture with its first and last lines, and a bar at its edge, in the accent colour."""
    indexed = image.point([level * SHADES // 256 for level in range(256)])
    for box in ((0, 0, SIZE[0], 130), (0, 540, SIZE[0], SIZE[1])):
        part = indexed.crop(box)
        indexed.paste(part.point([min(level + SHADES, 2 * SHADES - 1) for level in range(256)]), box)
    indexed.paste(2 * SHADES - 1, (0, 0, 24, SIZE[1]))
    indexed = indexed.convert("L")
    indexed.putpalette([channel for shade in (*_ramp(INK), *_ramp(ACCENT)) for channel in shade])
    out = io.BytesIO()
    indexed.save(out, "PNG", compress_level=4)
    return out.getvalue()


def _ramp(end: tuple[int, int, int]) -> list[tuple[int, ...]]:
    steps = [step / (SHADES - 1) for step in range(SHADES)]
    return [tuple(round(a + (b - a) * step) for a, b in zip(PAPER, end, strict=True)) for step in steps]


def _fitting(title: str) -> tuple[int, list[str]]:
    """Return the largest size in which a title has room, and its lines."""
    for size in TITLE_SIZES:
        lines = _wrapped(title, _font(size, 700), TITLE_LINES + 1)
        if len(lines) < TITLE_LINES:
            return size, _balanced(title, _font(size, 700), len(lines))
    return TITLE_SIZES[-1], _wrapped(title, _font(TITLE_SIZES[-1], 700), TITLE_LINES)


def _balanced(text: str, font: ImageFont.FreeTypeFont, count: int) -> list[str]:
    """Return text in as many lines, none of them much shorter than the others."""
    width = round(font.getlength(text) / count)
    while len(lines := _wrapped(text, font, count + 1, width)) > count:
        width += 20
    return lines


def _wrapped(text: str, font: ImageFont.FreeTypeFont, most: int, width: int = SIZE[0] - 2 * MARGIN) -> list[str]:
    """Return text in lines of a width; what is too much ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1].rstrip(".,;:") + "…"]


@cache
def _font(size: int, weight: int, *, italic: bool = False) -> ImageFont.FreeTypeFont:
    file = files("fontpkg_source_serif_4").joinpath("files", FONTS[italic])
    font = ImageFont.truetype(io.BytesIO(file.read_bytes()), size)
    wanted = {b"Weight": weight, b"Optical Size": min(size, 60)}
    font.set_variation_by_axes([wanted[axis["name"]] for axis in font.get_variation_axes()])
    return font
