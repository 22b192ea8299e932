"""A viewer is never waited for: it is passed over while it does not read, then told what it missed."""

import asyncio
import socket
from collections.abc import Callable, Iterator

import pytest
import uvloop

from hemicycle.web.streams.viewer import MOST_BUFFERED, Viewer, write_to
from wire import Wire


@pytest.fixture
def wire() -> Iterator[Wire]:
    wire = Wire()
    yield wire
    wire.cut()


def viewer_of(wire: Wire) -> Viewer:
    viewer = Viewer(wire)
    viewer.catch_up = lambda since: b"since %d " % since
    return viewer


def test_who_reads_gets_every_change(wire: Wire) -> None:
    viewer = viewer_of(wire)
    for position in (1, 2, 3):
        write_to([viewer], b"%d " % position, position - 1)
    assert (wire.heard(), viewer.reads) == (b"1 2 3 ", True)


def test_who_stalls_is_told_what_it_missed_and_no_more(wire: Wire) -> None:
    viewer = viewer_of(wire)
    write_to([viewer], b"1 ", 0)
    viewer.pause()
    write_to([viewer], b"2 ", 1)
    write_to([viewer], b"3 ", 2)
    viewer.resume()
    write_to([viewer], b"4 ", 3)
    assert wire.heard() == b"1 since 1 4 "


def test_what_was_missed_counts_from_the_least_that_it_was_told(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.pause()
    for behind in (2, 1, 3):
        viewer.pass_over(behind)
    viewer.resume()
    viewer.pause()
    viewer.resume()
    assert wire.heard() == b"since 1 "


def test_who_stalled_and_missed_nothing_is_told_nothing(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.pause()
    viewer.resume()
    assert (wire.heard(), viewer.reads) == (b"", True)


def test_who_still_has_something_to_read_from_before_is_passed_over_first(wire: Wire) -> None:
    wire.waiting = 1
    assert not viewer_of(wire).reads


def test_who_lets_far_too_much_wait_is_closed_and_written_to_no_more(wire: Wire) -> None:
    viewer = viewer_of(wire)
    wire.waiting = MOST_BUFFERED
    viewer.pause()
    assert not wire.aborted
    viewer.resume()
    wire.waiting = MOST_BUFFERED + 1
    viewer.pause()
    viewer.resume()
    write_to([viewer], b"1 ", 0)
    assert (wire.aborted, wire.heard(), viewer.is_too_slow) == (True, b"", True)


def test_who_left_is_closed_and_written_to_no_more(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.leave()
    write_to([viewer], b"1 ", 0)
    assert (wire.closed, wire.heard()) == (True, b"")


class Connection(asyncio.Protocol):
    """A viewer on a real transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport
        self.viewer = Viewer(transport)
        self.lost = asyncio.Event()

    def pause_writing(self) -> None:
        self.viewer.pause()

    def resume_writing(self) -> None:
        self.viewer.resume()

    def connection_lost(self, _exc: Exception | None) -> None:
        self.viewer.leave()
        self.lost.set()


LOOPS = pytest.mark.parametrize("loop", [uvloop.new_event_loop, asyncio.new_event_loop])
Loop = Callable[[], asyncio.AbstractEventLoop]


@LOOPS
def test_on_a_real_connection_what_waits_stays_in_order_and_nothing_else_is_written(loop: Loop) -> None:
    async def main() -> None:
        near, far = socket.socketpair()
        _, connection = await asyncio.get_running_loop().create_connection(Connection, sock=near)
        viewer = connection.viewer
        viewer.catch_up = lambda since: b"<since %d>" % since
        told, position = b"", 0
        while viewer.reads:
            message = b"<%d %s>" % (position + 1, b"." * 5000)
            write_to([viewer], message, position)
            told += message
            position += 1
        assert connection.transport.get_write_buffer_size() > 0
        write_to([viewer], b"<not this>", position)
        told += b"<since %d>" % position
        far.setblocking(False)
        reading, writing = await asyncio.open_connection(sock=far)
        async with asyncio.timeout(20):
            assert await reading.readexactly(len(told)) == told
        connection.transport.close()
        await connection.lost.wait()
        writing.close()

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(main())


@LOOPS
def test_on_a_real_connection_one_that_is_gone_is_found_out_by_its_transport(loop: Loop) -> None:
    async def main() -> None:
        near, far = socket.socketpair()
        _, connection = await asyncio.get_running_loop().create_connection(Connection, sock=near)
        far.close()
        write_to([connection.viewer], b"1 ", 0)
        async with asyncio.timeout(20):
            await connection.lost.wait()
        assert not connection.viewer.reads

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(main())


def test_who_is_seen_out_hears_when_to_come_back(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.see_out(1_234)
    write_to([viewer], b"1 ", 0)
    assert (wire.heard(), wire.closed, wire.aborted) == (b"retry: 1234\n\n", True, False)


def test_who_does_not_read_is_not_waited_for_when_the_house_stops(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.pause()
    viewer.see_out(1_234)
    assert (wire.heard(), wire.aborted, viewer.is_too_slow) == (b"", True, False)
