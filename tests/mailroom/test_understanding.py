"""Mails that came in are read and handed to the rules, in the order of arrival, whatever their reading takes."""

import asyncio
from pathlib import Path

import pytest
from mail_room import SLUG, Room, room
from msgspec.structs import replace
from sqlalchemy.exc import OperationalError

from hemicycle.chamber.contacts import contacts_from
from hemicycle.chamber.keeping import Keeping
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.understanding import UNREADABLE, Understanding
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.request import Doubt, Status
from mail_stage import registers, with_copy
from plenary_stage import OPENING

PROGRAMME = with_copy(unknown_senders=UnknownSender.INSCRIBE)
TO = "secretariat@plenary.example"


class Readers:
    """Read the name of a delegation from the subject; the first answers last of those that came together."""

    def __init__(self, together: int = 1) -> None:
        self.read_so_far: list[str] = []
        self._together = together
        self._all_came = asyncio.Event()
        self.first_came = asyncio.Event()

    async def read(self, raw: bytes, _delivery: Delivery, _circumstances: Circumstances) -> Reading:
        key = raw.decode().partition("Subject: ")[2].partition("\r\n")[0]
        self.read_so_far.append(key)
        self.first_came.set()
        if len(self.read_so_far) == self._together:
            self._all_came.set()
        await self._all_came.wait()
        for _ in range(self._together - self.read_so_far.index(key)):
            await asyncio.sleep(0)
        return registers(key, "1")


class Nonsense:
    """Reads of every mail that it asks for a segment which the rules cannot take."""

    async def read(self, _raw: bytes, _delivery: Delivery, _circumstances: Circumstances) -> Reading:
        reading = registers("BE", "1")
        return replace(reading, wishes=(replace(reading.wishes[0], asked=None),))


class GoneAtFirst:
    """A place for originals whose database cannot be reached when it is first asked."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self._asked = 0

    async def read(self, address: str) -> bytes | None:
        self._asked += 1
        if self._asked == 1:
            raise OperationalError("SELECT", {}, ConnectionError("The connection is lost."))
        return await self._keeping.read(address)


async def come_in(here: Room, key: str) -> None:
    raw = f"From: mission@{key}.example\r\nTo: {TO}\r\nSubject: {key}\r\n\r\nPlease.\r\n".encode()
    delivery = Delivery(way=Way.SMTP, taken=OPENING, recipients=(TO,), sender=f"mission@{key}.example")
    await here.receiving.receive(raw, delivery)


async def until_all_are_taken(here: Room, number: int) -> Plenary:
    async with asyncio.timeout(20):
        async for plenary in here.chamber.watch(SLUG):
            taken = [mail for mail in plenary.mails.values() if mail.status is not MailStatus.UNREAD]
            if len(taken) == number:
                return plenary
    raise AssertionError


def order(plenary: Plenary) -> list[str]:
    return [one.delegation.key for one in speakers_list(plenary, "1").listed]


def test_mails_are_decided_in_the_order_of_arrival_whichever_is_read_first(tmp_path: Path) -> None:
    keys = ["BE", "SN", "CL"]

    async def main() -> list[str]:
        async with room(tmp_path, PROGRAMME) as here:
            for key in keys:
                await come_in(here, key)
            understanding = Understanding(here.chamber, here.keeping, here.posts, Readers(together=3))
            understanding.open()
            plenary = await until_all_are_taken(here, 3)
            await understanding.close()
            return order(plenary)

    assert asyncio.run(main()) == keys


def test_what_came_in_before_a_restart_is_read_after_it_and_once(tmp_path: Path) -> None:
    async def before() -> None:
        async with room(tmp_path, PROGRAMME) as here:
            await come_in(here, "BE")

    async def after(key: str) -> tuple[list[str], list[str]]:
        readers = Readers()
        async with room(tmp_path, PROGRAMME) as here:
            understanding = Understanding(here.chamber, here.keeping, here.posts, readers)
            understanding.open()
            await come_in(here, key)
            plenary = await until_all_are_taken(here, len(here.chamber.view(SLUG).mails))
            await understanding.close()
            return order(plenary), sorted(readers.read_so_far)

    asyncio.run(before())
    assert asyncio.run(after("SN")) == (["BE", "SN"], ["BE", "SN"])
    assert asyncio.run(after("CL")) == (["BE", "SN", "CL"], ["CL"])


def test_what_the_rules_cannot_take_waits_at_the_desk_with_its_arrival(tmp_path: Path) -> None:
    async def main() -> tuple[Status, bool, bool]:
        async with room(tmp_path, PROGRAMME) as here:
            await come_in(here, "BE")
            understanding = Understanding(here.chamber, here.keeping, here.posts, Nonsense())
            understanding.open()
            plenary = await until_all_are_taken(here, 1)
            await understanding.close()
            request = plenary.requests[1]
            return request.status, request.doubts == UNREADABLE.doubts, request.arrived == OPENING

    assert asyncio.run(main()) == (Status.HELD, True, True)


def test_whoever_imitates_a_known_contact_waits_at_the_desk(tmp_path: Path) -> None:
    contacts = contacts_from([("BE", "be-rnfa.example")])

    async def main() -> tuple[Status, tuple[Doubt, ...]]:
        async with room(tmp_path, PROGRAMME) as here:
            await come_in(here, "BE")
            understanding = Understanding(here.chamber, here.keeping, here.posts, Readers(), contacts)
            understanding.open()
            plenary = await until_all_are_taken(here, 1)
            await understanding.close()
            return plenary.requests[1].status, plenary.requests[1].doubts

    assert asyncio.run(main()) == (Status.DOUBTFUL, (Doubt.SENDER_LOOKALIKE,))


async def at_once(_seconds: float) -> None:
    await asyncio.sleep(0)


FOR_EVER = 3_600.0


def test_a_mail_that_comes_while_another_is_read_is_read_beside_it(tmp_path: Path) -> None:
    async def main() -> list[str]:
        async with room(tmp_path, PROGRAMME) as here:
            readers = Readers(together=2)
            understanding = Understanding(here.chamber, here.keeping, here.posts, readers, patience=FOR_EVER)
            understanding.open()
            await come_in(here, "BE")
            await readers.first_came.wait()
            await come_in(here, "SN")
            plenary = await until_all_are_taken(here, 2)
            await understanding.close()
            return order(plenary)

    assert asyncio.run(main()) == ["BE", "SN"]


@pytest.mark.parametrize("patience", [FOR_EVER, 0.0])
def test_a_mail_that_cannot_be_fetched_just_now_is_read_later_and_is_not_unreadable(
    tmp_path: Path, patience: float
) -> None:
    async def main() -> list[str]:
        async with room(tmp_path, PROGRAMME) as here:
            for key in ("BE", "SN"):
                await come_in(here, key)
            keeping = GoneAtFirst(here.keeping)
            understanding = Understanding(
                here.chamber, keeping, here.posts, Readers(), patience=patience, pause=at_once
            )
            understanding.open()
            plenary = await until_all_are_taken(here, 2)
            await understanding.close()
            return order(plenary)

    assert asyncio.run(main()) == ["BE", "SN"]


def test_a_mail_whose_bytes_were_erased_waits_at_the_desk(tmp_path: Path) -> None:
    async def main() -> bool:
        async with room(tmp_path, PROGRAMME) as here:
            await come_in(here, "BE")
            original = here.chamber.view(SLUG).mails[1].original or ""
            await here.keeping.read(original)
            here.originals.erase(original)
            understanding = Understanding(here.chamber, here.keeping, here.posts, Readers())
            understanding.open()
            plenary = await until_all_are_taken(here, 1)
            await understanding.close()
            return plenary.requests[1].doubts == UNREADABLE.doubts

    assert asyncio.run(main())
