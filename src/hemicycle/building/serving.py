"""The house that is served: opened room by room, closed in turn."""

import asyncio
import gc
import socket
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from signal import SIGINT, SIGTERM

import uvicorn
import uvloop

from hemicycle.building.errands import Errands, duty_of
from hemicycle.building.listening import listen
from hemicycle.building.logging import log_plainly
from hemicycle.building.rooms import (
    contacts_of,
    http_carrier,
    links_signed_with,
    mailroom_of,
    review_of,
    sign_in_of,
)
from hemicycle.building.upgrading import bring_up_to_date
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.clock_watch import ClockWatch
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
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
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.settings import Settings
from hemicycle.web.application import application
from hemicycle.web.house import House, SetUp
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Following
from hemicycle.web.streams.facts import FactStreams
from hemicycle.web.streams.following import followed
from hemicycle.web.streams.protocol import StreamingProtocol
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.deliveries import Deliveries

Meanwhile = Callable[[House], Coroutine[None, None, None]]


def serve(
    settings: Settings,
    convening: tuple[str, Programme] | None,
    starts: datetime | None = None,
    meanwhile: Meanwhile | None = None,
) -> None:
    """Runs the house until it is told to stop. `convening` is a plenary that is convened unless it was before."""
    log_plainly()
    listening = listen(settings)
    with listening, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(settings, listening, convening, AnchoredTime(starts, settings.speed), meanwhile))


async def _run(
    settings: Settings,
    listening: socket.socket,
    convening: tuple[str, Programme] | None,
    house_time: AnchoredTime,
    meanwhile: Meanwhile | None,
) -> None:
    bring_up_to_date(settings.database, house_time.now())
    engine = open_database(settings.database, create=True)
    if house_time.is_real:
        house_time.agree(database_now(engine))
    watch = ClockWatch(house_time, partial(database_now, engine), lambda: nobody_speaks(chamber))
    chamber = Chamber(engine, house_time, watch.is_astray)
    await chamber.open()
    gc.freeze()  # what was loaded stays; the collector of cyclic garbage would hold up the floor to walk it
    key = house_key(engine).private_bytes_raw()
    notebook = Notebook(engine)
    originals = open_originals(settings.database)
    keeping = Keeping(originals)
    contacts = contacts_of(settings)
    mailroom = mailroom_of(settings, chamber, notebook, keeping, key, contacts)
    index = open_index(settings.database)
    indexing = Indexing(chamber, engine, index, originals.read)
    links = links_signed_with(key)
    render = RegionRenderer(chamber)
    broadcaster = Broadcaster(chamber, render)
    facts = FactStreams(chamber)
    errands = Errands(
        mailroom,
        lambda: Deliveries(chamber, Webhooks(notebook), http_carrier),
        lambda: Erasing(chamber, engine, keeping, settings.erasure.after),
    )
    duty = duty_of(settings, engine, errands)
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
            webhooks=errands.failing,
            clock=watch.alarms,
            mail_port=mailroom.smtp_port,
            url=settings.url,
            setup=SetUp(HouseLink(notebook), Notes(keeping, notebook)),
            indexing=indexing,
            sign_in=sign_in,
            contacts=contacts,
            review=review_of(settings, notebook),
            tokens=Tokens(notebook),
            is_shared="://" in settings.database,
        )
        indexing.open()
        broadcaster.open()
        facts.open()
        await duty.open()
        if house_time.is_real:
            watch.open()
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
        for room in (watch, duty, facts, indexing, broadcaster, mailroom, chamber):
            await room.close()
        index.close()
        engine.dispose()


def nobody_speaks(chamber: Chamber) -> bool:
    """In no plenary of the house."""
    floors = (chamber.view(slug).floor for slug in chamber.slugs())
    return all(floor.holder is None and not floor.interrupted for floor in floors)


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
