"""Lights a lamp while somebody has the floor: green, amber in the last thirty seconds, red past zero, else off.

    python lamp.py http://127.0.0.1:8000/api/v1/cooperation/events http://127.0.0.1:9000/colour/

The first address is the event stream of a plenary (docs/events.md); the colour is put behind the second.
"""

import json
import sys
import time
from contextlib import suppress
from datetime import datetime
from http.client import HTTPException
from queue import Empty, Queue
from threading import Thread
from typing import Any
from urllib.parse import urljoin
from urllib.request import Request, urlopen


def colour(floor: dict[str, Any] | None, now: float) -> str:
    if floor is None:
        return "off"
    running = now - datetime.fromisoformat(floor["since"]).timestamp() if floor["since"] else 0
    left = (floor["limit"] or float("inf")) - floor["used"] - running
    return "green" if left > 30 else "amber" if left >= 0 else "red"


def follow(events: str, heard: "Queue[dict[str, Any] | None]") -> None:
    """Comes back with the last fact it heard, as often as it is cut off."""
    last: dict[str, str] = {}
    while True:
        with suppress(OSError, HTTPException):
            for line in urlopen(Request(events, headers=last), timeout=15):
                if line.startswith(b"data: {"):
                    fact = json.loads(line.removeprefix(b"data: "))
                    last = {"Last-Event-ID": str(fact["id"])}
                    heard.put(fact["floor"])
        time.sleep(1)


def main(events: str, lamp: str) -> None:
    heard: Queue[dict[str, Any] | None] = Queue()
    asked, clock = time.monotonic(), json.load(urlopen(urljoin(events, "/time"), timeout=5))
    Thread(target=follow, args=(events, heard), daemon=True).start()
    floor, shown = heard.get(), ""
    while True:
        with suppress(Empty):
            floor = heard.get(timeout=0.1)
        wanted = colour(floor, clock["now"] / 1000 + (time.monotonic() - asked) * clock["speed"])
        with suppress(OSError):
            if wanted != shown:
                urlopen(Request(lamp + wanted, method="PUT"), timeout=5).close()
                shown = wanted


if __name__ == "__main__":
    main(*sys.argv[1:])
