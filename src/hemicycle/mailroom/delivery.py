"""How a mail reached one of our doors: what the envelope and the door know beside the bytes."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Way(StrEnum):
    SMTP = "smtp"
    LMTP = "lmtp"
    IMAP = "imap"
    IMPORT = "import"


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """`taken` is house time when the door held the complete mail, UTC; `dated` the mail server's own date of it.

    `recipients` are those of the envelope, or for a mailbox the address it belongs to. `sender` is the envelope's,
    empty for the null sender and None where nobody knows it. `place` says where it lay: a folder and UID, a file.
    `believed` where whoever handed it over is a host of ours, so that what stands on top of it is that host's word.
    A `historic` mail lay in the mailbox before we were connected to it, and is never answered.
    """

    way: Way
    taken: datetime
    recipients: tuple[str, ...] = ()
    sender: str | None = None
    dated: datetime | None = None
    place: str | None = None
    believed: bool = True
    historic: bool = False
