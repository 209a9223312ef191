"""E-mail drafts: unsent messages that a mail program opens for writing."""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP


def eml(subject: str | None, text: str, *, to: tuple[str, str] | None = None) -> str:
    """Return an unsent draft. It has no date, and no sender: the mail program knows whose it is.

    The library refuses a line break in a header, so that no value can add one of its own.

    Args:
        subject: The subject line.
        text: The words.
        to: Name and address of whom it is for; an address that is none is left out.
    """
    draft = EmailMessage(policy=SMTP.clone(linesep="\n"))
    if to and (address := _address(*to)):
        draft["To"] = address
    draft["Subject"] = subject or ""
    draft["X-Unsent"] = "1"
    draft.set_content(text)
    return draft.as_string().rstrip("\n")


def _address(name: str, spec: str) -> Address | None:
    try:
        address = Address(name, addr_spec=spec)
    except (ValueError, IndexError, MessageError):
        return None
    return address if address.domain else None
