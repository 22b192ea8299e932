"""Puts the concrete parts together: the only place that knows which ones are used."""

import asyncio
import hashlib
import socket
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from signal import SIGINT, SIGTERM
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import msgspec
import uvicorn
import uvloop

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.client.client import Client
from hemicycle.ledger.database import open_database
from hemicycle.ledger.signing import house_key
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.rehearsal.rehearsal import Rehearsal, Stage
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
    with listening, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_run(settings, listening, convening, AnchoredTime(starts, settings.speed), meanwhile))


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
        chair = f"{address}/chair/{house.links.token('chair', rehearsed.slug)}"
        for link in (f"{address}/{rehearsed.slug}", chair, f"{address}/{rehearsed.slug}/screen"):
            rehearsed.tell(link)
        stage = Stage(
            slug=rehearsed.slug,
            chair=chair,
            segments=tuple(segment.key for segment in programme.segments),
            closes=closes.astimezone(UTC),
            starts=starts,
            invitation=lambda key: house.links.token("invitation", rehearsed.slug, key),
        )
        chance = Random(rehearsed.seed)  # noqa: S311 - a rehearsal wants the same session again
        fast = house.chamber.time
        assert isinstance(fast, AnchoredTime)  # noqa: S101 - made so below
        await Rehearsal(Client(address), stage, fast, chance, rehearsed.tell).play(rehearsed.delegations)

    with TemporaryDirectory(prefix="hemicycle-rehearsal-") as folder:
        settings = Settings(
            database=str(Path(folder) / "rehearsal.sqlite"), port=port, speed=speed, rehearsal=True
        )
        serve(settings, (rehearsed.slug, programme), closes.astimezone(UTC) - timedelta(days=4), play)


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
    secret = hashlib.sha256(b"links" + house_key(engine).private_bytes_raw()).digest()
    render = RegionRenderer(chamber)
    house = House(chamber, Links(secret), render, settings.rehearsal)
    broadcaster = Broadcaster(chamber, render)
    broadcaster.open()
    try:
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
        await chamber.close()
        engine.dispose()


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
