"""A house of the test's own process on a port of loopback too, with its streams, as the house is served."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import uvicorn
from uvicorn.server import ServerState

from hemicycle.settings import LimitSettings
from hemicycle.web.application import application
from hemicycle.web.house import House
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Following
from hemicycle.web.streams.facts import FactStreams
from hemicycle.web.streams.following import followed
from hemicycle.web.streams.guard import Guard
from hemicycle.web.streams.protocol import StreamingProtocol


@asynccontextmanager
async def on_a_port(house: House, guards: Guard | None = None) -> AsyncIterator[int]:
    class Streaming(StreamingProtocol):
        broadcaster = Broadcaster(house.chamber, house.render)
        facts = FactStreams(house.chamber)
        guard = guards or Guard(LimitSettings())

        @staticmethod
        def resolve(path: str, headers: Mapping[str, str]) -> Following | None:
            return followed(house, path, headers)

    config = uvicorn.Config(application(house), http=Streaming, ws="none", lifespan="off", log_config=None)
    config.load()
    state = ServerState()
    server = await asyncio.get_running_loop().create_server(
        lambda: Streaming(config=config, server_state=state, app_state={}), "127.0.0.1", 0
    )
    Streaming.broadcaster.open()
    Streaming.facts.open()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await Streaming.facts.close()
        await Streaming.broadcaster.close()
        await server.wait_closed()
