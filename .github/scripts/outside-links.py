"""Ask every outside link of the content whether its page is still there, and say where one is not.

Usage: outside-links.py FOLDER. Exits with 1 when a page is gone. Needs nothing but Python.
"""

from __future__ import annotations

import re
import sys
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit

LINK = re.compile(r"https?://[^\s<>\"'`\])}|]+")
INVENTED = re.compile(r"(^|\.)(example(\.(com|net|org))?|invalid|test)$")
"""Host names that are kept for examples; scripts use them in their slots."""
GONE = frozenset({404, 410})
"""Answers that mean that the page is no more. Any other one may mean only that robots are not welcome."""
SECONDS = 20
TRIES = 2
AT_ONCE = 8


def links(folder: Path) -> dict[str, list[tuple[Path, int]]]:
    """Return each outside address with the files and lines that it stands in."""
    places: dict[str, list[tuple[Path, int]]] = defaultdict(list)
    for file in sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".yaml"} and path.is_file()):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            for address in addresses(line):
                places[address].append((file, number))
    return places


def addresses(line: str) -> Iterator[str]:
    """Yield the addresses in a line, without the stop of a sentence and without invented hosts."""
    for match in LINK.finditer(line):
        address = match[0].rstrip(".,;:!?*_").partition("#")[0]
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            host = ""
        if not INVENTED.search(host):
            yield address


def fault(address: str) -> str | None:
    """Return what is wrong with an address, or ``None`` where its page is there or cannot be judged."""
    problem = None
    for _ in range(TRIES):
        try:
            request = urllib.request.Request(address, headers={"User-Agent": "columnist-links (weekly check)"})
            with urllib.request.urlopen(request, timeout=SECONDS):
                return None
        except urllib.error.HTTPError as error:
            return f"answers {error.code}" if error.code in GONE else None
        except (OSError, HTTPException, ValueError) as error:
            problem = f"cannot be reached ({type(error).__name__})"
    return problem


def escaped(text: str) -> str:
    """Return a text that cannot leave its place in a workflow command."""
    for plain, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        text = text.replace(plain, code)
    return text


def main(folder: Path) -> int:
    """Print one annotation for each place of each broken link; return the exit code."""
    places = links(folder)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        faults = dict(zip(places, pool.map(fault, places), strict=True))
    broken = {address: problem for address, problem in faults.items() if problem}
    for address, problem in broken.items():
        for file, line in places[address]:
            message = escaped(f"{address} {problem}. Find its new address, or take the link out.")
            print(f"::error file={escaped(file.as_posix())},line={line},title=A link leads nowhere::{message}")
    print(f"{len(places)} outside links, {len(broken)} broken.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
