"""Each change goes to every viewer that reads; who stalls is passed over, and then told what it missed."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.ledger.database import open_database
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Address, Audience, Regions, event
from hemicycle.web.streams.viewer import MOST_BUFFERED, Viewer
from plenary_stage import MEETING, PROGRAMME
from wire import Wire

ADDRESS = Address("asp22", Audience.PUBLIC, "en")


class Room:
    """A chamber with one plenary, and a broadcaster that shows its position."""

    def __init__(self, chamber: Chamber) -> None:
        self.chamber = chamber
        self.wires: list[Wire] = []
        self.drawn: list[Address] = []
        self.broadcaster = Broadcaster(chamber, self._render)

    def _render(self, address: Address) -> tuple[int, Regions]:
        self.drawn.append(address)
        position = self.chamber.view(address.plenary).position
        return position, {"floor": str(position)}

    def joined(self) -> tuple[Viewer, Wire]:
        wire = Wire()
        self.wires.append(wire)
        viewer = Viewer(wire)
        self.broadcaster.join(ADDRESS, viewer, self.chamber.view("asp22").position)
        return viewer, wire

    async def shown(self, position: int, wire: Wire) -> None:
        """Returns when the viewer has the position."""
        async with asyncio.timeout(20):
            while told(position) not in wire.heard():  # noqa: ASYNC110 - a wire tells nobody
                await asyncio.sleep(0)


def told(position: int) -> bytes:
    return event(position, {"floor": str(position)})


def in_a_room(tmp_path: Path, play: Callable[[Room], Awaitable[None]]) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime(MEETING))
        await chamber.open()
        room = Room(chamber)
        try:
            await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
            await play(room)
        finally:
            await room.broadcaster.close()
            for wire in room.wires:
                wire.cut()
            await chamber.close()
            engine.dispose()

    asyncio.run(main())


def test_who_reads_gets_every_change_and_who_stalls_what_it_missed(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        _, reads = room.joined()
        slow, stalls = room.joined()
        opened = await room.chamber.submit("asp22", OpenMeeting(id="open"), "chair")
        await room.shown(opened.position, stalls)
        slow.pause()
        suspended = await room.chamber.submit("asp22", SuspendMeeting(id="suspend"), "chair")
        await room.shown(suspended.position, reads)
        resumed = await room.chamber.submit("asp22", ResumeMeeting(id="resume"), "chair")
        await room.shown(resumed.position, reads)
        assert stalls.heard() == told(opened.position)
        slow.resume()
        assert stalls.heard() == told(opened.position) + told(resumed.position)
        assert reads.heard() == b"".join(told(one.position) for one in (opened, suspended, resumed))

    in_a_room(tmp_path, play)


def test_who_left_is_written_to_no_more(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        _, stays = room.joined()
        viewer, left = room.joined()
        room.broadcaster.leave(ADDRESS, viewer)
        opened = await room.chamber.submit("asp22", OpenMeeting(id="open"), "chair")
        await room.shown(opened.position, stays)
        assert (left.heard(), left.closed, room.broadcaster.count()) == (b"", True, 1)

    in_a_room(tmp_path, play)


def test_a_channel_that_nobody_follows_is_drawn_no_more(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        _, stays = room.joined()
        own = Address("asp22", Audience.DELEGATION, "en", "BE")
        room.wires.append(Wire())
        viewer = Viewer(room.wires[-1])
        room.broadcaster.join(own, viewer, 1)
        room.broadcaster.leave(own, viewer)
        opened = await room.chamber.submit("asp22", OpenMeeting(id="open"), "chair")
        await room.shown(opened.position, stays)
        assert room.drawn.count(own) == 1

    in_a_room(tmp_path, play)


def test_viewers_are_told_apart_by_audience_and_each_too_slow_one_is_counted_once(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        (stalls, wire), _ = room.joined(), room.joined()
        assert dict(room.broadcaster.by_audience()) == {Audience.PUBLIC: 2}
        wire.waiting = MOST_BUFFERED + 1
        stalls.pause()
        for _ in range(2):
            room.broadcaster.leave(ADDRESS, stalls)
        assert (dict(room.broadcaster.by_audience()), room.broadcaster.too_slow) == ({Audience.PUBLIC: 1}, 1)

    in_a_room(tmp_path, play)


def test_when_the_house_stops_each_viewer_hears_a_moment_of_its_own(tmp_path: Path) -> None:
    async def play(room: Room) -> None:
        wires = [room.joined()[1] for _ in range(3)]
        moments = iter((500, 700, 900))
        await room.broadcaster.see_out(lambda: next(moments))
        told = sorted(wire.heard().rpartition(b"retry: ")[2] for wire in wires)
        assert (told, all(wire.closed for wire in wires)) == ([b"500\n\n", b"700\n\n", b"900\n\n"], True)

    in_a_room(tmp_path, play)
