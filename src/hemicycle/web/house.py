"""What the pages need of the house."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.plenary.mails.layout import Layout
from hemicycle.web.links import Links
from hemicycle.web.views.regions import RegionRenderer


class ChannelState(Protocol):
    """How a way in for mail is doing: `checked` when it was last known to work, `trouble` a sentence."""

    @property
    def name(self) -> str: ...
    @property
    def checked(self) -> datetime | None: ...
    @property
    def trouble(self) -> str | None: ...


class UnsentLetters(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def oldest(self) -> datetime | None: ...
    @property
    def trouble(self) -> str | None: ...


async def _no_layout(_original: str) -> Layout | None:
    return None


class House(msgspec.Struct, frozen=True):
    """`rehearsal`: every page says that the delegations and what they say are invented.

    `layout` lays out the mail that is kept under an address; `channels` and `outbox` say how the mailroom is doing.
    `mail_port` is where it takes mail over SMTP, None where it does not.
    """

    chamber: Chamber
    links: Links
    render: RegionRenderer
    rehearsal: bool = False
    layout: Callable[[str], Awaitable[Layout | None]] = _no_layout
    channels: Callable[[], Sequence[ChannelState]] = tuple
    outbox: Callable[[], UnsentLetters] | None = None
    mail_port: int | None = None
