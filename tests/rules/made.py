"""The examples of codes about what no editor or repository keeps as it is: links, strange bytes, sizes.

Each example is a function that changes the content folder of the minimal site; the passing one stands near the border.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from columnist.reading.gate import LIMITS
from projects import MINIMAL

LETTER = "articles/second-letter.md"
Make = Callable[[Path], None]


def _letter(old: str, new: bytes, line_end: bytes = b"\n") -> Make:
    """Replace words of a letter by bytes."""

    def make(content: Path) -> None:
        data = (content / LETTER).read_bytes()
        assert old.encode() in data
        (content / LETTER).write_bytes(data.replace(old.encode(), new).replace(b"\n", line_end))

    return make


def _marked(content: Path) -> None:
    """Save a letter as some editors do: with a byte order mark, and with the line ends of Windows."""
    _letter("envelope", "envelope from the café".encode(), b"\r\n")(content)
    (content / LETTER).write_bytes(b"\xef\xbb\xbf" + (content / LETTER).read_bytes())


def _letter_of(size: int) -> Make:
    """Make a letter of so many bytes, in paragraphs that one can read."""
    before, heading, after = (MINIMAL / "content" / LETTER).read_text(encoding="utf-8").partition("\n## What to do\n")

    def make(content: Path) -> None:
        missing = size - len((before + heading + after).encode())
        sentence = "\nShe laughed with me in the corridor, and so did I.\n"
        count = missing // len(sentence) - 1
        rest = missing - count * len(sentence)
        last = "\n" + ("and so did I " * rest)[: rest - 3].rstrip().ljust(rest - 3, "y") + ".\n"
        (content / LETTER).write_text(before + sentence * count + last + heading + after, encoding="utf-8")
        assert (content / LETTER).stat().st_size == size

    return make


def _picture(name: str, start: bytes) -> Make:
    """Add a picture, or what is called so."""

    def make(content: Path) -> None:
        (content / "images").mkdir()
        (content / "images" / name).write_bytes(start)

    return make


def _link_to(target: Path) -> Make:
    """Add a picture and a link; a relative target counts from beside the link."""

    def make(content: Path) -> None:
        _picture("key.png", b"\x89PNG\r\n\x1a\n")(content)
        (content / "images" / "spare-key.png").symlink_to(target)

    return make


def _without_topics(content: Path) -> None:
    (content / "topics.yaml").unlink()


def _for_its_owner_only(content: Path) -> None:
    """Let nobody else read a list; the two lists that a column may do without are missing."""
    (content / "topics.yaml").chmod(0o400)
    assert not (content / "synonyms.yaml").exists()
    assert not (content / "accepted.yaml").exists()


MADE: dict[str, tuple[Make, Make]] = {
    "file-not-utf8": (_letter("envelope", b"envelope from the caf\xe9"), _marked),
    "file-large": (_letter_of(LIMITS[".md"] + 1), _letter_of(LIMITS[".md"])),
    "file-kind": (_picture("key.bmp", b"BM"), _picture("key.jpeg", b"\xff\xd8\xff")),
    "file-unreadable": (_without_topics, _for_its_owner_only),
    "file-outside": (_link_to(MINIMAL / "content" / "authors.yaml"), _link_to(Path("../images/key.png"))),
}
"""Code to what makes its failing and its passing example."""
