"""How the mailboxes are doing, noted by the node that looks after them, for the desks at all others."""

import asyncio
from collections.abc import Callable

import msgspec
import structlog

from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.channels import Channel

logger = structlog.get_logger()

NOTE = "channels"
NOTING_SECONDS = 10.0


class ChannelNotes:
    """`looked_after` are those of this node, None while another looks after them."""

    def __init__(self, notebook: Notebook, looked_after: Callable[[], tuple[Channel, ...] | None]) -> None:
        self._notebook = notebook
        self._looked_after = looked_after
        self._noted: tuple[Channel, ...] = ()
        self._task: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._task = asyncio.create_task(self._keep_noting())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def channels(self) -> tuple[Channel, ...]:
        """As they are here, or as another node noted them last."""
        own = self._looked_after()
        return self._noted if own is None else own

    async def note(self) -> None:
        """Writes those of this node where they have changed, or reads what another wrote."""
        own = self._looked_after()
        if own is None:
            noted = await asyncio.to_thread(self._notebook.read, NOTE)
            self._noted = msgspec.json.decode(noted, type=tuple[Channel, ...]) if noted is not None else ()
        elif own != self._noted:
            await asyncio.to_thread(self._notebook.write, NOTE, msgspec.json.encode(own))
            self._noted = own

    async def _keep_noting(self) -> None:
        while True:
            try:
                await self.note()
            except Exception as trouble:  # noqa: BLE001 - it goes on when the database comes back
                logger.warning("how the mailboxes are could not be noted", kind=type(trouble).__name__)
            await asyncio.sleep(NOTING_SECONDS)
