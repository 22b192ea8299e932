"""Plays a plenary from the first registration to its close, at the doors that everybody uses."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Protocol

import msgspec

from hemicycle.client.client import Client
from hemicycle.client.post import Post
from hemicycle.client.problem import Problem
from hemicycle.rehearsal import mails
from hemicycle.rehearsal.cast import Manner, Part, cast
from hemicycle.rehearsal.mails import Addresses


class FastTime(Protocol):
    @property
    def speed(self) -> float: ...
    def now(self) -> datetime: ...
    def skip_to(self, moment: datetime) -> None: ...


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """What is rehearsed: the plenary, the chair's link, when it closes and starts, who may be invited how.

    `post` is the door for mail; None where the note names no address, and all use the form then.
    """

    slug: str
    chair: str
    segments: tuple[str, ...]
    closes: datetime
    starts: datetime
    invitation: Callable[[str], str]
    addresses: Addresses
    post: Post | None = None


class Rehearsal:
    def __init__(
        self, client: Client, stage: Stage, time: FastTime, chance: Random, tell: Callable[[str], None]
    ) -> None:
        self._client = client
        self._stage = stage
        self._time = time
        self._chance = chance
        self._tell = tell

    async def play(self, delegations: int) -> None:
        parts = cast(self._stage.segments, delegations, self._chance)
        await self._register(parts)
        await self._sit({part.name: part for part in parts})

    async def _register(self, parts: tuple[Part, ...]) -> None:
        for number, part in enumerate(parts, 1):
            self._time.skip_to(self._stage.closes - timedelta(hours=part.hours_before))
            if part.manner is Manner.FORM or self._stage.post is None:
                await self._fill_in_the_form(part)
            else:
                await self._write(part, self._stage.post)
            self._tell(f"{number} of {len(parts)} delegations have registered")
            await asyncio.sleep(0.05)
        if self._stage.post is not None:
            await self._exchange_places(parts, self._stage.post)

    async def _fill_in_the_form(self, part: Part) -> None:
        await self._client.request(
            self._stage.slug,
            {
                "delegation": part.name,
                "segments": list(part.segments),
                "invitation": self._stage.invitation(part.key),
            },
        )

    async def _write(self, part: Part, post: Post) -> None:
        addresses, now = self._stage.addresses, self._time.now
        forgetful = Addresses(to=addresses.to, copy=())
        first = forgetful if part.manner is Manner.UNCOPIED else addresses
        await self._send(post, part.key, mails.request(part, first, now(), self._chance), first)
        if part.manner is Manner.UNCOPIED:
            await self._pass(120)
            await self._send(post, part.key, mails.request(part, addresses, now(), self._chance), addresses)
        if part.manner is Manner.AWAY:
            await self._send(post, part.key, mails.out_of_office(part.key, addresses, now()), forgetful)

    async def _exchange_places(self, parts: tuple[Part, ...], post: Post) -> None:
        """Two that wrote in time agree to swap; each says so, as the rules want it."""
        segment = self._stage.segments[0]
        able = [
            part.key
            for part in parts
            if part.manner in {Manner.MAIL, Manner.AWAY}
            and segment in part.segments
            and part.hours_before > 0
        ]
        if len(able) < 2:  # noqa: PLR2004 - a swap has two sides
            return
        for own, other in ((able[0], able[-1]), (able[-1], able[0])):
            mail = mails.swap(own, other, segment, self._stage.addresses, self._time.now())
            await self._send(post, own, mail, self._stage.addresses)
            await asyncio.sleep(0.2)
        self._tell("two delegations have exchanged their places by mail")

    async def _send(self, post: Post, key: str, mail: bytes, addresses: Addresses) -> None:
        await post.send(mail, mails.mission(key), (*addresses.to, *addresses.copy))

    async def _sit(self, parts: dict[str, Part]) -> None:
        self._time.skip_to(self._stage.starts)
        await self._client.enter(self._stage.chair)
        await self._press("open", "")
        for segment in self._stage.segments:
            await self._press("open-segment", segment)
            await self._hear(parts)
            await self._press("close-segment", segment)
        await self._press("close", "")
        self._tell("The meeting is closed; the pages stay until you stop them with Ctrl-C")

    async def _hear(self, parts: dict[str, Part]) -> None:
        """Calls one after another; whoever is absent is called once more at the end."""
        while True:
            floor = (await self._client.state(self._stage.slug)).floor
            if not floor.following:
                return
            first = floor.following[0]
            part = parts.get(first.name)
            if part is not None and part.absent and not first.absent:
                await self._press("absent", str(first.inscription))
                continue
            await self._press("give", str(first.inscription))
            self._tell(f"{first.name} has the floor, {floor.waiting - 1} wait")
            await self._speak(part)

    async def _speak(self, part: Part | None) -> None:
        speaking = (await self._client.state(self._stage.slug)).floor.speaking
        if speaking is None:
            return
        limit = (speaking.clock.limit or 180_000) / 1000
        await self._pass(limit * (part.share if part else 1))
        await self._press("end", str(speaking.number))
        await self._pass(self._chance.uniform(10, 40))

    async def _pass(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._time.speed)

    async def _press(self, act: str, on: str) -> None:
        """A press that the rules refuse is told and passed over: somebody may be pressing beside us."""
        position = str((await self._client.state(self._stage.slug)).position)
        try:
            await self._client.press(
                f"/{self._stage.slug}/chair", {"act": act, "on": on, "position": position}
            )
        except Problem as problem:
            self._tell(f"the chair could not {act}: {problem.status}")
