"""One receiver: every fact in order, the next only when the one before it was taken."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from datetime import datetime
from http import HTTPStatus
from time import time

import msgspec
import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.facts import Told, following
from hemicycle.chamber.house.webhooks import Webhook, Why
from hemicycle.web.webhooks.carrier import Carrier, Unanswered
from hemicycle.web.webhooks.signing import signed

logger = structlog.get_logger()


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds: the first wait after a failure, doubled with each further one up to the longest, and when to give up.

    The longest is short, for a receiver that comes back in the middle of a sitting must not wait for the next one.
    """

    first: float = 1.0
    longest: float = 60.0
    gives_up: float = 86_400.0

    def wait(self, failures: int) -> float:
        return min(self.first * 2.0 ** min(failures - 1, 30), self.longest)


class SwitchedOff(Exception):  # noqa: N818 - what happened
    """Nothing more is sent there."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Receiver:
    """`told` is the last fact that was taken; `failing` since when none is, None while they are."""

    def __init__(
        self, webhook: Webhook, told: int, chamber: Chamber, carrier: Carrier, schedule: Schedule
    ) -> None:
        self.webhook = webhook
        self.told = told
        self.failing: datetime | None = None
        self._chamber = chamber
        self._carrier = carrier
        self._schedule = schedule

    async def follow(self, switch_off: Callable[[Webhook, Why], Awaitable[None]]) -> None:
        """Until it is cancelled, or switched off."""
        plenary = self.webhook.plenary
        try:
            async with aclosing(self._chamber.watch(plenary)) as changes:
                async for _ in changes:
                    for fact in following(await self._chamber.facts.of(plenary), self.told):
                        await self._deliver(fact)
                        self.told = fact.id
        except SwitchedOff as off:
            await switch_off(self.webhook, off.why)

    async def _deliver(self, fact: Told) -> None:
        """Returns when it was taken. Raises SwitchedOff."""
        loop, failures, said = asyncio.get_running_loop(), 0, None
        began = loop.time()
        while (trouble := await self._attempt(fact)) is not None:
            failures += 1
            if self.failing is None:
                self.failing = self._chamber.time.now()
            if trouble != said:
                self._warn("a webhook is not answered", fact, trouble)
            said = trouble
            wait = self._schedule.wait(failures)
            if loop.time() + wait - began > self._schedule.gives_up:
                raise SwitchedOff(Why.SILENT)
            await asyncio.sleep(wait)
        if said is not None:
            self._warn("a webhook is answered again", fact, None)
        self.failing = None

    def _warn(self, what: str, fact: Told, trouble: str | None) -> None:
        """The same trouble once, for a day of it would fill the log."""
        logger.warning(what, webhook=self.webhook.id, host=self.webhook.host, fact=fact.id, trouble=trouble)

    async def _attempt(self, fact: Told) -> str | None:
        """What went wrong, None where the fact was taken. Raises SwitchedOff."""
        headers = signed(self.webhook.secret, f"{self.webhook.plenary}_{fact.id}", int(time()), fact.json)
        try:
            status = await self._carrier.send(self.webhook.url, headers, fact.json)
        except Unanswered as trouble:
            return str(trouble)
        if status == HTTPStatus.GONE:
            raise SwitchedOff(Why.GONE)
        return None if HTTPStatus(200) <= status < HTTPStatus.MULTIPLE_CHOICES else str(status)
