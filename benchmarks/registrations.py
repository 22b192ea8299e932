"""A burst of registrations, and an act until the last of 500 viewers has it, beside OpenSlides 3.3.

    .venv/bin/python benchmarks/registrations.py [--burst 1000] [--at-once 32] [--viewers 500] [--acts 40]
                                                 [--rounds 3] [--peer FOLDER] [--quick]

Both serve from one core, whoever asks has the other. A registration of the house is POST /api/v1/PLENARY/requests:
recorded as it came, decided, inscribed, answered with a signed receipt when both are on the disk. One of OpenSlides is
the request by which its pages put a participant on a list of speakers, of 200 at most: one transaction on SQLite, and
an answer with the list as it is. As many in a burst at both, as many of them at once. An act of the house is the chair's key, posted
as a form, until the last viewer's page has the change (`viewers.c`); one of OpenSlides is a speaker put on the list
until the last client's WebSocket has anything. Where OpenSlides is not at hand the house is measured alone.
"""

import argparse
import asyncio
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic_ns, sleep

import msgspec
import uvloop

from bursts import burst, sent
from fleet import Piped, Side, fleet_of
from key_to_screens import Chair
from measuring import (
    CLIENTS,
    Verdict,
    cpu_of,
    machine,
    memory_of,
    pin,
    raise_the_limit_of_files,
    table,
    verdicts,
)
from openslides import Client, NotAtHand, OpenSlides, default_folder, installed, posted
from programs import compiled, started

PEOPLE = 200
"""Participants of OpenSlides. A burst goes to a list after the other, so that none has more: its work grows with them."""

RATE, TIME = 40, 0.1
"""What is asked for: at least so many times its rate, at most so much of its time."""

WARMING = 3


class Asked(msgspec.Struct, frozen=True):
    burst: int
    at_once: int
    viewers: int
    acts: int
    rounds: int


class Found(msgspec.Struct, frozen=True):
    """Registrations a second in each round, CPU milliseconds of each, milliseconds of each act, MiB in the end."""

    rates: list[float]
    cpu: float
    acts: list[float]
    resident: float


def of_the_house(asked: Asked) -> Found:
    with ExitStack() as running:
        folder = Path(running.enter_context(TemporaryDirectory()))
        house, port = started("fanout_house.py")
        running.enter_context(house)
        chair = Chair(port, house.hear().strip())
        numbers = count(1)
        burst(port, [_registration(next(numbers)) for _ in range(asked.at_once)], asked.at_once)
        rates, spent = [], cpu_of(house.process.pid)
        for _ in range(asked.rounds):
            requests = [_registration(next(numbers)) for _ in range(asked.burst)]
            rates.append(asked.burst / burst(port, requests, asked.at_once))
        spent = cpu_of(house.process.pid) - spent
        fleet = running.enter_context(fleet_of(compiled("viewers.c", folder), port, asked.viewers))
        side = Side(Piped(house), fleet, asked.viewers)
        sleep(0.5)
        took = []
        for _ in range(WARMING + asked.acts):
            began = monotonic_ns()
            chair.press()
            took.append(side.awaited(began))
            chair.answer()
            sleep(0.02)
        resident = memory_of(house.process.pid)[0]
    return Found(rates, spent * 1e3 / asked.burst / asked.rounds, took[WARMING:], resident)


def _registration(number: int) -> bytes:
    name = f"Invented delegation {number}"
    asking = {"delegation": name, "segments": ["1"], "speaker": f"Speaker of {name}"}
    return posted("/api/v1/measured/requests", asking, {"content-type": "application/json"})


def of_openslides(asked: Asked, folder: Path) -> Found:
    """Raises NotAtHand."""
    program = installed(folder)
    with TemporaryDirectory() as place, ExitStack() as running:
        peer = OpenSlides(program, Path(place))
        running.callback(peer.close)
        speakers = peer.people(max(min(asked.burst, PEOPLE), asked.acts + WARMING))
        warming = peer.list_of_speakers()
        burst(peer.port, [peer.adding(warming, one) for one in speakers[: asked.at_once]], asked.at_once)
        rates, spent = [], cpu_of(peer.process.pid)
        for _ in range(asked.rounds):
            lists = [peer.list_of_speakers() for _ in range(0, asked.burst, PEOPLE)]
            requests = [peer.adding(on, one) for on in lists for one in speakers][: asked.burst]
            rates.append(asked.burst / burst(peer.port, requests, asked.at_once))
        spent = cpu_of(peer.process.pid) - spent
        acts = uvloop.run(_shown(peer, speakers[: asked.acts + WARMING], asked.viewers))
        resident = memory_of(peer.process.pid)[0]
    return Found(rates, spent * 1e3 / asked.burst / asked.rounds, acts[WARMING:], resident)


async def _shown(peer: OpenSlides, speakers: Sequence[int], viewers: int) -> list[float]:
    """Milliseconds from each request until the last client has heard."""
    on = await asyncio.to_thread(peer.list_of_speakers)
    loop = asyncio.get_running_loop()
    clients = []
    for _ in range(viewers):
        _, client = await loop.create_connection(lambda: Client(peer), "127.0.0.1", peer.port)
        await asyncio.wait_for(client.joined, 60)
        clients.append(client)
    reader, writer = await asyncio.open_connection("127.0.0.1", peer.port)
    took = []
    for speaker in speakers:
        await asyncio.sleep(0.2)  # what belongs to the act before is over
        for client in clients:
            client.again()
        began = monotonic_ns()
        answered = asyncio.ensure_future(sent(peer.port, peer.adding(on, speaker), reader, writer))
        heard = await asyncio.wait_for(asyncio.gather(*(client.heard for client in clients)), 60)
        took.append((max(heard) - began) / 1e6)
        await answered
    writer.close()
    for client in clients:
        client.leave()
    return took


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--burst", type=int, default=1000)
    arguments.add_argument("--at-once", type=int, default=32)
    arguments.add_argument("--viewers", type=int, default=500)
    arguments.add_argument("--acts", type=int, default=40)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--peer", type=Path, default=default_folder(), help="where OpenSlides is, or goes")
    arguments.add_argument("--quick", action="store_true", help="one burst of 50, 50 viewers, ten acts")
    given = arguments.parse_args()
    asked = Asked(given.burst, given.at_once, given.viewers, given.acts, given.rounds)
    if given.quick:
        asked = Asked(50, 10, 50, 10, 1)
    raise_the_limit_of_files()
    pin(CLIENTS)
    found = {"house": of_the_house(asked)}
    missing = ""
    try:
        found["OpenSlides 3.3"] = of_openslides(asked, given.peer.resolve())
    except NotAtHand as reason:
        missing = f"NOT COMPARED: {reason} The house was measured alone.\n"
    print(
        f"{machine()}; {asked.rounds} bursts of {asked.burst:,} registrations, {asked.at_once} at once;"
        f" {asked.acts} acts, {asked.viewers} viewers\n{missing}"
    )
    told(found, asked.viewers)


def told(found: dict[str, Found], viewers: int) -> None:
    table(
        [
            "server",
            "registrations/s",
            "spread",
            "CPU ms each",
            "act to the last viewer, median ms",
            "slowest ms",
            "MiB in the end",
        ],
        [
            [
                name,
                f"{median(one.rates):,.0f}",
                f"{min(one.rates):,.0f} to {max(one.rates):,.0f}",
                f"{one.cpu:.2f}",
                f"{median(one.acts):.1f}",
                f"{max(one.acts):.1f}",
                f"{one.resident:.0f}",
            ]
            for name, one in found.items()
        ],
    )
    if len(found) == 2:
        ours, peer = found.values()
        rate, time = median(ours.rates) / median(peer.rates), median(ours.acts) / median(peer.acts)
        verdicts(
            Verdict(
                "registrations in a burst, of OpenSlides' rate", f"≥ {RATE}", f"{rate:.0f}", rate >= RATE
            ),
            Verdict(
                f"from an act to the last of {viewers} viewers, of OpenSlides' time",
                f"≤ {TIME}",
                f"{time:.3f}",
                time <= TIME,
            ),
        )


if __name__ == "__main__":
    main()
