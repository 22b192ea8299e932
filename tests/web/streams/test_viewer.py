"""A viewer is never waited for: it is passed over while it does not read, then told what it missed."""

import pytest

from hemicycle.web.streams.viewer import MOST_BUFFERED, SEND_BUFFER, Viewer


class Wire:
    """A transport that keeps what is written to it, and says how much waits."""

    def __init__(self) -> None:
        self.written: list[bytes] = []
        self.waiting = 0
        self.aborted = False
        self.high = 0

    def set_write_buffer_limits(self, high: int) -> None:
        self.high = high

    def get_extra_info(self, _name: str) -> None:
        return None

    def is_closing(self) -> bool:
        return self.aborted

    def write(self, message: bytes) -> None:
        self.written.append(message)

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def abort(self) -> None:
        self.aborted = True


@pytest.fixture
def wire() -> Wire:
    return Wire()


def viewer_of(wire: Wire) -> Viewer:
    viewer = Viewer(wire)
    viewer.catch_up = lambda since: b"since %d" % since
    return viewer


def test_who_reads_gets_every_change(wire: Wire) -> None:
    viewer = viewer_of(wire)
    for position in (1, 2, 3):
        viewer.write(b"%d" % position, position)
    assert (wire.written, viewer.position, wire.high) == ([b"1", b"2", b"3"], 3, SEND_BUFFER)


def test_who_stalls_is_told_what_it_missed_and_no_more(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.write(b"1", 1)
    viewer.pause()
    viewer.write(b"2", 2)
    viewer.write(b"3", 3)
    viewer.resume()
    viewer.write(b"4", 4)
    assert (wire.written, viewer.position) == ([b"1", b"since 1", b"4"], 4)


def test_who_stalled_and_missed_nothing_is_told_nothing(wire: Wire) -> None:
    viewer = viewer_of(wire)
    viewer.pause()
    viewer.resume()
    assert wire.written == []


def test_who_lets_far_too_much_wait_is_closed_and_written_to_no_more(wire: Wire) -> None:
    viewer = viewer_of(wire)
    wire.waiting = MOST_BUFFERED
    viewer.pause()
    assert not wire.aborted
    viewer.resume()
    wire.waiting = MOST_BUFFERED + 1
    viewer.pause()
    viewer.resume()
    viewer.write(b"1", 1)
    assert (wire.aborted, wire.written) == (True, [])
