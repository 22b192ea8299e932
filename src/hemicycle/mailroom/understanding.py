"""Has every mail that came in read, in the order of arrival, and hands the reading to the rules."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Protocol

import structlog
from msgspec.structs import replace

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import NOBODY, Contacts
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.not_recorded import NotRecorded
from hemicycle.ledger.database import UNREACHABLE
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.following import PAUSE_SECONDS, Following
from hemicycle.mailroom.line import Line
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.posts import Posts
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import Intent, Reading
from hemicycle.plenary.mails.swapping import letters_of_open_swaps
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt

logger = structlog.get_logger()


class Reader(Protocol):
    async def read(self, raw: bytes, delivery: Delivery, circumstances: Circumstances) -> Reading:
        """Never raises for anything that the bytes hold."""


UNREADABLE = Reading(intent=Intent.REGISTER, doubts=(Doubt.UNREADABLE,))
"""What nobody could read waits at the desk as a request, so that its arrival is kept."""

PATIENCE_SECONDS = 5.0
"""How long those behind it wait for a mail that takes long to read, so that they are taken in order."""

MOST_TOGETHER = 4
"""Mails held in memory to be read."""


class Understanding:
    def __init__(  # noqa: PLR0913 - what reading needs of the house
        self,
        chamber: Chamber,
        keeping: Keeping,
        posts: Posts,
        reader: Reader,
        contacts: Contacts = NOBODY,
        *,
        patience: float = PATIENCE_SECONDS,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._chamber = chamber
        self._keeping = keeping
        self._posts = posts
        self._reader = reader
        self._contacts = contacts
        self._patience = patience
        self._pause = pause
        self._following = Following(chamber, self._take_unread)
        self._lines: dict[str, Line] = {}
        self._serving: dict[str, asyncio.Task[None]] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._together = asyncio.Semaphore(MOST_TOGETHER)

    def open(self) -> None:
        self._following.open()

    async def close(self) -> None:
        await self._following.close()
        readings = [reading for line in self._lines.values() for _, reading in line.waiting]
        tasks = [*self._serving.values(), *self._under_way, *readings]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _take_unread(self, slug: str, plenary: Plenary) -> None:
        """Unread ones wait while the floor is elsewhere: here nothing can be recorded, and there the mails are not."""
        if plenary.handover is not None:
            return
        line = self._lines.setdefault(slug, Line())
        for mail in line.unread(plenary):
            line.join(mail.number, asyncio.create_task(self._reading(slug, plenary, mail)))
        if line.waiting and slug not in self._serving:
            serving = self._serving[slug] = asyncio.create_task(self._serve(slug, line))
            serving.add_done_callback(lambda _: self._serving.pop(slug, None))

    async def _serve(self, slug: str, line: Line) -> None:
        """Each is handed to the rules behind the one before it; nobody waits until that one is durable."""
        while line.waiting:
            number, reading = line.waiting[0]
            await asyncio.wait({reading}, timeout=self._patience)
            line.waiting.popleft()
            taking = asyncio.create_task(self._take_or_try_again(slug, line, number, reading))
            self._under_way.add(taking)
            taking.add_done_callback(self._under_way.discard)

    async def _take_or_try_again(
        self, slug: str, line: Line, number: int, reading: asyncio.Task[Reading]
    ) -> None:
        """What cannot be fetched or recorded just now is tried again."""
        try:
            await self._take(slug, number, reading)
        except Exception as trouble:  # noqa: BLE001 - whatever it was, the mail is not lost
            logger.error(
                "a mail could not be taken and is tried again",
                plenary=slug,
                mail=number,
                kind=type(trouble).__name__,
            )
            await self._pause(PAUSE_SECONDS)
            line.come_again(number)
            await self._take_unread(slug, self._chamber.view(slug))
        else:
            line.leave(number)

    async def _take(self, slug: str, number: int, reading: asyncio.Task[Reading]) -> None:
        """What the rules cannot take, by a fault of ours, waits at the desk like what cannot be read."""
        try:
            await self._submit(slug, number, await reading)
        except (NotRecorded, FloorElsewhere, *UNREACHABLE):
            raise
        except Exception as trouble:  # noqa: BLE001 - a fault of ours must not lose a mail
            logger.error(
                "a mail could not be decided", plenary=slug, mail=number, kind=type(trouble).__name__
            )
            await self._submit(slug, number, UNREADABLE)

    async def _submit(self, slug: str, number: int, reading: Reading) -> None:
        if self._contacts.are_imitated_by(reading):
            reading = replace(reading, doubts=(*reading.doubts, Doubt.SENDER_LOOKALIKE))
        command = TakeReading(
            id=f"take-{number}", mail=number, reading=reading, vouched=self._contacts.vouch_for(reading)
        )
        await self._chamber.submit(slug, command, "reader")

    async def _reading(self, slug: str, plenary: Plenary, mail: Mail) -> Reading:
        async with self._together:
            raw = await self._keeping.read(mail.original) if mail.original else None
            if raw is None:
                return UNREADABLE
            circumstances = circumstances_of(plenary, self._posts.of(slug), mail)
            return await self._reader.read(raw, delivery_of(mail), circumstances)


def delivery_of(mail: Mail) -> Delivery:
    """The delivery as far as reading needs it; a mail of before its envelope was erased has none."""
    envelope = mail.envelope
    if envelope is None:
        return Delivery(way=Way.IMPORT, taken=mail.arrived, historic=mail.historic)
    return Delivery(
        way=Way(envelope.way),
        taken=mail.arrived,
        recipients=envelope.recipients,
        sender=envelope.sender,
        place=envelope.place,
        believed=envelope.believed,
        historic=mail.historic,
    )


def circumstances_of(plenary: Plenary, post: Post, mail: Mail) -> Circumstances:
    return Circumstances(
        programme=plenary.programme,
        post=post,
        day=day_of(plenary, mail),
        proposals=frozenset(letters_of_open_swaps(plenary)),
    )


def day_of(plenary: Plenary, mail: Mail) -> date:
    """The day on which standing counts: of the first sitting, else of arrival."""
    sittings = plenary.programme.sittings
    return sittings[0].day if sittings else mail.arrived.date()
