"""The house that is served: opened room by room, closed in turn."""

import asyncio
import gc
import socket
from collections.abc import Callable, Coroutine, Mapping
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from importlib.metadata import version
from typing import NamedTuple

import structlog
import uvloop

from hemicycle.building.disk import room_on_disk, warn_of_readers
from hemicycle.building.errands import Errands, duty_of
from hemicycle.building.listening import listen, listen_for_the_operator
from hemicycle.building.logging import log_as
from hemicycle.building.open_files import with_files_left
from hemicycle.building.operating import Operating, counts
from hemicycle.building.rooms import (
    contacts_of,
    http_carrier,
    links_signed_with,
    mailroom_of,
    review_of,
    sign_in_of,
)
from hemicycle.building.servers import PublicServer, for_everybody
from hemicycle.building.upgrading import bring_up_to_date
from hemicycle.building.watching import Rooms
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.clock_watch import ClockWatch
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.house.persons import Persons
from hemicycle.chamber.house.search.indexing import Indexing
from hemicycle.chamber.house.tokens import Tokens
from hemicycle.chamber.house.webhooks import Webhooks
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.clock import database_now
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.signing import house_key
from hemicycle.operations.answers import Counted
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.settings import Settings
from hemicycle.web.application import application
from hemicycle.web.house import House, SetUp
from hemicycle.web.limits import limits
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Following
from hemicycle.web.streams.facts import FactStreams
from hemicycle.web.streams.following import followed
from hemicycle.web.streams.guard import Guard
from hemicycle.web.streams.protocol import StreamingProtocol
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.deliveries import Deliveries

logger = structlog.get_logger()

Meanwhile = Callable[[House], Coroutine[None, None, None]]


class Sockets(NamedTuple):
    """Of the pages and, where one is wanted, of the operator."""

    public: tuple[socket.socket, ...]
    operators: socket.socket | None


def serve(
    settings: Settings,
    convening: tuple[str, Programme] | None,
    starts: datetime | None = None,
    meanwhile: Meanwhile | None = None,
) -> None:
    """Runs the house until it is told to stop. `convening` is a plenary that is convened unless it was before."""
    log_as(settings.operations.log)
    with ExitStack() as open_:
        listening = tuple(open_.enter_context(one) for one in listen(settings))
        operators = listen_for_the_operator(settings.operations)
        if operators is not None:
            open_.enter_context(operators)
        sockets = Sockets(listening, operators)
        runner = open_.enter_context(asyncio.Runner(loop_factory=uvloop.new_event_loop))
        runner.run(_run(settings, sockets, convening, AnchoredTime(starts, settings.speed), meanwhile))
        logger.info("the house is closed")


async def _run(
    settings: Settings,
    sockets: Sockets,
    convening: tuple[str, Programme] | None,
    house_time: AnchoredTime,
    meanwhile: Meanwhile | None,
) -> None:
    bring_up_to_date(settings.database, house_time.now())
    engine = open_database(settings.database, create=True)
    warn_of_readers(settings.database)
    counted = counts()
    if house_time.is_real:
        house_time.begin(database_now(engine))
    watch = ClockWatch(house_time, partial(database_now, engine), lambda: nobody_speaks(chamber))
    chamber = Chamber(engine, house_time, watch.is_astray, counted.counting)
    chamber.tell_of_every_change(watch.heard)
    await chamber.open()
    gc.freeze()  # what was loaded stays; the collector of cyclic garbage would hold up the floor to walk it
    key = house_key(engine).private_bytes_raw()
    notebook = Notebook(engine)
    originals = open_originals(settings.database)
    keeping = Keeping(originals, room_on_disk(settings.database, settings.limits.free_disk))
    contacts = contacts_of(settings)
    mailroom = mailroom_of(settings, chamber, notebook, keeping, key, contacts)
    index = open_index(settings.database)
    indexing = Indexing(chamber, engine, index, originals.read)
    notes = Notes(keeping, notebook, chamber)
    links = links_signed_with(key)
    render = RegionRenderer(chamber)
    broadcaster = Broadcaster(chamber, render, counted.counting.passed)
    facts = FactStreams(chamber)
    errands = Errands(
        mailroom,
        lambda: Deliveries(chamber, Webhooks(notebook), http_carrier),
        lambda: Erasing(chamber, engine, keeping, notes, settings.erasure.after),
        notebook,
    )
    duty = duty_of(settings, engine, errands)
    clock = watch if house_time.is_real else None
    rooms = Rooms(settings, chamber, mailroom, broadcaster, facts, errands, duty, clock)
    operating = Operating(rooms, counted)
    try:
        await mailroom.open()
        sign_in = sign_in_of(settings.oidc, settings.url, key) if settings.oidc is not None else None
        house = House(
            chamber,
            links,
            render,
            settings.rehearsal,
            layout=mailroom.layout,
            keep=mailroom.keep,
            original=keeping.read,
            channels=mailroom.channels,
            outbox=mailroom.unsent,
            webhooks=errands.failing_of,
            clock=watch.alarms,
            mail_port=mailroom.smtp_port,
            is_ready=operating.watch.is_ready,
            url=settings.url,
            setup=SetUp(
                HouseLink(notebook),
                notes,
                Persons(chamber, engine, originals.sizes, settings.erasure.after),
            ),
            indexing=indexing,
            sign_in=sign_in,
            contacts=contacts,
            review=review_of(settings, notebook),
            tokens=Tokens(notebook),
            is_shared="://" in settings.database,
            limits=limits(settings.limits),
        )
        indexing.open()
        broadcaster.open()
        facts.open()
        errands.open()
        await duty.open()
        if clock is not None:
            clock.open()
        if convening is not None and convening[0] not in chamber.slugs():
            await chamber.submit(convening[0], Convene(id="convene", programme=convening[1]), "desk")
        await _keep_open(house, rooms, operating, sockets, meanwhile)
    finally:
        for room in (watch, duty, errands, facts, indexing, broadcaster, mailroom, chamber):
            await room.close()
        index.close()
        engine.dispose()
        await operating.close()


def nobody_speaks(chamber: Chamber) -> bool:
    """In no plenary of the house."""
    floors = (chamber.view(slug).floor for slug in chamber.slugs())
    return all(floor.holder is None and not floor.interrupted for floor in floors)


async def _keep_open(
    house: House, rooms: Rooms, operating: Operating, sockets: Sockets, meanwhile: Meanwhile | None
) -> None:
    """Until the house is told to stop."""
    bounds = rooms.settings.limits
    pages = Counted(application(house), operating.counting)
    streaming = _streaming(house, rooms.broadcaster, rooms.facts, Guard(with_files_left(bounds)))
    config = for_everybody(pages, streaming, rooms.settings.operations, bounds.in_front)
    server = PublicServer(config, operating.stopping, operating.see_out)
    serving = asyncio.create_task(server.serve(sockets=list(sockets.public)))
    operating.open(sockets.operators)
    logger.info(
        "the house is open",
        version=version("hemicycle"),
        plenaries=len(house.chamber.slugs()),
        node=rooms.settings.node,
    )
    accompanying = asyncio.create_task(meanwhile(house)) if meanwhile else None
    await serving
    if accompanying is not None:
        accompanying.cancel()
        await asyncio.gather(accompanying, return_exceptions=True)


def _streaming(
    house: House, broadcaster: Broadcaster, facts: FactStreams, guard: Guard
) -> type[StreamingProtocol]:
    class Streaming(StreamingProtocol):
        pass

    def resolve(path: str, headers: Mapping[str, str]) -> Following | None:
        return followed(house, path, headers)

    Streaming.broadcaster = broadcaster
    Streaming.facts = facts
    Streaming.guard = guard
    Streaming.resolve = staticmethod(resolve)
    return Streaming
