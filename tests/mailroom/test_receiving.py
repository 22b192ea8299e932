"""Whatever door a mail comes by: its bytes are kept and its arrival recorded before the door says yes."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from mail_room import SLUG, Room, room
from msgspec.structs import replace

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.reception import NotTaken
from hemicycle.plenary.convene import Convene
from mail_stage import with_copy
from plenary_stage import OPENING

T = TypeVar("T")
TO = "secretariat@plenary.example"
RAW = (
    b"From: mission@be-mfa.example\r\nTo: secretariat@plenary.example\r\nMessage-ID: <1@be-mfa.example>\r\n"
    b"Subject: Speakers' list\r\n\r\nBelgium would like to take the floor in Segment I.\r\n"
)


def in_a_room(folder: Path, do: Callable[[Room], Awaitable[T]]) -> T:
    async def main() -> T:
        async with room(folder) as here:
            return await do(here)

    return asyncio.run(main())


def by_smtp(*recipients: str, taken: datetime = OPENING) -> Delivery:
    return Delivery(
        way=Way.SMTP, taken=taken, recipients=recipients or (TO,), sender="mission@be-mfa.example"
    )


def test_a_mail_is_on_disk_when_it_is_taken(tmp_path: Path) -> None:
    async def receive(here: Room) -> None:
        await here.receiving.receive(RAW, by_smtp())

    in_a_room(tmp_path, receive)

    async def read_after_a_restart(here: Room) -> tuple[int, bytes | None]:
        mails = here.chamber.view(SLUG).mails
        return len(mails), await here.keeping.read(mails[1].original or "")

    assert in_a_room(tmp_path, read_after_a_restart) == (1, RAW)


def test_a_mail_to_nobody_here_is_not_taken(tmp_path: Path) -> None:
    async def receive(here: Room) -> int:
        with pytest.raises(NotTaken, match="No plenary of this house takes mail at these addresses"):
            await here.receiving.receive(RAW, by_smtp("somebody@else.example"))
        return len(here.chamber.view(SLUG).mails)

    assert in_a_room(tmp_path, receive) == 0


def test_what_lies_in_a_mailbox_and_names_no_plenary_is_at_the_desk_of_the_next_to_sit(
    tmp_path: Path,
) -> None:
    fetched = Delivery(way=Way.IMAP, taken=OPENING, recipients=("misspelt@plenary.example",), dated=OPENING)

    async def receive(here: Room) -> tuple[int, int]:
        await here.receiving.receive(RAW.replace(b"To: secretariat@plenary.example\r\n", b""), fetched)
        unnamed = len(here.chamber.view(SLUG).mails)
        await here.receiving.receive(RAW, fetched)
        return unnamed, len(here.chamber.view(SLUG).mails)

    assert in_a_room(tmp_path, receive) == (1, 2)


def test_a_mail_to_two_plenaries_is_with_both_and_counts_once_with_each(tmp_path: Path) -> None:
    registration = replace(with_copy().registration, to=("registry@plenary.example",))

    async def receive(here: Room) -> list[int]:
        convene = Convene(id="convene", programme=replace(with_copy(), registration=registration))
        await here.chamber.submit("asp23", convene, "desk")
        for _ in range(2):
            await here.receiving.receive(RAW, by_smtp(TO, "registry@plenary.example"))
        return [len(here.chamber.view(slug).mails) for slug in (SLUG, "asp23")]

    assert in_a_room(tmp_path, receive) == [1, 1]


def test_the_same_mail_by_two_doors_is_one_mail_with_both_arrivals(tmp_path: Path) -> None:
    fetched = Delivery(
        way=Way.IMAP,
        taken=OPENING + timedelta(minutes=9),
        recipients=(TO,),
        place="imap.example/INBOX/7/12",
        dated=OPENING + timedelta(minutes=1),
    )

    async def receive(here: Room) -> tuple[int, datetime, list[bool]]:
        await here.receiving.receive(RAW, by_smtp())
        await here.receiving.receive(b"Return-Path: <x@y.example>\r\n" + RAW, fetched)
        mails = here.chamber.view(SLUG).mails
        return (
            len(mails),
            mails[1].arrived,
            [here.receiving.takes(one) for one in (TO, TO.upper(), "x@y.example")],
        )

    assert in_a_room(tmp_path, receive) == (1, OPENING, [True, True, False])


def test_a_delivery_that_is_fetched_again_changes_nothing(tmp_path: Path) -> None:
    again = Delivery(way=Way.IMAP, taken=OPENING, recipients=(TO,), place="imap.example/INBOX/7/12")

    async def receive(here: Room) -> tuple[int, int]:
        await here.receiving.receive(RAW, again)
        before = here.chamber.view(SLUG).position
        await here.receiving.receive(RAW, again)
        return before, here.chamber.view(SLUG).position

    before, after = in_a_room(tmp_path, receive)
    assert before == after


def test_two_mails_that_share_a_message_id_are_two_mails(tmp_path: Path) -> None:
    async def receive(here: Room) -> int:
        await here.receiving.receive(RAW, by_smtp())
        await here.receiving.receive(RAW.replace(b"Segment I.", b"Segment II."), by_smtp())
        return len(here.chamber.view(SLUG).mails)

    assert in_a_room(tmp_path, receive) == 2


def test_a_mail_whose_bytes_cannot_be_written_stays_with_its_sender(tmp_path: Path) -> None:
    async def receive(here: Room) -> int:
        with sqlite3.connect(tmp_path / "house.originals.sqlite") as database:
            database.execute("DROP TABLE originals")
        with pytest.raises(NotTaken, match="could not be written to disk"):
            await here.receiving.receive(RAW, by_smtp())
        return len(here.chamber.view(SLUG).mails)

    assert in_a_room(tmp_path, receive) == 0
