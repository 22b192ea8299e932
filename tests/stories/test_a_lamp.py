"""The lamp of the examples, as a program of its own beside a house that is stopped and started under it."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue

from house_process import three_inscribed

LAMP = Path(__file__).parent.parent.parent / "examples" / "lamp.py"


class Lamp:
    """A lamp on a port of loopback: it keeps the colours that were put."""

    def __init__(self) -> None:
        self._colours: Queue[str] = Queue()
        colours = self._colours

        class Handler(BaseHTTPRequestHandler):
            def do_PUT(self) -> None:
                colours.put(self.path.removeprefix("/colour/"))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/colour/"

    @contextmanager
    def burning(self) -> Iterator[None]:
        thread = threading.Thread(target=self._server.serve_forever)
        thread.start()
        try:
            yield
        finally:
            self._server.shutdown()
            self._server.server_close()
            thread.join()

    def next(self) -> str:
        return self._colours.get(timeout=20)


@contextmanager
def running(events: str, lamp: Lamp) -> Iterator[None]:
    program = subprocess.Popen([sys.executable, "-I", "-S", LAMP, events, lamp.address])
    try:
        yield
    finally:
        program.kill()
        program.wait(20)


def test_the_lamp_shows_who_has_the_floor_and_how_long(tmp_path: Path) -> None:
    lamp = Lamp()
    with three_inscribed(tmp_path) as house, lamp.burning():
        events = f"{house.address}/api/v1/cooperation/events"
        with running(events, lamp):
            assert lamp.next() == "off"
            house.press("open")
            house.press("open-segment", "1")
            house.press("give", "1")
            assert lamp.next() == "green"
            house.press("end", "1")
            assert lamp.next() == "off"
            house.press("set-limit", "1", seconds="1")
            house.press("give", "2")
            assert lamp.next() == "amber"
            assert lamp.next() == "red"
            house.press("extend", "2")
            assert lamp.next() == "amber"
            house.press("extend", "2")
            assert lamp.next() == "green"
        for _ in range(10):
            house.press("extend", "2")
        with running(events, lamp):
            assert lamp.next() == "green"
            house.stop()
            house.start()
            house.press("end", "2")
            assert lamp.next() == "off"
