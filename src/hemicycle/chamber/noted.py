"""What the node that does the errands sees, noted for the desks at all others."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec
import structlog

from hemicycle.ledger.notebook import Notebook

logger = structlog.get_logger()

NOTING_SECONDS = 10.0

Seen = TypeVar("Seen")


class Noted(Generic[Seen]):
    """`own` is what this node sees, None while another does the errands."""

    def __init__(
        self,
        notebook: Notebook,
        name: str,
        decoder: msgspec.json.Decoder[tuple[Seen, ...]],
        own: Callable[[], tuple[Seen, ...] | None],
    ) -> None:
        self._notebook = notebook
        self._name = name
        self._decoder = decoder
        self._own = own
        self._written: tuple[Seen, ...] | None = None
        self._read: tuple[Seen, ...] = ()
        self._task: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._task = asyncio.create_task(self._keep_noting())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def now(self) -> tuple[Seen, ...]:
        """As it is seen here, or as another node noted it last."""
        own = self._own()
        return self._read if own is None else own

    async def note(self) -> None:
        """Writes what this node sees where that has changed, or reads what another wrote."""
        own = self._own()
        if own is None:
            self._written = None
            noted = await asyncio.to_thread(self._notebook.read, self._name)
            self._read = self._decoder.decode(noted) if noted is not None else ()
        elif own != self._written:
            await asyncio.to_thread(self._notebook.write, self._name, msgspec.json.encode(own))
            self._written = own

    async def _keep_noting(self) -> None:
        while True:
            try:
                await self.note()
            except Exception as trouble:  # noqa: BLE001 - it goes on when the database comes back
                logger.warning(
                    "what is seen could not be noted", what=self._name, kind=type(trouble).__name__
                )
            await asyncio.sleep(NOTING_SECONDS)
