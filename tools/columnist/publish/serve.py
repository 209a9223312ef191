"""Serve the site while somebody writes: MkDocs' own server, which rebuilds when a file is saved."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import MkDocsException

from columnist.errors import BuildError, UsageError


def serve_site(config_file: Path, address: str) -> None:
    """Serve until interrupted.

    Args:
        config_file: The project's ``mkdocs.yml``.
        address: Host and port: ``127.0.0.1:8000``.

    Raises:
        ColumnistError: If the first build fails or the address is taken.
    """
    try:
        mkdocs_serve(config_file=str(config_file), dev_addr=address, watch=[str(config_file.parent / "site-overrides")])
    except MkDocsException as error:
        raise BuildError(" ".join(str(error).split())) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        fix = "Stop the other server, or choose another with --address."
        raise UsageError(f"Nothing can be served at {address}: {reason}.", fix=fix) from error
