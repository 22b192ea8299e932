"""Every listener hears every fact once and in order, whatever else it does; the facts are encoded once for all."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.facts import Told
from hemicycle.ledger.database import open_database
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.web.streams.facts import FactStream, FactStreams, event
from hemicycle.web.streams.viewer import MOST_BUFFERED, Viewer
from plenary_stage import MEETING, PROGRAMME
from wire import Wire


class Room:
    """A chamber with one plenary, and those who listen to its facts."""

    def __init__(self, chamber: Chamber) -> None:
        self.chamber = chamber
        self.streams = FactStreams(chamber)
        self.wires: list[Wire] = []

    def joined(self, behind: int | None) -> tuple[Viewer, Wire]:
        wire = Wire()
        self.wires.append(wire)
        listener = Viewer(wire)
        self.streams.join("asp22", listener, behind)
        return listener, wire

    async def heard(self, wire: Wire) -> bytes:
        """All that a wire has brought once the last fact that is durable is on it."""
        facts = await self.chamber.facts.of("asp22")
        async with asyncio.timeout(20):
            while event(facts[-1]) not in wire.heard():  # noqa: ASYNC110 - a wire tells nobody
                await asyncio.sleep(0)
        return wire.heard()

    async def have_joined(self, number: int) -> None:
        """Whoever names a fact that is still to come joins once the ledger has been asked for it."""
        async with asyncio.timeout(20):
            while self.streams.count() < number:  # noqa: ASYNC110 - nobody is told of it
                await asyncio.sleep(0)

    async def told(self) -> list[bytes]:
        return [event(one) for one in await self.chamber.facts.of("asp22")]


def in_a_room(tmp_path: Path, play: Callable[[Room], Awaitable[None]]) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime(MEETING))
        await chamber.open()
        room = Room(chamber)
        try:
            await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
            await chamber.submit("asp22", OpenMeeting(id="open"), "chair")
            await play(room)
        finally:
            await room.streams.close()
            for wire in room.wires:
                wire.cut()
            await chamber.close()
            engine.dispose()

    asyncio.run(main())


def test_a_listener_begins_where_it_says_and_without_a_word_at_the_last_fact(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        wires = [room.joined(behind)[1] for behind in (0, 1, 2, None, 999_999_999)]
        before = await room.told()
        for wire in (wires[0], wires[1], wires[3]):
            await room.heard(wire)
        await room.have_joined(len(wires))
        await room.chamber.submit("asp22", OpenSegment(id="segment", segment="1"), "chair")
        heard = [await room.heard(wire) for wire in wires]
        told = await room.told()
        assert told[:2] == before
        assert heard == [b"".join(told[first:]) for first in (0, 1, 2, 1, 2)]

    in_a_room(tmp_path, play)


def test_a_listener_that_stalls_goes_on_where_it_was(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        (stalls, slow), (_, reads) = room.joined(0), room.joined(0)
        await room.heard(slow)
        stalls.pause()
        for number in range(3):
            await room.chamber.submit("asp22", SuspendMeeting(id=f"suspend-{number}"), "chair")
            await room.heard(reads)
            await room.chamber.submit("asp22", ResumeMeeting(id=f"resume-{number}"), "chair")
            await room.heard(reads)
        assert slow.heard() == b"".join((await room.told())[:2])
        stalls.resume()
        assert await room.heard(slow) == await room.heard(reads) == b"".join(await room.told())

    in_a_room(tmp_path, play)


def test_who_left_hears_nothing_more(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        (leaves, left), (_, stays) = room.joined(2), room.joined(2)
        room.streams.leave("asp22", leaves)
        await room.chamber.submit("asp22", OpenSegment(id="segment", segment="1"), "chair")
        await room.heard(stays)
        assert (left.heard(), left.closed, room.streams.count()) == (b"", True, 1)

    in_a_room(tmp_path, play)


def test_whoever_comes_after_the_last_has_left_hears_everything_too(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        only, wire = room.joined(0)
        await room.heard(wire)
        room.streams.leave("asp22", only)
        room.streams.leave("asp22", only)
        await room.chamber.submit("asp22", OpenSegment(id="segment", segment="1"), "chair")
        _, next_one = room.joined(0)
        assert await room.heard(next_one) == b"".join(await room.told())

    in_a_room(tmp_path, play)


def test_what_was_erased_is_read_again_and_the_facts_are_the_same(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        _, wire = room.joined(0)
        before = await room.heard(wire)
        await room.chamber.read_again("asp22")
        await room.chamber.submit("asp22", OpenSegment(id="segment", segment="1"), "chair")
        told = await room.told()
        assert await room.heard(wire) == before + told[-1] == b"".join(told)

    in_a_room(tmp_path, play)


class Connection(asyncio.Protocol):
    """A listener on a real transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.viewer = Viewer(transport)
        self.most = 0
        self.transport = transport

    def pause_writing(self) -> None:
        self.most = max(self.most, self.transport.get_write_buffer_size())
        self.viewer.pause()

    def resume_writing(self) -> None:
        self.viewer.resume()


def test_a_long_past_is_written_as_fast_as_it_is_read_and_no_more_of_it_waits() -> None:
    facts = tuple(Told(number, "floor-given", b"." * 700) for number in range(1, 5001))
    whole = b"".join(event(one) for one in facts)

    async def main() -> None:
        near, far = socket.socketpair()
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(Connection, sock=near)
        stream = FactStream()
        stream.take(facts)
        stream.join(connection.viewer, 0)
        far.setblocking(False)
        reading, writing = await asyncio.open_connection(sock=far)
        async with asyncio.timeout(20):
            assert await reading.readexactly(len(whole)) == whole
        assert 0 < connection.most < MOST_BUFFERED < len(whole)
        connection.transport.close()
        writing.close()

    asyncio.run(main())


def test_when_the_house_stops_each_listener_hears_when_to_come_back(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        (_, reads), (stalls, slow) = room.joined(0), room.joined(0)
        await room.heard(reads)
        stalls.pause()
        await room.streams.see_out(lambda: 900)
        assert (reads.heard().endswith(b"\n\nretry: 900\n\n"), reads.closed) == (True, True)
        assert slow.aborted

    in_a_room(tmp_path, play)


def test_a_listener_that_is_too_slow_is_counted_once(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        stalls, slow = room.joined(0)
        slow.waiting = MOST_BUFFERED + 1
        stalls.pause()
        for _ in range(2):
            room.streams.leave("asp22", stalls)
        assert (slow.aborted, room.streams.too_slow) == (True, 1)

    in_a_room(tmp_path, play)
