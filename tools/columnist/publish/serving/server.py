"""The server of a writer's desk, for one's own machine: pages as they are asked for, and word of every change."""

from __future__ import annotations

import time
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from jinja2 import TemplateError
from mkdocs.exceptions import MkDocsException

from columnist.publish.serving.desk import Desk
from columnist.publish.serving.showroom import HTML

LIVE, SCRIPT = "columnist-live", "columnist-live.js"
TELL_TAG = f'<script src="/{SCRIPT}" defer></script>'.encode()
TELL_SCRIPT = f"""let known;
new EventSource("/{LIVE}").onmessage = (event) => {{
  if ((known ??= event.data) !== event.data) location.reload();
}};
"""
GLANCE = 0.05
"""Seconds between two looks at whether something has changed."""
BEAT = 5.0
"""Seconds after which a silent line is used once, to notice that nobody is there any more."""
LOCAL = ("localhost", "127.0.0.1", "[::1]")

TROUBLE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Something is to be mended</title>
<h1>Something is to be mended</h1><p>This page comes back by itself when it is.</p><ul>{lines}</ul></html>"""

UNCHECKED = "The content has an error. The terminal will name it when everything has been looked through."


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    server_version = "Columnist"

    def __init__(self, desk: Desk, host: str, *args: object) -> None:
        self._desk = desk
        self._hosts = {host, *LOCAL}
        super().__init__(*args)  # type: ignore[arg-type]  # what socketserver gives

    def do_GET(self) -> None:
        """Answer with a page, a file, or the line on which changes are told."""
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if host not in self._hosts:  # a page from elsewhere that has had its name lead here
            self._send(b"", HTML, HTTPStatus.FORBIDDEN)
            return
        url = unquote(urlsplit(self.path).path).removeprefix("/")
        if url == LIVE:
            self._tell()
        elif url == SCRIPT:
            self._send(TELL_SCRIPT.encode(), "text/javascript")
        else:
            self._answer(url)

    do_HEAD = do_GET  # noqa: N815 -- so it is called

    def _answer(self, url: str) -> None:
        if self._desk.trouble and _is_page(url):
            self._send(_told([str(finding) for finding in self._desk.trouble]), HTML, HTTPStatus.SERVICE_UNAVAILABLE)
            return
        try:
            found = self._desk.answer(url)
            if found is None and _is_page(f"{url}/") and self._desk.answer(f"{url}/"):
                self._lead_to(f"/{url}/")
                return
        except (MkDocsException, TemplateError, OSError) as error:
            self._send(_told([str(error)]), HTML, HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        except (KeyError, StopIteration, ValueError):  # a name that leads nowhere, of which the checks will tell
            self._send(_told([UNCHECKED]), HTML, HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        if found is None:
            self._send(self._desk.missing(), HTML, HTTPStatus.NOT_FOUND)
        else:
            self._send(*found)

    def _lead_to(self, address: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        if kind == HTML:
            content += TELL_TAG
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell(self) -> None:
        """Keep a line open, and say on it which version is shown (server-sent events, HTML standard)."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        said, at = None, 0.0
        try:
            while True:
                version, now = self._desk.version, time.monotonic()
                if version != said or now - at > BEAT:
                    self.wfile.write(f"data: {version}\n\n".encode())
                    self.wfile.flush()
                    said, at = version, now
                time.sleep(GLANCE)
        except OSError:
            return  # the page was closed

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: what is worth saying is said when something is saved."""


def _is_page(url: str) -> bool:
    return not url or url.endswith("/")


def _told(lines: list[str]) -> bytes:
    return TROUBLE.format(lines="".join(f"<li>{escape(line)}</li>" for line in lines)).encode()


def server_of(desk: Desk, host: str, port: int) -> ThreadingHTTPServer:
    """Return a server that is bound to its address.

    Raises:
        OSError: If the address is taken.
    """
    server = ThreadingHTTPServer((host, port), partial(Handler, desk, host))
    server.daemon_threads = True
    return server
