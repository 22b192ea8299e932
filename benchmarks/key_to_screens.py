"""From the chair's key to the last viewer: a form that is posted, recorded on the disk, drawn and written to all.

    .venv/bin/python benchmarks/key_to_screens.py [--viewers 500] [--keys 300]

The house is that of `fanout.py`, the viewers too; the chair's browser holds its connection open and presses pause,
resume and +30 s in turn. The bare uvloop server writes the very bytes that the house sent for the act before, and
hears of them through a pipe: it reads no form, records nothing and draws nothing. Acts of the two alternate in one
run.
"""

import argparse
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic, monotonic_ns, sleep
from urllib.parse import urlencode

from fleet import PATHS, Piped, Reader, Side, fleet_of, framed
from measuring import CLIENTS, Verdict, machine, pin, raise_the_limit_of_files, table, verdicts
from programs import compiled, started

TARGET = 3.0
ACTS = ("pause", "run", "extend")
WARMING = 10


KEPT_SECONDS = 3.0
"""The house closes a connection on which nothing came for five."""


class Chair:
    """The chair's browser, on one connection, as long as it presses."""

    def __init__(self, port: int, cookie: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=20)
        self._headers = {"cookie": cookie, "content-type": "application/x-www-form-urlencoded"}
        self._pressed = 0
        self._at = monotonic()

    def press(self) -> None:
        if monotonic() - self._at > KEPT_SECONDS:
            self._connection.close()
        self._at = monotonic()
        act = ACTS[self._pressed % len(ACTS)]
        body = urlencode({"act": act, "on": 1, "position": self._pressed, "press": self._pressed})
        self._connection.request("POST", "/measured/chair", body, self._headers)
        self._pressed += 1

    def answer(self) -> None:
        answer = self._connection.getresponse()
        answer.read()
        if answer.status != 303:
            raise SystemExit(f"The house answered {answer.status}.")


def measured(fleet: Path, viewers: int, keys: int) -> tuple[list[float], list[float]]:
    """Milliseconds from the key to the last viewer, of the house and of the bare server."""
    with ExitStack() as running:
        house, house_port = started("fanout_house.py")
        running.enter_context(house)
        chair = Chair(house_port, house.hear().strip())
        bare, bare_port = started("fanout_bare.py")
        running.enter_context(bare)
        sides = []
        for server, port in ((house, house_port), (bare, bare_port)):
            ours = running.enter_context(fleet_of(fleet, port, viewers))
            sides.append(Side(Piped(server), ours, viewers))
        readers = [Reader(house_port, path) for path in PATHS]
        sleep(0.5)
        of_house: list[float] = []
        of_bare: list[float] = []
        for _ in range(keys + WARMING):
            began = monotonic_ns()
            chair.press()
            of_house.append(sides[0].awaited(began))
            chair.answer()
            messages = [reader.message() for reader in readers]
            sleep(0.01)
            of_bare.append(sides[1].show(framed(messages)))
            sleep(0.01)
        for reader in readers:
            reader.close()
        return of_house[WARMING:], of_bare[WARMING:]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--viewers", type=int, default=500)
    arguments.add_argument("--keys", type=int, default=300)
    asked = arguments.parse_args()
    raise_the_limit_of_files()
    pin(CLIENTS)
    with TemporaryDirectory() as folder:
        fleet = compiled("viewers.c", Path(folder))
        house, bare = measured(fleet, asked.viewers, asked.keys)
    print(f"{machine()}; {asked.keys} keys, {asked.viewers} viewers\n")
    table(
        ["from the key to the last viewer", "median ms", "p99 ms"],
        [
            [name, f"{median(times):.2f}", f"{quantiles(times, n=100)[98]:.2f}"]
            for name, times in (("house", house), ("bare", bare))
        ],
    )
    ratio = median(house) / median(bare)
    verdicts(
        Verdict(
            f"from the chair's key to the last of {asked.viewers} viewers, of a bare server's median",
            f"≤ {TARGET:g}",
            f"{ratio:.2f}",
            ratio <= TARGET,
        )
    )


if __name__ == "__main__":
    main()
