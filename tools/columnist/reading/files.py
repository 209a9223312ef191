"""Files to text: UTF-8 without a byte order mark, with plain line ends; and back."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

from columnist.errors import reason_of
from columnist.model.finding import Finding
from columnist.model.place import Place


def read_text(path: Path, name: str) -> tuple[str | None, list[Finding]]:
    """Read one file.

    Args:
        path: Where it lies.
        name: The path as findings show it, relative to the project.

    Returns:
        The text, or ``None`` with the finding that says why there is none.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [Finding("file-unreadable", Place(name), "The file is missing.", "Add it.")]
    except OSError as error:
        message = f"The file cannot be read: {reason_of(error)}."
        return None, [Finding("file-unreadable", Place(name), message, "Look at its rights.")]
    return decode(raw, name)


def decode(raw: bytes, name: str) -> tuple[str | None, list[Finding]]:
    """Turn bytes into text, or into the finding that says at which place they are not UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        place = Place(name, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        message = f"The byte 0x{raw[error.start]:02x} is not UTF-8."
        return None, [Finding("file-not-utf8", place, message, "Save the file with the encoding UTF-8.")]
    if not text.strip():
        return None, [Finding("file-empty", Place(name), "The file is empty.", "Write it, or delete it.")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def encode_like(raw: bytes, text: str) -> bytes:
    """Turn text into bytes as a file has them: with its byte order mark and its line ends.

    Args:
        raw: What is in the file. Where it has line ends of several kinds, most of them count.
        text: What is to be in it, with plain line ends.
    """
    windows, old = raw.count(b"\r\n"), raw.count(b"\r")
    kinds = {"\n": raw.count(b"\n") - windows, "\r\n": windows, "\r": old - windows}
    line_end = max(kinds, key=kinds.__getitem__)
    mark = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    return mark + text.replace("\n", line_end).encode()
