"""Connections have a number and an end: heads that never end, bodies that never come, more than one address may hold."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.settings import LimitSettings
from hemicycle.web.streams.guard import Guard
from hemicycle.web.streams.guarded import SENTENCES, GuardedProtocol
from house_in_hand import HouseInHand
from house_on_a_port import on_a_port
from plenary_stage import OPENING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

STRANGER = "127.0.0.2"
"""An address of this machine that is no proxy's."""
STREAM = b"GET /stream/cooperation/public/en HTTP/1.1\r\nhost: x\r\n"
PAGE = b"GET /cooperation HTTP/1.1\r\nhost: x\r\n\r\n"


class Caller:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    async def hears(self, sent: bytes = b"") -> tuple[int, bytes]:
        """The status of the next answer, and what follows its head, as far as the connection ends or it is all there."""
        self.writer.write(sent)
        head = await self.reader.readuntil(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if b": " in line)
        if b"content-length" in fields:
            return int(head.split()[1]), await self.reader.readexactly(int(fields[b"content-length"]))
        return int(head.split()[1]), b""

    async def ends(self) -> bool:
        return await self.reader.read() == b""


def in_a_house(
    tmp_path: Path, story: Callable[[Callable[[], Awaitable[Caller]]], Awaitable[None]], **bounds: float
) -> None:
    async def main() -> None:
        callers: list[Caller] = []
        async with (
            HouseInHand(tmp_path, PROGRAMME, HandTime(OPENING)) as house,
            on_a_port(house.house, Guard(replace(LimitSettings(), **bounds))) as port,
            asyncio.timeout(20),
        ):

            async def caller() -> Caller:
                callers.append(
                    Caller(*await asyncio.open_connection("127.0.0.1", port, local_addr=(STRANGER, 0)))
                )
                return callers[-1]

            try:
                await story(caller)
            finally:
                for one in callers:
                    one.writer.close()

    asyncio.run(main())


@pytest.mark.parametrize("begun", [b"", b"GET /coop", b"GET /cooperation HTTP/1.1\r\nhost: x\r\n", STREAM])
def test_a_head_that_never_ends_is_given_up(tmp_path: Path, begun: bytes) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one = await caller()
        assert await one.hears(begun) == (408, SENTENCES[408].encode())
        assert await one.ends()

    in_a_house(tmp_path, story, head_seconds=0.02)


def test_a_body_that_never_comes_is_given_up(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one = await caller()
        begun = b"POST /cooperation/verify HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\ngiv"
        assert await one.hears(begun) == (408, SENTENCES[408].encode())
        assert await one.ends()

    in_a_house(tmp_path, story, exchange_seconds=0.02)


def test_a_head_of_more_than_16_kb_is_told_so(tmp_path: Path) -> None:
    """Whether it came in pieces or in one, and behind another on the same connection."""

    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        for end in (b"", b"\r\n\r\n"):
            for beginning in (PAGE[:-2], STREAM):
                one = await caller()
                sent = beginning + b"cookie: " + b"x" * 70_000 + end
                assert await one.hears(sent) == (431, SENTENCES[431].encode())
        one = await caller()
        assert (await one.hears(PAGE + PAGE[:-2] + b"cookie: " + b"x" * 20_000 + b"\r\n\r\n"))[0] == 200
        assert (await one.hears())[0] == 431

    in_a_house(tmp_path, story)


def test_a_request_is_the_same_however_its_first_line_comes_in_pieces(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        facts = b"GET /api/v1/cooperation/events HTTP/1.1\r\n\r\n"
        paper = b"GET /api/v1/cooperation HTTP/1.1\r\nhost: x\r\n\r\n"
        for whole in (STREAM + b"\r\n", facts, paper, PAGE):
            for cut in (1, 5, 13, 20):
                one = await caller()
                one.writer.write(whole[:cut])
                await one.writer.drain()
                for _ in range(5):  # the house has read it by itself
                    await asyncio.sleep(0)
                assert (await one.hears(whole[cut:]))[0] == 200

    in_a_house(tmp_path, story)


def test_a_body_with_two_lengths_ends_the_connection(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one = await caller()
        lengths = b"content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n"
        sent = b"POST /cooperation/verify HTTP/1.1\r\nhost: x\r\n" + lengths + b"0\r\n\r\n" + PAGE
        assert await one.hears(sent) == (400, SENTENCES[400].encode())
        assert await one.ends()

    in_a_house(tmp_path, story)


def test_what_is_no_http_is_told_so_with_the_headers_that_every_answer_has(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one = await caller()
        one.writer.write(b"HELO house\r\n\r\n")
        said = await one.reader.read()
        assert said.startswith(b"HTTP/1.1 400 ")
        assert b"content-security-policy: default-src 'none'" in said

    in_a_house(tmp_path, story)


def test_one_address_holds_so_many_connections_and_gets_the_place_of_one_that_ends(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        first, second = await caller(), await caller()
        assert [(await one.hears(PAGE))[0] for one in (first, second)] == [200, 200]
        third = await caller()
        assert await third.hears() == (429, SENTENCES[429].encode())
        first.writer.close()
        while (await (await caller()).hears(PAGE))[0] != 200:  # noqa: ASYNC110 - until the house has heard of it
            await asyncio.sleep(0)

    in_a_house(tmp_path, story, connections_of_one=2)


def test_beyond_what_the_house_can_hold_a_caller_is_told_to_come_back(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one, two = await caller(), await caller()
        assert (await one.hears(PAGE))[0] == 200
        assert await two.hears() == (503, SENTENCES[503].encode())

    in_a_house(tmp_path, story, connections=1)


def test_one_address_follows_so_many_streams_and_no_more(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one, two = await caller(), await caller()
        assert (await one.hears(STREAM + b"\r\n"))[0] == 200
        assert await two.hears(STREAM + b"\r\n") == (429, SENTENCES[429].encode())
        facts = await caller()
        status, problem = await facts.hears(b"GET /api/v1/cooperation/events HTTP/1.1\r\n\r\n")
        assert (status, json.loads(problem)["type"]) == (429, "/api/v1/problems/too-many")

    in_a_house(tmp_path, story, streams_of_one=1)


def test_a_stream_outlasts_every_patience(tmp_path: Path) -> None:
    async def story(caller: Callable[[], Awaitable[Caller]]) -> None:
        one, head = await caller(), await caller()
        assert (await one.hears(STREAM + b"\r\n"))[0] == 200
        assert (await head.hears())[0] == 408
        assert await one.reader.readline() == b"retry: 700\n"
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await one.ends()

    in_a_house(tmp_path, story, head_seconds=0.02, exchange_seconds=0.02)


def test_a_hall_of_five_hundred_behind_one_address_passes() -> None:
    guard = Guard(LimitSettings())
    assert all(guard.lets_in("192.0.2.7") for _ in range(500 * 7))
    assert all(guard.lets_follow("192.0.2.7") for _ in range(500 * 2))


def test_one_address_begins_streams_as_often_as_it_may_ask_for_pages() -> None:
    seconds = 0.0
    guard = Guard(LimitSettings(pages_a_minute=60), lambda: seconds)

    def begins(number: int, address: str = "192.0.2.7") -> list[bool]:
        """One after the other, each ended before the next."""
        begun = []
        for _ in range(number):
            begun.append(guard.lets_follow(address))
            if begun[-1]:
                guard.stops_following(address)
        return begun

    assert begins(121) == [True] * 120 + [False]
    assert begins(1, "192.0.2.8") == begins(1, "127.0.0.1") == [True]
    seconds = 1.0
    assert begins(2) == [True, False]


def test_a_hall_whose_network_comes_and_goes_follows_on() -> None:
    """A thousand streams, cut off every ten seconds for a minute."""
    seconds = 0.0
    guard = Guard(LimitSettings(), lambda: seconds)
    for cut in range(7):
        seconds = 10.0 * cut
        assert all(guard.lets_follow("192.0.2.7") for _ in range(500 * 2))
        for _ in range(500 * 2):
            guard.stops_following("192.0.2.7")


def test_proxies_are_not_counted_and_name_those_who_are() -> None:
    guard = Guard(LimitSettings(connections_of_one=1, streams_of_one=1, proxies=("127.0.0.1", "10.0.0.5")))
    assert all(guard.lets_in("127.0.0.1") for _ in range(5))
    named = guard.asking("127.0.0.1", {"x-forwarded-for": "6.6.6.6, 192.0.2.7, 10.0.0.5"})
    assert (named, guard.lets_follow(named), guard.lets_follow(named)) == ("192.0.2.7", True, False)
    assert guard.asking("192.0.2.9", {"x-forwarded-for": "192.0.2.7"}) == "192.0.2.9"


class Line:
    """What a connection writes to, whose other end takes nothing."""

    def __init__(self) -> None:
        self.waiting, self.aborted = 1_000_000, False

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def abort(self) -> None:
        self.aborted = True


def test_who_reads_slowly_is_waited_for_and_who_does_not_read_is_not() -> None:
    class Patient(GuardedProtocol):
        def __init__(self) -> None:
            self.transport: Any = Line()
            self.cycle = None  # type: ignore[assignment]
            self._awaits_head, self._unread = False, 0
            self.waits = 0

        def _wait(self, seconds: float) -> None:
            self.waits += 1

    one = Patient()
    for waiting, is_aborted in ((1_000_000, False), (900_000, False), (899_000, True)):
        one.transport.waiting = waiting
        one._lose_patience()  # noqa: SLF001 - the loop would call it
        assert one.transport.aborted is is_aborted
