"""How and until when one registers for a speakers' list."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.value import Value


class Lateness(StrEnum):
    RESERVE = "reserve"
    """Late requests are recorded on a reserve list and answered with the rule; the desk may admit one."""
    ACCEPT = "accept"
    """Late requests are inscribed like others, at their arrival."""


class UnknownSender(StrEnum):
    VOUCH = "vouch"
    """Keeps its arrival, but is not inscribed before the desk vouches for it (DESIGN 4.6)."""
    INSCRIBE = "inscribe"
    """Inscribed like a known one."""


class Registration(Value, frozen=True, kw_only=True):
    """Local times on the wall of the venue; `closes` is half-open: a request at that instant is late.

    `rule` is the sentence of the note, quoted in every answer. `completion_hours` is the published period after
    closing in which a request in time that lacks only the copy may be completed (DESIGN 4.4).
    """

    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    url: str | None = None
    opens: datetime | None = None
    closes: datetime | None = None
    rule: str | None = None
    fields_asked: tuple[str, ...] = ()
    lateness: Lateness = Lateness.RESERVE
    completion_hours: int = 0
    unknown_senders: UnknownSender = UnknownSender.VOUCH
