"""How long a plenary takes to come back when its house starts: its rows read, decoded and applied.

    .venv/bin/python benchmarks/replay.py [--sizes 1000,10000,100000] [--rounds 5]

The mix, in events of 100,000: 40,000 of requests that inscribe 20,000 delegations, 20,000 changes of speaker,
14,000 withdrawals with their undoing, 10,000 of duplicate requests, 10,000 acts of the floor (the floor given, time
extended, clock paused, clock run, intervention ended), 3,500 limits of one inscription, 2,000 limits of everybody, 500 published lists of
at most 20 places. The reference is the least that could be done with the same rows: read them with bare SQLite,
hash their bodies, parse their JSON. The house checks no hashes when it starts; `hemicycle verify` does, and what
that takes is measured beside.
"""

import argparse
import random
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event as Signal

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.sitting_plenary import SittingPlenary, draft, stored
from hemicycle.delegations.category import Category
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import checked
from hemicycle.ledger.writer import Append, Outcome, Writer, Written
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.history.stored import restore
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.limit import SetInscriptionLimit, SetLimit
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from measuring import Stopwatch, Took, Verdict, machine, middle, table, verdicts

SLUG = "measured"
TARGET_SECONDS, MOST_GROWTH = 10.0, 1.25
READ, REPLAY, CHECKED = "rows read", "and applied: the replay", "rows read and hashes checked"
OPENING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
MAIN, FEW = "1", "few"
MOST_IN_FEW = 20
PROGRAMME = Programme(
    title="Plenary session on cooperation",
    segments=(Segment(key=MAIN, title="Segment I"), Segment(key=FEW, title="A short segment")),
    limits=(Limit(seconds=120),),
    registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
)


class Session:
    """Plays a session whose acts follow one another by chance, the same chance every time."""

    def __init__(self) -> None:
        self.plenary = Plenary()
        self.now = OPENING
        self.appends: list[Append] = []
        self._ids = count(1)
        self._chance = random.Random(1)
        self._heard = 0
        self._play(lambda name: Convene(id=name, programme=PROGRAMME))
        self._play(lambda name: OpenMeeting(id=name))
        self._play(lambda name: OpenSegment(id=name, segment=MAIN))

    def play(self, events: int) -> None:
        """So many events and a few more, in the proportions of the mix."""
        share = events / 100_000
        acts = [
            act
            for act, times in (
                (self._inscribe, 20_000),
                (self._change_speaker, 20_000),
                (self._withdraw_and_undo, 7_000),
                (self._duplicate, 5_000),
                (self._speak, 2_000),
                (self._limit_one, 3_500),
                (self._limit_all, 2_000),
                (self._publish, 500),
            )
            for _ in range(round(times * share))
        ]
        first = [acts.pop(0) for _ in range(round(1_000 * share))]
        self._chance.shuffle(acts)
        for act in (*first, *acts):
            act()

    def _play(self, command: Callable[[str], Command]) -> None:
        self.now += timedelta(milliseconds=1_500)
        made = command(f"{next(self._ids):032x}")
        events = decide(self.plenary, made, self.now)
        behind = self.plenary.position
        self.plenary = evolve_all(self.plenary, events)
        title = PROGRAMME.title if behind == 0 else None
        drafts = tuple(draft(event, made.id, "web") for event in events)
        self.appends.append(Append(stream=SLUG, behind=behind, drafts=drafts, title=title))

    def _request(self, number: int, segment: str) -> None:
        represented = Represented(
            key=f"D{number:06}", name=f"Delegation {number:06}", category=Category.STATE_PARTY
        )
        self._play(
            lambda name: ReceiveRequest(
                id=name,
                door=Door.WEB,
                arrived=self.now,
                asked=Asked(delegation=represented, segments=(segment,)),
                sender=Sender(address=f"mission{number:06}@state.example"),
            )
        )

    def _inscribe(self) -> None:
        number = len(self.plenary.inscriptions) + 1
        self._request(number, FEW if number % 2 == 0 and number <= 2 * MOST_IN_FEW else MAIN)

    def _duplicate(self) -> None:
        number = self._any()
        self._request(number, self.plenary.inscriptions[number].segment)

    def _change_speaker(self) -> None:
        number = self._any()
        speaker = Speaker(name=f"Another speaker of delegation {number}", title="Minister of Justice")
        self._play(lambda name: ChangeSpeaker(id=name, inscription=number, speaker=speaker))

    def _withdraw_and_undo(self) -> None:
        number = self._any()
        self._play(lambda name: Withdraw(id=name, inscription=number))
        self._play(lambda name: UndoWithdrawal(id=name, inscription=number))

    def _limit_one(self) -> None:
        number = self._any()
        self._play(
            lambda name: SetInscriptionLimit(id=name, inscription=number, seconds=180, reason="agreed")
        )

    def _limit_all(self) -> None:
        seconds = self._chance.choice((120, 150, 180))
        self._play(lambda name: SetLimit(id=name, limit=Limit(seconds=seconds)))

    def _publish(self) -> None:
        self._play(lambda name: PublishList(id=name, segment=FEW, stage=Stage.PROVISIONAL))

    def _speak(self) -> None:
        """The next of the main segment is heard: five acts."""
        number = self._heard + 1
        while self.plenary.inscriptions[number].segment != MAIN:
            number += 1
        self._heard = number
        self._play(lambda name: GiveFloor(id=name, inscription=number))
        holder = self.plenary.floor.holder or 0
        self._play(lambda name: ExtendTime(id=name, intervention=holder, seconds=30))
        self._play(lambda name: PauseClock(id=name, intervention=holder))
        self._play(lambda name: RunClock(id=name, intervention=holder))
        self._play(lambda name: EndIntervention(id=name, intervention=holder))

    def _any(self) -> int:
        """An inscription that was not heard yet."""
        while True:
            number = self._chance.randint(1, len(self.plenary.inscriptions))
            if self.plenary.inscriptions[number].heard is None:
                return number


def write(engine: Engine, appends: list[Append]) -> None:
    done = Signal()
    remaining = len(appends)

    def deliver(outcomes: list[Outcome]) -> None:
        nonlocal remaining
        remaining -= sum(isinstance(outcome, Written) for outcome in outcomes)
        if remaining == 0:
            done.set()

    writer = Writer(engine, deliver, lambda: OPENING)
    for append in appends:
        writer.put([append])
    writer.close()
    if not done.is_set():
        raise SystemExit("The ledger could not be written.")


def read_only(engine: Engine) -> None:
    for _ in reading.read(engine, SLUG):
        pass


def read_and_decode(engine: Engine) -> None:
    for row in reading.read(engine, SLUG):
        restore(stored(row))


def replay(engine: Engine) -> Plenary:
    """What the house does with each of its plenaries when it starts."""
    sitting = SittingPlenary(SLUG)
    sitting.catch_up(reading.read(engine, SLUG))
    return sitting.settled


def read_and_check(engine: Engine) -> None:
    for one in checked(reading.read(engine, SLUG)):
        if one.flaw is not None:
            raise SystemExit(one.flaw)


def bare(place: Path) -> None:
    parse = msgspec.json.decode
    connection = sqlite3.connect(place)
    previous = b""
    for public, restricted, private in connection.execute(
        "SELECT public, restricted, private FROM rows WHERE stream = ? ORDER BY position", (SLUG,)
    ):
        previous = sha256(previous + public.encode()).digest()
        for body in (public, restricted, private):
            if body is not None:
                parse(body)
    connection.close()


def timed(work: Callable[[], object]) -> Took:
    watch = Stopwatch()
    work()
    return watch.took()


class Played(msgspec.Struct, frozen=True):
    """A session that lies in a ledger, and what is done with it."""

    events: int
    inscriptions: int
    engine: Engine
    works: dict[str, Callable[[], object]]


class Measured(msgspec.Struct, frozen=True):
    events: int
    inscriptions: int
    stages: dict[str, Took]


def played(folder: Path, size: int) -> Played:
    place = folder / f"{size}.sqlite"
    engine = open_database(str(place), create=True)
    session = Session()
    session.play(size)
    write(engine, session.appends)
    if replay(engine) != session.plenary:
        raise SystemExit("What came back is not what was played.")
    works: dict[str, Callable[[], object]] = {
        "bare SQLite, SHA-256, JSON": lambda: bare(place),
        READ: lambda: read_only(engine),
        "and decoded": lambda: read_and_decode(engine),
        REPLAY: lambda: replay(engine),
        CHECKED: lambda: read_and_check(engine),
    }
    return Played(session.plenary.position, len(session.plenary.inscriptions), engine, works)


def measured(sessions: list[Played], rounds: int) -> list[Measured]:
    """The sizes in turn, so that a machine that slows down slows all of them; short ones thrice as often."""
    times: list[dict[str, list[Took]]] = [{name: [] for name in one.works} for one in sessions]
    for _ in range(rounds):
        for session, taken in zip(sessions, times, strict=True):
            for name, work in session.works.items():
                taken[name] += [timed(work) for _ in range(1 if session.events >= 100_000 else 3)]
    return [
        Measured(one.events, one.inscriptions, {name: middle(each) for name, each in taken.items()})
        for one, taken in zip(sessions, times, strict=True)
    ]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sizes", default="1000,10000,100000")
    arguments.add_argument("--rounds", type=int, default=5)
    asked = arguments.parse_args()
    sizes = [int(size) for size in asked.sizes.split(",")]
    with TemporaryDirectory() as folder:
        sessions = [played(Path(folder), size) for size in sizes]
        found = measured(sessions, asked.rounds)
        for one in sessions:
            one.engine.dispose()
    print(f"{machine()}; medians of {asked.rounds} rounds, of {3 * asked.rounds} below 100,000\n")
    table(
        ["events", "inscriptions", "what is done", "s", "CPU s", "µs an event", "times bare"],
        [
            [
                f"{one.events:,}",
                f"{one.inscriptions:,}",
                name,
                f"{took.wall:.3f}",
                f"{took.cpu:.3f}",
                f"{took.wall / one.events * 1e6:.1f}",
                f"{took.wall / next(iter(one.stages.values())).wall:.1f}",
            ]
            for one in found
            for name, took in one.stages.items()
        ],
    )
    last = [one.stages[REPLAY] for one in found]
    each = [(took.wall / one.events, took.cpu / one.events) for took, one in zip(last, found, strict=True)]
    between = f"an event at {found[-1].events:,}, in events at {found[0].events:,}"
    checking = found[-1].stages[CHECKED].wall - found[-1].stages[READ].wall
    with_hashes, growth = last[-1].wall + checking, each[-1][1] / each[0][1]
    verdicts(
        Verdict(
            f"replay of {found[-1].events:,} events, hashes checked",
            f"< {TARGET_SECONDS:.0f} s",
            f"{with_hashes:.1f} s ({last[-1].wall:.1f} s without the hashes)",
            with_hashes < TARGET_SECONDS,
        ),
        Verdict(
            f"{between}, CPU",
            f"about 1, at most {MOST_GROWTH}",
            f"{growth:.2f} (wall {each[-1][0] / each[0][0]:.2f})",
            growth <= MOST_GROWTH,
        ),
    )


if __name__ == "__main__":
    main()
