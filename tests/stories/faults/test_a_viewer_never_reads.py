"""Some viewers follow the page and do not read what they are sent; others do."""

import socket
from pathlib import Path

from breaking.aftermath import WHOLE, aftermath
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.viewers import Viewers
from breaking.waiting import PATIENCE
from house_process import HouseProcess

STALLED = 10
ACTS = 20


def test_the_others_see_every_act_and_who_reads_again_is_current(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path, settings=FROM_ONE_ADDRESS).start()
    try:
        stalled = [a_viewer(house) for _ in range(STALLED)]
        with Viewers(house.port, 2) as viewers, Load(house.port) as load:
            assert house.press("open") == 200
            for number in range(ACTS):
                assert house.press("resume" if number % 2 else "suspend") == 200
                viewers.see(house.state()["position"])
                load.goes_on(0)
        position = house.state()["position"]
        missed = [viewers.heard - heard_until(viewer, position) for viewer in stalled]
    finally:
        code = house.stop()
    assert min(missed) > 0
    assert (set(load.told), load.unanswered, code) == (set(), 0, 0)
    assert aftermath(str(house.database), load.receipts) == WHOLE


def a_viewer(house: HouseProcess) -> socket.socket:
    """It has room for little, and asks to follow."""
    viewer = socket.socket()
    viewer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    viewer.settimeout(PATIENCE)
    viewer.connect(("127.0.0.1", house.port))
    viewer.sendall(b"GET /stream/cooperation/public/en HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n")
    return viewer


def heard_until(viewer: socket.socket, position: int) -> int:
    """How many events it hears, now that it reads, until it is current."""
    events, seen = 0, 0
    with viewer, viewer.makefile("rb") as stream:
        while seen < position:
            line = stream.readline()
            assert line, "The house has closed the stream."
            if line.startswith(b"id: "):
                events, seen = events + 1, int(line[4:])
    return events
