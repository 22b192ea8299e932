"""Puts the concrete parts together: the only place that knows which ones are used."""

import asyncio
import gc
import hashlib
import socket
import sys
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from signal import SIGINT, SIGTERM
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import msgspec
import structlog
import uvicorn
import uvloop

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.client.client import Client
from hemicycle.client.post import Post
from hemicycle.delegations.register import every_delegation
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.signing import house_key
from hemicycle.mailroom.contacts import NOBODY, Contacts, contacts_from, read_contacts
from hemicycle.mailroom.doors.importing import Lying
from hemicycle.mailroom.letters.maildir import Maildir
from hemicycle.mailroom.letters.relay import MailServer
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.mailroom.posts import Office, Posts, office_key
from hemicycle.mailroom.receiving import Receiving
from hemicycle.mailroom.taking_in import Counted, take_in
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.rehearsal.mails import Addresses, mission
from hemicycle.rehearsal.rehearsal import Rehearsal, Stage
from hemicycle.settings import Listening, MailSettings, Settings
from hemicycle.web.application import application
from hemicycle.web.house import House
from hemicycle.web.links import Links
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.streams.protocol import StreamingProtocol
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.wording.language import LANGUAGES

Meanwhile = Callable[[House], Coroutine[None, None, None]]


class PortInUse(Exception):  # noqa: N818 - what is the matter
    """Somebody listens there already."""


def serve(
    settings: Settings,
    convening: tuple[str, Programme] | None,
    starts: datetime | None = None,
    meanwhile: Meanwhile | None = None,
) -> None:
    """Runs the house until it is told to stop. `convening` is a plenary that is convened unless it was before."""
    log_plainly()
    listening = _listen(settings)
    with listening, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(settings, listening, convening, AnchoredTime(starts, settings.speed), meanwhile))


def log_plainly() -> None:
    """To standard error, with tracebacks that show no values: values may be addresses or mails."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


class Rehearsed(msgspec.Struct, frozen=True, kw_only=True):
    """What is rehearsed, by how many, and where its progress is told."""

    slug: str
    programme: Programme
    delegations: int
    seed: int
    tell: Callable[[str], None]


REHEARSAL_ZONE = "America/New_York"
"""Where the programme names no zone a rehearsal decides one, so that there is a closing to play."""


def rehearse(rehearsed: Rehearsed, *, port: int, speed: float) -> None:
    """A house of its own, in a database that goes with it, on its own fast time."""
    programme = rehearsed.programme
    if programme.zone is None:
        programme = msgspec.structs.replace(programme, zone=REHEARSAL_ZONE)
    sitting = programme.sittings[0]
    starts = sitting.instant(sitting.start or time(9), ZoneInfo(programme.zone or REHEARSAL_ZONE)).astimezone(
        UTC
    )
    closes = programme.closes or starts - timedelta(days=1)

    async def play(house: House) -> None:
        address = f"http://127.0.0.1:{port}"
        registration = programme.registration
        chair = f"{address}/chair/{house.links.token('chair', rehearsed.slug)}"
        desk = f"{address}/desk/{house.links.token('desk', rehearsed.slug)}"
        for link in (f"{address}/{rehearsed.slug}", chair, f"{address}/{rehearsed.slug}/screen", desk):
            rehearsed.tell(link)
        stage = Stage(
            slug=rehearsed.slug,
            chair=chair,
            segments=tuple(segment.key for segment in programme.segments),
            closes=closes.astimezone(UTC),
            starts=starts,
            invitation=lambda key: house.links.token("invitation", rehearsed.slug, key),
            addresses=Addresses(to=registration.to, copy=registration.copy),
            post=Post("127.0.0.1", house.mail_port) if registration.to and house.mail_port else None,
        )
        chance = Random(rehearsed.seed)  # noqa: S311 - a rehearsal wants the same session again
        fast = house.chamber.time
        assert isinstance(fast, AnchoredTime)  # noqa: S101 - made so below
        await Rehearsal(Client(address), stage, fast, chance, rehearsed.tell).play(rehearsed.delegations)

    with TemporaryDirectory(prefix="hemicycle-rehearsal-") as folder:
        settings = Settings(
            database=str(Path(folder) / "rehearsal.sqlite"),
            port=port,
            speed=speed,
            rehearsal=True,
            mail=MailSettings(smtp=Listening(port=0)),
        )
        serve(settings, (rehearsed.slug, programme), closes.astimezone(UTC) - timedelta(days=4), play)


def invented_contacts() -> Contacts:
    """In a rehearsal the secretariat knows the missions that are invented for it."""
    return contacts_from((one.key, mission(one.key)) for one in every_delegation())


def _listen(settings: Settings) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as trouble:
        listening.close()
        raise PortInUse(
            f"Port {settings.port} on {settings.host} is in use; stop what listens there, or choose another with"
            " --port or HEMICYCLE_PORT."
        ) from trouble
    return listening


async def _run(
    settings: Settings,
    listening: socket.socket,
    convening: tuple[str, Programme] | None,
    house_time: AnchoredTime,
    meanwhile: Meanwhile | None,
) -> None:
    engine = open_database(settings.database, create=True)
    chamber = Chamber(engine, house_time)
    await chamber.open()
    gc.freeze()  # what was loaded stays; the collector of cyclic garbage would hold up the floor to walk it
    key = house_key(engine).private_bytes_raw()
    mailroom = _mailroom(settings, chamber, Notebook(engine), key)
    links = Links(hashlib.sha256(b"links" + key).digest())
    render = RegionRenderer(chamber, lambda slug: f"/desk/{links.token('desk', slug)}")
    broadcaster = Broadcaster(chamber, render)
    try:
        await mailroom.open()
        house = House(
            chamber,
            links,
            render,
            settings.rehearsal,
            layout=mailroom.layout,
            channels=mailroom.channels,
            outbox=mailroom.outbox.unsent,
            mail_port=mailroom.smtp_port,
        )
        broadcaster.open()
        if convening is not None and convening[0] not in chamber.slugs():
            await chamber.submit(convening[0], Convene(id="convene", programme=convening[1]), "desk")
        server = _Server(_configuration(house, broadcaster))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        accompanying = asyncio.create_task(meanwhile(house)) if meanwhile else None
        await serving
        if accompanying is not None:
            accompanying.cancel()
            await asyncio.gather(accompanying, return_exceptions=True)
    finally:
        await broadcaster.close()
        await mailroom.close()
        await chamber.close()
        engine.dispose()


def _mailroom(settings: Settings, chamber: Chamber, notebook: Notebook, key: bytes) -> Mailroom:
    mail = settings.mail
    office = Office(key=office_key(key), hosts=mail.hosts, authserv=mail.authserv)
    relay = MailServer(mail.relay) if mail.relay is not None else Maildir(settings.letters)
    contacts = read_contacts(mail.contacts) if mail.contacts is not None else NOBODY
    return Mailroom(
        mail=mail,
        chamber=chamber,
        keeping=Keeping(open_originals(settings.database)),
        office=office,
        relay=relay,
        contacts=invented_contacts() if settings.rehearsal else contacts,
        notebook=notebook,
    )


class Importing(msgspec.Struct, frozen=True, kw_only=True):
    """Where mails out of files go; `plenary` where the house has several and the mails do not tell."""

    database: str
    mail: MailSettings
    plenary: str | None
    historic: bool


def import_mails(importing: Importing, mails: Iterable[Lying]) -> Counted:
    """Raises Unusable, and LookupError for a plenary that is not there. A running house reads what is taken in."""

    async def taken_in() -> Counted:
        engine = open_database(importing.database, create=False)
        chamber = Chamber(engine, AnchoredTime())
        await chamber.open()
        try:
            slug = _chosen(chamber.slugs(), importing.plenary) if importing.plenary else None
            office = Office(
                key=office_key(house_key(engine).private_bytes_raw()),
                hosts=importing.mail.hosts,
                authserv=importing.mail.authserv,
            )
            posts = Posts(chamber, office)
            keeping = Keeping(open_originals(importing.database))
            recipients = posts.of(slug).to if slug else ()
            reception = Receiving(chamber, keeping, posts)
            return await take_in(mails, chamber, reception, recipients, historic=importing.historic)
        finally:
            await chamber.close()
            engine.dispose()

    return asyncio.run(taken_in())


def stored_plenary(database: str, plenary: str | None) -> Plenary:
    """The durable state of one plenary. Raises Unusable and LookupError."""
    engine = open_database(database, create=False)
    try:
        slug = _chosen(sorted(reading.heads(engine)), plenary)
        return replayed(Plenary(), reading.read(engine, slug))
    finally:
        engine.dispose()


def _chosen(slugs: Sequence[str], named: str | None) -> str:
    if named is not None and named in slugs:
        return named
    if named is None and len(slugs) == 1:
        return slugs[0]
    raise LookupError(f"Name one of the plenaries of this house: {', '.join(slugs) or 'there is none'}.")


class _Server(uvicorn.Server):
    """Ends in order when it is told to stop, instead of raising the signal again behind itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for told in (SIGINT, SIGTERM):
            loop.add_signal_handler(told, self.handle_exit, told, None)
        try:
            yield
        finally:
            for told in (SIGINT, SIGTERM):
                loop.remove_signal_handler(told)


def _configuration(house: House, broadcaster: Broadcaster) -> uvicorn.Config:
    return uvicorn.Config(
        application(house),
        http=_streaming(house, broadcaster),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=3,
        server_header=False,
    )


def _streaming(house: House, broadcaster: Broadcaster) -> type[StreamingProtocol]:
    class Streaming(StreamingProtocol):
        pass

    def resolve(path: str) -> Address | None:
        """`PLENARY/AUDIENCE/LANGUAGE` for what is public, `chair/TOKEN/LANGUAGE` for the chair, and so for the desk."""
        first, _, rest = path.partition("/")
        second, _, language = rest.partition("/")
        if language not in LANGUAGES:
            return None
        if first in {Audience.CHAIR, Audience.DESK}:
            role = house.links.read(second, first)
            return Address(role[0], Audience(first), language) if role else None
        if second not in {Audience.PUBLIC, Audience.SCREEN} or first not in house.chamber.slugs():
            return None
        return Address(first, Audience(second), language)

    Streaming.broadcaster = broadcaster
    Streaming.resolve = staticmethod(resolve)
    return Streaming
