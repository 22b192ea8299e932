"""Mails are read in processes of their own: what ends one of them costs that mail its reading and nobody else's."""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.readers.pool import NOT_LAID_OUT, ReaderPool
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.reading.layout import lay_out
from hemicycle.mailroom.reading.reading import read_mail
from hemicycle.mailroom.understanding import UNREADABLE
from plenary_stage import PROGRAMME

T = TypeVar("T")
MAILS = tuple(
    path.read_bytes() for path in sorted((Path(__file__).parents[1] / "unseen").glob("[0-9]*.eml"))[:6]
)
BY_SMTP = Delivery(way=Way.SMTP, taken=datetime(2023, 12, 1, tzinfo=UTC), sender="a@mission.example")
CIRCUMSTANCES = Circumstances(
    programme=PROGRAMME,
    post=Post(to=("secretariat@plenary.example",), hosts=("plenary.example",)),
    day=date(2023, 12, 8),
)


def children() -> list[int]:
    listed = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii")
    return [int(one) for one in listed.split()]


def in_a_pool(do: Callable[[ReaderPool], Awaitable[T]], *, most: int = 1, most_seconds: float = 60.0) -> T:
    async def main() -> T:
        pool = ReaderPool(most, most_seconds)
        try:
            return await do(pool)
        finally:
            await pool.close()

    return asyncio.run(main())


def test_a_mail_is_read_there_as_it_is_read_here() -> None:
    async def read_all(pool: ReaderPool) -> list[object]:
        return await asyncio.gather(*(pool.read(raw, BY_SMTP, CIRCUMSTANCES) for raw in MAILS))

    assert in_a_pool(read_all, most=2) == [read_mail(raw, BY_SMTP, CIRCUMSTANCES) for raw in MAILS]


def test_a_mail_is_laid_out_there_as_it_is_laid_out_here() -> None:
    async def lay_out_all(pool: ReaderPool) -> list[object]:
        return [await pool.lay_out(raw) for raw in MAILS]

    assert in_a_pool(lay_out_all) == [lay_out(raw) for raw in MAILS]


def test_a_large_mail_goes_through_the_pipe_whole() -> None:
    body = b"Please inscribe Belgium in Segment I.\r\n" + b"This line says nothing at all.\r\n" * 60_000
    raw = b"From: a@mission.example\r\nSubject: Speakers list\r\nContent-Type: text/plain\r\n\r\n" + body

    async def read(pool: ReaderPool) -> object:
        return await pool.read(raw, BY_SMTP, CIRCUMSTANCES)

    assert in_a_pool(read) == read_mail(raw, BY_SMTP, CIRCUMSTANCES)


def test_a_reader_that_takes_too_long_is_ended_and_its_mail_is_unreadable() -> None:
    before = children()

    async def read(pool: ReaderPool) -> tuple[object, object, list[int], int]:
        read = await pool.read(MAILS[0], BY_SMTP, CIRCUMSTANCES)
        return read, await pool.lay_out(MAILS[0]), children(), pool.failures

    assert in_a_pool(read, most_seconds=0.001) == (UNREADABLE, NOT_LAID_OUT, before, 2)


def test_a_reader_that_dies_is_replaced_for_the_next_mail() -> None:
    before = set(children())

    async def read(pool: ReaderPool) -> list[object]:
        first = await pool.read(MAILS[0], BY_SMTP, CIRCUMSTANCES)
        for reader in set(children()) - before:
            os.kill(reader, signal.SIGKILL)
        second = await pool.read(MAILS[1], BY_SMTP, CIRCUMSTANCES)
        return [first, second, await pool.read(MAILS[2], BY_SMTP, CIRCUMSTANCES)]

    expected = [read_mail(raw, BY_SMTP, CIRCUMSTANCES) for raw in MAILS[:3]]
    assert in_a_pool(read) == [expected[0], UNREADABLE, expected[2]]


def test_a_reader_goes_on_when_the_terminal_interrupts_the_house() -> None:
    before = set(children())

    async def read(pool: ReaderPool) -> list[object]:
        first = await pool.read(MAILS[0], BY_SMTP, CIRCUMSTANCES)
        for reader in set(children()) - before:
            os.kill(reader, signal.SIGINT)
        return [first, await pool.read(MAILS[1], BY_SMTP, CIRCUMSTANCES)]

    assert in_a_pool(read) == [read_mail(raw, BY_SMTP, CIRCUMSTANCES) for raw in MAILS[:2]]


def test_no_reader_outlives_the_pool() -> None:
    before = children()

    async def read(pool: ReaderPool) -> object:
        return await pool.read(MAILS[0], BY_SMTP, CIRCUMSTANCES)

    in_a_pool(read, most=2)
    assert children() == before
