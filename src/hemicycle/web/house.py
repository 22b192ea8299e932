"""What the pages need of the house."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import NOBODY, Contacts
from hemicycle.chamber.house.approvals import Approvals
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.house.persons import Persons
from hemicycle.chamber.house.search.indexing import Indexing
from hemicycle.chamber.house.tokens import Tokens
from hemicycle.chamber.house.webhooks import Why
from hemicycle.chamber.links import Links
from hemicycle.chamber.not_recorded import NO_PLACE, NotRecorded
from hemicycle.documents.charts.drawing import Drawings
from hemicycle.plenary.mails.layout import Layout
from hemicycle.review.shelf import Shelf
from hemicycle.web.aside import Asides, asides
from hemicycle.web.limits import Limits, limits
from hemicycle.web.signing_in import SignIn
from hemicycle.web.views.regions import RegionRenderer


class ChannelState(Protocol):
    """How a way in for mail is doing: `checked` when it was last known to work, `trouble` a sentence."""

    @property
    def name(self) -> str: ...
    @property
    def checked(self) -> datetime | None: ...
    @property
    def trouble(self) -> str | None: ...
    def is_silent(self, now: datetime) -> bool: ...


class UnsentLetters(Protocol):
    @property
    def number(self) -> int: ...
    @property
    def oldest(self) -> datetime | None: ...
    @property
    def trouble(self) -> str | None: ...


class FailingWebhook(Protocol):
    """A receiver of public facts that takes nothing since a moment; `off` says why nothing more is sent to it."""

    @property
    def id(self) -> str: ...
    @property
    def host(self) -> str: ...
    @property
    def since(self) -> datetime: ...
    @property
    def off(self) -> Why | None: ...


def _is_ready() -> bool:
    return True


def _none_fails(_plenary: str) -> Sequence[FailingWebhook]:
    return ()


def _agrees() -> None:
    return None


async def _keeps_nothing(_content: bytes, _kind: str) -> str:
    raise NotRecorded(NO_PLACE)


async def _no_original(_address: str) -> bytes | None:
    return None


async def _no_layout(_original: str) -> Layout | None:
    return None


class SetUp(msgspec.Struct, frozen=True):
    """What it takes to make a note into a plenary: who may, and the notes that are under way.

    `persons` tells what is held about persons, None where nobody counts.
    """

    link: HouseLink
    notes: Notes
    persons: Persons | None = None


class Review(msgspec.Struct, frozen=True):
    """The data sets, which of them are approved, and where charts are drawn: None without the extra `charts`."""

    shelf: Shelf
    approvals: Approvals
    drawings: Drawings | None


class House(msgspec.Struct, frozen=True):
    """`rehearsal`: every page says that the delegations and what they say are invented.

    `layout` lays out the mail that is kept under an address, `keep` keeps a file and returns its address, under which `original` reads it again; `channels` and `outbox` say how the mailroom is doing, `webhooks` which receivers of a plenary's facts take nothing.
    `clock` says by how much house time is wrong, where somebody should know.
    `mail_port` is where it takes mail over SMTP, None where it does not. `url` is where its pages are from outside.
    `is_ready` says whether the house wants to be sent anybody.
    Without `setup` nothing is convened in the browser, and without `review` there is none.
    Without `indexing` it has no start page, and nothing is found.
    `sign_in` is how desk and chair sign in, None where they have links. `contacts` vouch for a proved form as for a mail.
    Without `tokens` no program acts in a role.
    It `is_shared` where other nodes serve the same plenaries.
    """

    chamber: Chamber
    links: Links
    render: RegionRenderer
    rehearsal: bool = False
    layout: Callable[[str], Awaitable[Layout | None]] = _no_layout
    keep: Callable[[bytes, str], Awaitable[str]] = _keeps_nothing
    original: Callable[[str], Awaitable[bytes | None]] = _no_original
    channels: Callable[[], Sequence[ChannelState]] = tuple
    outbox: Callable[[], UnsentLetters] | None = None
    webhooks: Callable[[str], Sequence[FailingWebhook]] = _none_fails
    clock: Callable[[], timedelta | None] = _agrees
    mail_port: int | None = None
    is_ready: Callable[[], bool] = _is_ready
    url: str = "http://127.0.0.1:8000"
    limits: Limits = msgspec.field(default_factory=limits)
    setup: SetUp | None = None
    indexing: Indexing | None = None
    sign_in: SignIn | None = None
    contacts: Contacts = NOBODY
    review: Review | None = None
    tokens: Tokens | None = None
    is_shared: bool = False
    asides: Asides = msgspec.field(default_factory=asides)

    @property
    def is_secure(self) -> bool:
        """Whether browsers reach it over TLS, so that sessions may be kept to that."""
        return self.url.startswith("https:")
