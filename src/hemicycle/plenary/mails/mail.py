"""A mail as the plenary keeps it, whatever it turns out to be."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.requests.request import Doubt, Stamp
from hemicycle.plenary.value import Value


class MailStatus(StrEnum):
    UNREAD = "unread"
    TAKEN = "taken"
    """Requests or changes came of it; what waits now are those."""
    WAITS = "waits"
    """A person must look."""
    IGNORED = "ignored"
    """A machine wrote it."""
    DISMISSED = "dismissed"
    """The desk said that it asks for nothing."""


class Envelope(Value, frozen=True, kw_only=True):
    """What the door knew beside the bytes. `sender` is empty for the null sender, None where nobody knows it.

    `believed` where whoever handed it over is a host of ours, so that what stands on top of it is that host's word.
    """

    way: str
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    place: str | None = None
    believed: bool = True


class Mail(Value, frozen=True, kw_only=True):
    """`position` is its row in the ledger, which breaks ties of arrival for all that comes of it.

    `requests` came of it, `inscriptions` are the places that it changed or concerns. `historic` mails were in the
    mailbox before we were, and are never answered.
    """

    number: int
    position: int
    arrived: datetime
    provable: bool = True
    historic: bool = False
    stamps: tuple[Stamp, ...] = ()
    status: MailStatus = MailStatus.UNREAD
    doubts: tuple[Doubt, ...] = ()
    requests: tuple[int, ...] = ()
    inscriptions: tuple[int, ...] = ()
    reading: Reading | None = None
    original: str | None = None
    envelope: Envelope | None = None
