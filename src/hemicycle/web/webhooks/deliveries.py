"""All receivers of the house, and how far each has been told; the notebook says who they are.

Nothing here is waited for by the floor: facts are read from the ledger, and what was told is noted every few seconds.
After a power cut some facts are therefore sent again, under the same id.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import msgspec
import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.webhooks import Off, Webhook, Webhooks, Why
from hemicycle.chamber.threads import to_its_end
from hemicycle.web.webhooks.carrier import Carrier
from hemicycle.web.webhooks.receiver import Receiver, Schedule

logger = structlog.get_logger()

LOOKING_SECONDS = 2.0
"""How often the notebook is looked at: receivers are added and removed by another process."""


class Failing(msgspec.Struct, frozen=True):
    """One that takes nothing since a moment; `off` where nothing is sent to it any more."""

    plenary: str
    id: str
    host: str
    since: datetime
    off: Why | None


class Deliveries:
    def __init__(
        self,
        chamber: Chamber,
        webhooks: Webhooks,
        carrier: Callable[[], Carrier],
        schedule: Schedule | None = None,
        looking: float = LOOKING_SECONDS,
    ) -> None:
        self._chamber = chamber
        self._webhooks = webhooks
        self._make_carrier = carrier
        self._carrier: Carrier | None = None
        self._schedule = schedule or Schedule()
        self._looking = looking
        self._known: tuple[Webhook, ...] = ()
        self._receivers: dict[str, Receiver] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._noted: dict[str, int] = {}
        self._attending: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._attending = asyncio.create_task(self._attend())

    async def close(self) -> None:
        """What was told by now is noted."""
        tasks = [*self._tasks.values(), *([self._attending] if self._attending else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._looked_after(self._note)
        if self._carrier is not None:
            await self._carrier.close()

    def failing(self) -> tuple[Failing, ...]:
        """Those that take nothing now."""
        found = []
        for one in self._known:
            receiver = self._receivers.get(one.id)
            if one.off is not None:
                found.append(Failing(one.plenary, one.id, one.host, one.off.since, one.off.why))
            elif receiver is not None and receiver.failing is not None:
                found.append(Failing(one.plenary, one.id, one.host, receiver.failing, None))
        return tuple(found)

    async def _attend(self) -> None:
        while True:
            await self._looked_after(self._look)
            await self._looked_after(self._note)
            await asyncio.sleep(self._looking)

    async def _looked_after(self, act: Callable[[], Awaitable[None]]) -> None:
        try:
            await act()
        except Exception as trouble:  # noqa: BLE001 - it goes on when the database comes back
            logger.warning("webhooks could not be looked after", reason=type(trouble).__name__)

    async def _look(self) -> None:
        self._known = await asyncio.to_thread(self._webhooks.all)
        wanted = {one.id: one for one in self._known if one.off is None}
        for name in tuple(self._tasks):
            if self._receivers[name].webhook != wanted.get(name) or self._tasks[name].done():
                await self._dismiss(name)
        for name, webhook in wanted.items():
            if name not in self._tasks and webhook.plenary in self._chamber.slugs():
                await self._begin(webhook)

    async def _begin(self, webhook: Webhook) -> None:
        if self._carrier is None:
            self._carrier = await asyncio.to_thread(self._make_carrier)
        told = self._noted[webhook.id] = await asyncio.to_thread(self._webhooks.told, webhook.id)
        receiver = Receiver(webhook, told, self._chamber, self._carrier, self._schedule)
        self._receivers[webhook.id] = receiver
        self._tasks[webhook.id] = asyncio.create_task(receiver.follow(self._switch_off))

    async def _dismiss(self, name: str) -> None:
        """Its place stays noted where it may go on."""
        task = self._tasks.pop(name)
        task.cancel()
        (ended,) = await asyncio.gather(task, return_exceptions=True)
        if isinstance(ended, Exception):
            logger.warning("a webhook stopped and begins again", webhook=name, reason=type(ended).__name__)
        receiver = self._receivers.pop(name)
        if any(one.id == name for one in self._known):
            await to_its_end(self._webhooks.keep_told, name, receiver.told)

    async def _switch_off(self, webhook: Webhook, why: Why) -> None:
        logger.warning("a webhook is switched off", webhook=webhook.id, host=webhook.host, reason=why.value)
        await self._note()
        off = Off(why, self._chamber.time.now())
        await asyncio.to_thread(self._webhooks.switch, webhook.id, off)

    async def _note(self) -> None:
        for name, receiver in tuple(self._receivers.items()):
            told = receiver.told
            if self._noted.get(name) != told:
                await to_its_end(self._webhooks.keep_told, name, told)
                self._noted[name] = told
