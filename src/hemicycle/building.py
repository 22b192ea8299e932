"""Puts the concrete parts together: the only place that knows which ones are used."""

import asyncio
import errno
import gc
import hashlib
import socket
import sys
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from secrets import token_hex
from signal import SIGINT, SIGTERM
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec
import structlog
import uvicorn
import uvloop

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import NOBODY, Contacts, contacts_from, read_contacts
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.approvals import Approval, Approvals
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.house.search.indexing import Indexing, make_anew
from hemicycle.chamber.house.webhooks import Webhook, Webhooks
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.links import Claim, HouseClaim, Links, claim_in_force
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.client.client import Client
from hemicycle.client.post import Post
from hemicycle.delegations.register import every_delegation
from hemicycle.documents.charts.drawing import Drawings, can_draw
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.signing import house_key
from hemicycle.mailroom.doors.importing import Lying
from hemicycle.mailroom.letters.maildir import Maildir
from hemicycle.mailroom.letters.relay import MailServer
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.mailroom.posts import Office, Posts, office_key
from hemicycle.mailroom.receiving import Receiving
from hemicycle.mailroom.taking_in import Counted, take_in
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.rehearsal.mails import Addresses, mission
from hemicycle.rehearsal.rehearsal import Rehearsal, Stage
from hemicycle.review.dataset import DataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.shelf import shelf_of
from hemicycle.settings import Listening, MailSettings, OidcSettings, Settings, WrongSettings, secret_of
from hemicycle.web.application import application
from hemicycle.web.entering import path_of, way_in
from hemicycle.web.house import House, Review, SetUp
from hemicycle.web.house_entering import house_path
from hemicycle.web.signing_in import COMING_BACK, SignIn
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Following
from hemicycle.web.streams.facts import FactStreams
from hemicycle.web.streams.following import followed
from hemicycle.web.streams.protocol import StreamingProtocol
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.carrier import Carrier
from hemicycle.web.webhooks.deliveries import Deliveries
from hemicycle.web.webhooks.trying import tried

Found = TypeVar("Found")
logger = structlog.get_logger()

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
        for link in links_of(house, rehearsed.slug):
            rehearsed.tell(link)
        stage = Stage(
            slug=rehearsed.slug,
            chair=path_of(house, rehearsed.slug, Role.CHAIR, "rehearsal"),
            segments=tuple(segment.key for segment in programme.segments),
            closes=closes.astimezone(UTC),
            starts=starts,
            invitation=lambda key: house.links.token(
                Claim(role=Role.DELEGATION, plenary=rehearsed.slug, subject=key)
            ),
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


def links_of(house: House, slug: str) -> tuple[str, ...]:
    """What whoever starts the house is told of a plenary: public page, chair, screen, desk."""
    return (
        f"{house.url}/{slug}",
        f"{house.url}{way_in(house, slug, Role.CHAIR)}",
        f"{house.url}/{slug}/screen",
        f"{house.url}{way_in(house, slug, Role.DESK)}",
    )


def house_link_of(house: House) -> str:
    """Where whoever convenes enters. Blocks."""
    assert house.setup is not None  # noqa: S101 - a house that is served can be set up
    return f"{house.url}{house_path(house, house.setup)}"


def invented_contacts() -> Contacts:
    """In a rehearsal the secretariat knows the missions that are invented for it."""
    return contacts_from((one.key, mission(one.key)) for one in every_delegation())


def _listen(settings: Settings) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as trouble:
        listening.close()
        if trouble.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise WrongSettings(
                f"{settings.host} is no address of this machine; name one that it has with --host."
            ) from trouble
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
    notebook = Notebook(engine)
    originals = open_originals(settings.database)
    keeping = Keeping(originals)
    contacts = _contacts(settings)
    mailroom = _mailroom(settings, chamber, notebook, keeping, key, contacts)
    index = open_index(settings.database)
    indexing = Indexing(chamber, engine, index, originals.read)
    erasing = Erasing(chamber, engine, keeping, settings.erasure.after)
    links = _links(key)
    render = RegionRenderer(chamber)
    broadcaster = Broadcaster(chamber, render)
    facts = FactStreams(chamber)
    deliveries = Deliveries(chamber, Webhooks(notebook), _carrier)
    try:
        await mailroom.open()
        sign_in = _sign_in(settings.oidc, settings.url, key) if settings.oidc is not None else None
        house = House(
            chamber,
            links,
            render,
            settings.rehearsal,
            layout=mailroom.layout,
            keep=mailroom.keep,
            original=keeping.read,
            channels=mailroom.channels,
            outbox=mailroom.outbox.unsent,
            webhooks=deliveries.failing,
            mail_port=mailroom.smtp_port,
            url=settings.url,
            setup=SetUp(HouseLink(notebook), Notes(keeping, notebook)),
            indexing=indexing,
            sign_in=sign_in,
            contacts=contacts,
            review=_review(settings, notebook),
        )
        indexing.open()
        broadcaster.open()
        facts.open()
        deliveries.open()
        erasing.open()
        if convening is not None and convening[0] not in chamber.slugs():
            await chamber.submit(convening[0], Convene(id="convene", programme=convening[1]), "desk")
        server = _Server(_configuration(house, broadcaster, facts))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        accompanying = asyncio.create_task(meanwhile(house)) if meanwhile else None
        await serving
        if accompanying is not None:
            accompanying.cancel()
            await asyncio.gather(accompanying, return_exceptions=True)
    finally:
        await erasing.close()
        await deliveries.close()
        await facts.close()
        await indexing.close()
        await broadcaster.close()
        await mailroom.close()
        await chamber.close()
        index.close()
        engine.dispose()


def _contacts(settings: Settings) -> Contacts:
    """Whom the secretariat knows. Raises WrongContacts."""
    if settings.rehearsal:
        return invented_contacts()
    return read_contacts(settings.mail.contacts) if settings.mail.contacts is not None else NOBODY


def _mailroom(  # noqa: PLR0913, PLR0917 - what a mailroom needs
    settings: Settings,
    chamber: Chamber,
    notebook: Notebook,
    keeping: Keeping,
    key: bytes,
    contacts: Contacts,
) -> Mailroom:
    mail = settings.mail
    office = Office(
        key=office_key(key), hosts=mail.hosts, authserv=mail.authserv, url=settings.url, links=_links(key)
    )
    relay = MailServer(mail.relay) if mail.relay is not None else Maildir(settings.letters)
    return Mailroom(
        mail=mail,
        chamber=chamber,
        keeping=keeping,
        office=office,
        relay=relay,
        contacts=contacts,
        notebook=notebook,
    )


def _review(settings: Settings, notebook: Notebook) -> Review:
    shelf = shelf_of((*packaged_directories(), *settings.review.datasets))
    for one in shelf.faulty:
        logger.warning(
            "a data set of the review could not be read", directory=one.directory, faults=len(one.faults)
        )
    return Review(shelf, Approvals(notebook), Drawings() if can_draw() else None)


def _sign_in(oidc: OidcSettings, url: str, key: bytes) -> SignIn:
    """Raises WrongSettings where the extra is not installed."""
    secret = secret_of(oidc.client_secret, oidc.client_secret_file) or ""
    try:
        from hemicycle.web.oidc.flow import Flows  # noqa: PLC0415 - an extra, which most houses do without
        from hemicycle.web.oidc.provider import Provider  # noqa: PLC0415 - as above
        from hemicycle.web.oidc.sign_in import OidcSignIn  # noqa: PLC0415 - as above
    except ModuleNotFoundError as trouble:
        raise WrongSettings(
            f"[oidc] needs {(trouble.name or '').partition('.')[0]}, which is not installed; install hemicycle with its extra oidc, or"
            " take [oidc] out of the house's file."
        ) from trouble
    flows = Flows(hashlib.sha256(b"sign-in" + key).digest())
    return OidcSignIn(oidc, Provider(oidc, secret, monotonic), flows, f"{url}{COMING_BACK}")


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


class LinkWanted(msgspec.Struct, frozen=True, kw_only=True):
    """The link of a role in one plenary of a ledger."""

    database: str
    plenary: str
    role: Role
    subject: str = ""


def link_path(wanted: LinkWanted) -> str:
    """The link as it is in force. Raises Unusable and LookupError."""
    return asyncio.run(_with_link(wanted, None))


def issue_link(wanted: LinkWanted) -> str:
    """A new link; those issued before open nothing. A running house sees it. Raises Unusable, LookupError, Refusal."""
    command = IssueLink(id=token_hex(16), role=wanted.role, subject=wanted.subject)
    return asyncio.run(_with_link(wanted, command))


def revoke_link(wanted: LinkWanted) -> None:
    """Raises Unusable, LookupError and Refusal."""
    asyncio.run(_with_link(wanted, RevokeLink(id=token_hex(16), role=wanted.role, subject=wanted.subject)))


async def _with_link(wanted: LinkWanted, command: Command | None) -> str:
    engine = open_database(wanted.database, create=False)
    chamber = Chamber(engine, AnchoredTime())
    await chamber.open()
    try:
        slug = _chosen(chamber.slugs(), wanted.plenary)
        if command is not None:
            await chamber.submit(slug, command, "operator")
        links = _links(house_key(engine).private_bytes_raw())
        claim = claim_in_force(chamber.view(slug), slug, wanted.role, wanted.subject)
        return f"/enter/{wanted.role.value}/{links.token(claim)}"
    finally:
        await chamber.close()
        engine.dispose()


def house_link_path(database: str) -> str:
    """The link of the house as it is in force. Raises Unusable."""
    return _with_house_link(database, HouseLink.in_force)


def renew_house_link(database: str) -> str:
    """A new link of the house; those before open nothing, also in a running house. Raises Unusable."""
    return _with_house_link(database, HouseLink.renew)


def _with_house_link(database: str, wanted: Callable[[HouseLink], HouseClaim]) -> str:
    engine = open_database(database, create=False)
    try:
        claim = wanted(HouseLink(Notebook(engine)))
        return f"/enter/house/{_links(house_key(engine).private_bytes_raw()).house_token(claim)}"
    finally:
        engine.dispose()


def _carrier() -> Carrier:
    from hemicycle.web.webhooks.by_http import ByHttp  # noqa: PLC0415 - slow to import, and most houses tell nobody

    return ByHttp()


def add_webhook(database: str, plenary: str, url: str) -> Webhook:
    """From now on facts of the plenary are sent there. Raises Unusable, LookupError and WrongUrl."""
    engine = open_database(database, create=False)
    try:
        heads = reading.heads(engine)
        slug = _chosen(sorted(heads), plenary)
        return Webhooks(Notebook(engine)).add(slug, url, heads[slug].position)
    finally:
        engine.dispose()


def webhooks_of(database: str) -> tuple[Webhook, ...]:
    """Raises Unusable."""
    return _with_webhooks(database, Webhooks.all)


def remove_webhook(database: str, name: str) -> None:
    """Raises Unusable and LookupError."""
    _with_webhooks(database, lambda webhooks: webhooks.remove(name))


class Tried(msgspec.Struct, frozen=True):
    """The status of the answer, and whether a webhook that was switched off is on again."""

    status: int
    is_on_again: bool


def try_webhook(database: str, name: str) -> Tried:
    """Raises Unusable, LookupError and NotTaken."""

    def attempt(webhooks: Webhooks) -> Tried:
        webhook = webhooks.named(name)
        status = asyncio.run(_tried(webhook))
        if webhook.off is not None:
            webhooks.switch(name, None)
        return Tried(status, webhook.off is not None)

    return _with_webhooks(database, attempt)


async def _tried(webhook: Webhook) -> int:
    carrier = _carrier()
    try:
        return await tried(webhook, carrier, datetime.now(UTC))
    finally:
        await carrier.close()


def _with_webhooks(database: str, act: Callable[[Webhooks], Found]) -> Found:
    engine = open_database(database, create=False)
    try:
        return act(Webhooks(Notebook(engine)))
    finally:
        engine.dispose()


def approve_dataset(database: str, dataset: DataSet) -> None:
    """Publishes it as it was read; a running house sees it if it has the same. Raises Unusable."""
    approval = Approval(
        digest=dataset.digest, gathered_on=dataset.manifest.gathered_on, approved_at=datetime.now(UTC)
    )
    with _approvals(database) as approvals:
        approvals.approve(dataset.name, approval)


def withdraw_dataset(database: str, name: str) -> bool:
    """Whether it was approved; its pages are gone from then on. Raises Unusable."""
    with _approvals(database) as approvals:
        return approvals.withdraw(name)


@contextmanager
def _approvals(database: str) -> Iterator[Approvals]:
    engine = open_database(database, create=False)
    try:
        yield Approvals(Notebook(engine))
    finally:
        engine.dispose()


def _links(key: bytes) -> Links:
    return Links(hashlib.sha256(b"links" + key).digest())


def stored_plenary(database: str, plenary: str | None) -> Plenary:
    """The durable state of one plenary. Raises Unusable and LookupError."""
    engine = open_database(database, create=False)
    try:
        slug = _chosen(sorted(reading.heads(engine)), plenary)
        return replayed(Plenary(), reading.read(engine, slug))
    finally:
        engine.dispose()


def make_index_anew(database: str) -> int:
    """From the ledger; the number of plenaries. Raises Unusable."""
    engine = open_database(database, create=False)
    index, originals = open_index(database), open_originals(database)
    try:
        return make_anew(engine, index, originals.read)
    finally:
        originals.close()
        index.close()
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


def _configuration(house: House, broadcaster: Broadcaster, facts: FactStreams) -> uvicorn.Config:
    return uvicorn.Config(
        application(house),
        http=_streaming(house, broadcaster, facts),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=3,
        server_header=False,
    )


def _streaming(house: House, broadcaster: Broadcaster, facts: FactStreams) -> type[StreamingProtocol]:
    class Streaming(StreamingProtocol):
        pass

    def resolve(path: str, headers: Mapping[str, str]) -> Following | None:
        return followed(house, path, headers)

    Streaming.broadcaster = broadcaster
    Streaming.facts = facts
    Streaming.resolve = staticmethod(resolve)
    return Streaming
