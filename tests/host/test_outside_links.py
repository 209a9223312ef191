"""The weekly look at links to other sites, against a small server on this machine."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from host_files import SCRIPTS

ANSWERS = {"/here": 200, "/gone": 404, "/closed": 410, "/no-robots": 403, "/ill": 503}


class Site(http.server.BaseHTTPRequestHandler):
    """Answers each path as the table says."""

    def do_GET(self) -> None:
        self.send_response(ANSWERS[self.path])
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """A server's address."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def look(root: Path, text: str) -> tuple[int, list[str]]:
    """Run the script over one article; return its exit code and its lines."""
    (root / "content").mkdir()
    (root / "content" / "a.md").write_text(text, encoding="utf-8")
    command = (sys.executable, str(SCRIPTS / "outside-links.py"), "content")
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert not done.stderr
    return done.returncode, done.stdout.splitlines()


def test_pages_that_are_there_or_shy_of_robots_are_no_fault(tmp_path: Path, site: str) -> None:
    """Only a page that is gone is one; a part of a page is not asked for."""
    text = f"[a]({site}/here), [b]({site}/no-robots) and <{site}/ill>.\n\nSee {site}/here#part.\n"
    assert look(tmp_path, text) == (0, ["3 outside links, 0 broken."])


def test_pages_that_are_gone_are_noted_where_they_stand(tmp_path: Path, site: str) -> None:
    """Each place gets its own note."""
    code, lines = look(tmp_path, f"[a]({site}/gone)\n\nSee {site}/closed.\nAgain {site}/gone, sadly.\n")
    assert code == 1
    heads = sorted(line.rpartition("::")[0] for line in lines[:-1])
    assert heads == [f"::error file=content/a.md,line={number},title=A link leads nowhere" for number in (1, 3, 4)]
    assert lines[-1] == "2 outside links, 2 broken."


def test_a_host_that_cannot_be_reached(tmp_path: Path) -> None:
    """Nobody listens on that port."""
    code, lines = look(tmp_path, "http://127.0.0.1:9/")
    assert code == 1
    assert "cannot be reached" in lines[0]


def test_an_address_that_is_none(tmp_path: Path) -> None:
    """It is a finding, not a crash."""
    code, lines = look(tmp_path, "http://[::1/x and https://:99999/y\n")
    assert code == 1
    assert lines[-1].endswith("2 broken.")


def test_invented_hosts_are_not_asked(tmp_path: Path) -> None:
    """Examples in scripts use names that belong to nobody."""
    text = "https://example.org/jobs https://www.example.com https://column.example/x https://no.test\n"
    assert look(tmp_path, text) == (0, ["0 outside links, 0 broken."])


def test_an_address_cannot_give_orders_to_the_host(tmp_path: Path) -> None:
    """What stands in it is escaped in the note."""
    _, lines = look(tmp_path, "http://127.0.0.1:9/a,line=1::error%0A::add-mask::x\n")
    assert len(lines) == 2
    assert lines[0].count("::") == 2
    assert "%250A" in lines[0]
