"""What the operator sees of a house that is served, and how it ends."""

import asyncio
import socket
from random import Random

import msgspec
import structlog
from prometheus_client import CollectorRegistry, disable_created_metrics

from hemicycle.building.servers import OperatorsServer, for_the_operator
from hemicycle.building.stopping import Stopping, coming_back
from hemicycle.building.watching import Rooms
from hemicycle.operations.counting import Counting
from hemicycle.operations.health import Watch
from hemicycle.operations.measures import Gathered
from hemicycle.operations.pages import OperatorsPages

logger = structlog.get_logger()


class Counts(msgspec.Struct, frozen=True):
    """Where numbers are kept, and who brings them there."""

    registry: CollectorRegistry
    counting: Counting


def counts() -> Counts:
    disable_created_metrics()  # type: ignore[no-untyped-call]  # they double the series, and nobody asks since when
    registry = CollectorRegistry()
    return Counts(registry, Counting(registry))


class Operating:
    def __init__(self, rooms: Rooms, counts: Counts) -> None:
        self._rooms = rooms
        self._task: asyncio.Task[None] | None = None
        self.counting = counts.counting
        self.watch = Watch(rooms.parts())
        self.stopping = Stopping(rooms.settings.operations, self._begin_to_stop)
        gathered = Gathered(counts.registry, rooms.measures)
        self._server = OperatorsServer(
            for_the_operator(OperatorsPages(self.watch, counts.registry, gathered))
        )

    def open(self, listening: socket.socket | None) -> None:
        if listening is not None:
            self._task = asyncio.create_task(self._server.serve(sockets=[listening]))

    async def close(self) -> None:
        """The last to close: all else is on disk by now."""
        self.stopping.closed()
        self._server.should_exit = True
        if self._task is not None:
            await self._task

    async def see_out(self) -> None:
        """Every stream ends, and comes back at a moment of its own."""
        rooms = self._rooms
        chance = Random()  # noqa: S311 - it spreads, and hides nothing
        again = coming_back(rooms.broadcaster.count() + rooms.facts.count(), chance)
        await rooms.broadcaster.see_out(again)
        await rooms.facts.see_out(again)

    def _begin_to_stop(self) -> None:
        logger.info("the house was told to stop")
        self.watch.stop()
        self._rooms.mailroom.turn_away()
