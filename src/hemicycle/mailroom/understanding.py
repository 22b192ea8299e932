"""Has every mail that came in read, in the order of arrival, and hands the reading to the rules."""

import asyncio
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
from hemicycle.mailroom.following import Following
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.posts import Posts
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.mails.mail import Mail, MailStatus
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
    def __init__(
        self, chamber: Chamber, keeping: Keeping, posts: Posts, reader: Reader, contacts: Contacts = NOBODY
    ) -> None:
        self._chamber = chamber
        self._keeping = keeping
        self._posts = posts
        self._reader = reader
        self._contacts = contacts
        self._following = Following(chamber, self._take_unread)
        self._read_up_to: dict[str, int] = {}
        self._slow: set[asyncio.Task[None]] = set()
        self._together = asyncio.Semaphore(MOST_TOGETHER)

    def open(self) -> None:
        self._following.open()

    async def close(self) -> None:
        await self._following.close()
        for task in self._slow:
            task.cancel()
        await asyncio.gather(*self._slow, return_exceptions=True)

    async def _take_unread(self, slug: str, plenary: Plenary) -> None:
        """Mails are numbered in the order in which they came, so what was looked at once is not looked at again.

        Unread ones wait while the floor is elsewhere: here nothing can be recorded, and there the mails are not.
        """
        if plenary.handover is not None:
            return
        done = self._read_up_to.get(slug, 0)
        unread = [
            plenary.mails[number]
            for number in range(done + 1, len(plenary.mails) + 1)
            if plenary.mails[number].status is MailStatus.UNREAD
        ]
        readings = [asyncio.create_task(self._reading(slug, plenary, mail)) for mail in unread]
        takings = []
        for mail, reading in zip(unread, readings, strict=True):
            finished, _ = await asyncio.wait({reading}, timeout=PATIENCE_SECONDS)
            taking = asyncio.create_task(self._take(slug, mail.number, reading))
            if finished:
                takings.append(taking)
            else:
                self._slow.add(taking)
                taking.add_done_callback(self._slow.discard)
        await asyncio.gather(*takings)
        self._read_up_to[slug] = len(plenary.mails)

    async def _take(self, slug: str, number: int, reading: asyncio.Task[Reading]) -> None:
        """What the rules cannot take, by a fault of ours, waits at the desk like what cannot be read.

        What cannot be fetched or recorded just now is tried again.
        """
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
