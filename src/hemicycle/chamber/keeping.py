"""Originals that come in together are kept in one transaction, as commands are."""

import asyncio
from collections.abc import Callable

from hemicycle.chamber.not_recorded import NEARLY_FULL, NotRecorded
from hemicycle.ledger.originals import Originals

MOST_BYTES_TOGETHER = 4_000_000
"""What is larger is kept by itself, so that a short mail does not wait for a long one's neighbours."""

LARGEST_FRESH = 100_000
MOST_FRESH = 4_000_000
"""Bytes of short originals that are at hand until they are read the first time, which is mostly soon."""

FROM_OUTSIDE = frozenset({"mail", "statement", "note"})
"""Kinds of originals that others send: they may be large, and as many as anybody likes."""


class Keeping:
    def __init__(self, originals: Originals, has_room: Callable[[int], bool] = lambda _: True) -> None:
        """`has_room` says whether so many bytes fit without taking from the ledger what it needs to go on."""
        self._originals = originals
        self._has_room = has_room
        self._waiting: list[tuple[bytes, str, asyncio.Future[str]]] = []
        self._task: asyncio.Task[None] | None = None
        self._fresh: dict[str, bytes] = {}
        self._fresh_size = 0

    async def keep(self, content: bytes, kind: str) -> str:
        """The address of the content, when it is durable. Raises NotRecorded and what the database raises."""
        if kind in FROM_OUTSIDE and not self._has_room(len(content)):
            raise NotRecorded(NEARLY_FULL)
        kept: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting.append((content, kind, kept))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_what_waits())
        return await asyncio.shield(kept)

    async def read(self, address: str) -> bytes | None:
        fresh = self._let_go(address)
        if fresh is not None:
            return fresh
        return await asyncio.to_thread(self._originals.read, address)

    async def erase(self, address: str) -> None:
        self._let_go(address)
        await asyncio.to_thread(self._originals.erase, address)

    async def _keep_what_waits(self) -> None:
        while self._waiting:
            batch = self._next_batch()
            try:
                contents = [(content, kind) for content, kind, _ in batch]
                addresses = await asyncio.to_thread(self._originals.keep_all, contents)
            except Exception as trouble:  # noqa: BLE001 - whatever the driver raises, those who wait must hear of it
                for _, _, kept in batch:
                    kept.set_exception(trouble)
                continue
            for (content, _, kept), address in zip(batch, addresses, strict=True):
                self._hold(address, content)
                kept.set_result(address)

    def _hold(self, address: str, content: bytes) -> None:
        if len(content) > LARGEST_FRESH or address in self._fresh:
            return
        self._fresh[address] = content
        self._fresh_size += len(content)
        while self._fresh_size > MOST_FRESH:
            self._let_go(next(iter(self._fresh)))

    def _let_go(self, address: str) -> bytes | None:
        content = self._fresh.pop(address, None)
        self._fresh_size -= len(content or b"")
        return content

    def _next_batch(self) -> list[tuple[bytes, str, asyncio.Future[str]]]:
        size = 0
        for count, (content, _, _) in enumerate(self._waiting):
            size += len(content)
            if count and size > MOST_BYTES_TOGETHER:
                batch, self._waiting = self._waiting[:count], self._waiting[count:]
                return batch
        batch, self._waiting = self._waiting, []
        return batch
