"""Puts the concrete parts together: the only place that knows which ones are used."""

import asyncio
import hashlib
import socket
from collections.abc import Callable, Coroutine
from datetime import datetime

import uvicorn
import uvloop

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.ledger.database import open_database
from hemicycle.ledger.signing import house_key
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.settings import Settings
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
    listening = _listen(settings)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(settings, listening, convening, AnchoredTime(starts, settings.speed), meanwhile))


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
    time: AnchoredTime,
    meanwhile: Meanwhile | None,
) -> None:
    engine = open_database(settings.database, create=True)
    chamber = Chamber(engine, time)
    await chamber.open()
    secret = hashlib.sha256(b"links" + house_key(engine).private_bytes_raw()).digest()
    render = RegionRenderer(chamber)
    house = House(chamber, Links(secret), render, settings.rehearsal)
    broadcaster = Broadcaster(chamber, render)
    broadcaster.open()
    try:
        if convening is not None and convening[0] not in chamber.slugs():
            await chamber.submit(convening[0], Convene(id="convene", programme=convening[1]), "desk")
        server = uvicorn.Server(_configuration(house, broadcaster))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        accompanying = asyncio.create_task(meanwhile(house)) if meanwhile else None
        await serving
        if accompanying is not None:
            accompanying.cancel()
            await asyncio.gather(accompanying, return_exceptions=True)
    finally:
        await broadcaster.close()
        await chamber.close()
        engine.dispose()


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
        """`PLENARY/AUDIENCE/LANGUAGE` for what is public, `chair/TOKEN/LANGUAGE` for the chair."""
        first, _, rest = path.partition("/")
        second, _, language = rest.partition("/")
        if language not in LANGUAGES:
            return None
        if first == "chair":
            role = house.links.read(second, "chair")
            return Address(role[0], Audience.CHAIR, language) if role else None
        if second not in {Audience.PUBLIC, Audience.SCREEN} or first not in house.chamber.slugs():
            return None
        return Address(first, Audience(second), language)

    Streaming.broadcaster = broadcaster
    Streaming.resolve = staticmethod(resolve)
    return Streaming
