"""What an archive costs: `python benchmarks/archive.py [--interventions 200] [--rounds 5]`.

A plenary of so many interventions, each summed up in two languages and with a statement of 250 words, and four
versions of its list, is archived from a SQLite database: read and replayed, drawn up, and written as a folder. Beside
it, in each round, the same bytes are hashed and written by themselves.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import bagit
import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.archiving import source_of
from hemicycle.chamber.sitting_plenary import draft
from hemicycle.delegations.category import Category
from hemicycle.delegations.register import every_delegation
from hemicycle.documents.archive.archive import Source, Statement
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.archive.writing import write_folder, write_zip
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import open_database, open_to_read
from hemicycle.ledger.extending import put_in
from hemicycle.ledger.row import NO_ROWS, Draft
from hemicycle.ledger.signing import house_key
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from measuring import Stopwatch, Took, Verdict, machine, middle, table, verdicts

SLUG = "asp22"
OPENS = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)
WORDS = 250
MOST_SECONDS, MOST_MEGABYTES = 10, 20
SUMMARIES = {
    "en": "The delegation recalled its agreements with the Court and asked others to follow. " * 4,
    "fr": "La délégation a rappelé ses accords avec la Cour et invité les autres à la suivre. " * 4,
}
PROGRAMME = Programme(
    title="Plenary session on cooperation",
    zone="America/New_York",
    sittings=(Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(18, 0)),),
    segments=(Segment(key="1", title="General debate"),),
    limits=(Limit(seconds=120),),
    registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
)


class Played:
    """Commands one after another, and the rows that they bring."""

    def __init__(self) -> None:
        self.now = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
        self.plenary = Plenary()
        self.drafts: list[Draft] = []
        self._ids = (f"command-{number}" for number in count(1))

    def id(self) -> str:
        return next(self._ids)

    def play(self, command: Command) -> None:
        events = decide(self.plenary, command, self.now)
        self.plenary = evolve_all(self.plenary, events)
        self.drafts += [draft(event, command.id, "desk") for event in events]


def played(number: int) -> Played:
    stage = Played()
    stage.play(Convene(id=stage.id(), programme=PROGRAMME))
    speaking = every_delegation()[:number]
    for one in speaking:
        stage.now += timedelta(seconds=1)
        delegation = Represented(key=one.key, name=one.name("en"), category=Category.STATE_PARTY)
        asked = Asked(delegation=delegation, segments=("1",))
        stage.play(ReceiveRequest(id=stage.id(), door=Door.WEB, arrived=stage.now, asked=asked))
    for version in (Stage.PROVISIONAL, Stage.PROVISIONAL, Stage.FINAL):
        stage.play(PublishList(id=stage.id(), segment="1", stage=version))
    stage.now = OPENS
    stage.play(OpenMeeting(id=stage.id()))
    stage.play(OpenSegment(id=stage.id(), segment="1"))
    for one in speaking:
        place = stage.plenary.places[one.key, None, "1"]
        stage.play(GiveFloor(id=stage.id(), inscription=place))
        stage.now += timedelta(seconds=110)
        held = stage.plenary.floor.holder
        stage.play(EndIntervention(id=stage.id(), intervention=held))
        for language, words in SUMMARIES.items():
            stage.play(
                SummariseIntervention(id=stage.id(), intervention=held, language=language, words=words)
            )
    stage.play(CloseMeeting(id=stage.id()))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Stage.AS_DELIVERED))
    return stage


def statements(number: int) -> Iterator[Statement]:
    for count_of_it, one in enumerate(every_delegation()[:number], 1):
        text = " ".join(f"word{(count_of_it * 7919 + word * 104729) % 9973}" for word in range(WORDS))
        names = {language: one.name(language) for language in ("en", "fr", "es", "ar", "ru", "zh")}
        yield Statement(
            number=count_of_it,
            delegation=names,
            language="en",
            text=text,
            date=OPENS.date(),
            interventions=(count_of_it,),
        )


def source(engine: Engine, number: int) -> Source:
    return msgspec.structs.replace(
        source_of(engine, lambda _: None, SLUG, None), statements=tuple(statements(number))
    )


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--interventions", type=int, default=200)
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    print(machine())
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        stage = played(given.interventions)
        database = str(folder / "house.sqlite")
        engine = open_database(database, create=True)
        house_key(engine)
        rows = chained(SLUG, NO_ROWS, tuple(stage.drafts), stage.now, lambda: bytes(16))
        put_in(engine, rows, title=PROGRAMME.title)
        engine.dispose()
        print(f"{len(stage.plenary.floor.interventions)} interventions, {len(rows)} rows")
        measured(database, given.interventions, given.rounds, folder)


def measured(database: str, number: int, rounds: int, folder: Path) -> None:
    parts: dict[str, list[Took]] = {}

    def timed(name: str, watch: Stopwatch) -> None:
        parts.setdefault(name, []).append(watch.took())

    for one in range(rounds):
        to = folder / f"archive-{one}"
        engine, whole, watch = open_to_read(database), Stopwatch(), Stopwatch()
        drawn_from = source(engine, number)
        timed("read and replayed", watch)
        watch = Stopwatch()
        files = bag(archive(drawn_from))
        timed("drawn up", watch)
        watch = Stopwatch()
        write_folder(files, to)
        timed("written", watch)
        timed("together", whole)
        engine.dispose()
        watch = Stopwatch()
        bare = folder / f"bare-{one}"
        for path, content in files.items():
            sha256(content).hexdigest()
            (bare / path).parent.mkdir(parents=True, exist_ok=True)
            (bare / path).write_bytes(content)
        timed("the same bytes hashed and written", watch)
    table(
        ("part", "s wall", "s CPU"),
        [(name, f"{middle(each).wall:.2f}", f"{middle(each).cpu:.2f}") for name, each in parts.items()],
    )
    write_zip(files, folder / "archive.zip", drawn_from.as_of)
    size = sum(map(len, files.values()))
    print(
        f"{len(files)} files, {size / 1e6:.1f} MB; as a ZIP file {(folder / 'archive.zip').stat().st_size / 1e6:.1f} MB"
    )
    bagit.Bag(str(to)).validate()
    watch = Stopwatch()
    subprocess.run([sys.executable, to / "check.py"], check=True)
    print(f"bagit accepts it; check.py took {watch.took().wall:.2f} s\n")
    took = middle(parts["together"])
    verdicts(
        Verdict(
            f"an archive of {number} interventions with statements",
            f"< {MOST_SECONDS} s, < {MOST_MEGABYTES} MB",
            f"{took.wall:.1f} s ({took.cpu:.1f} s of processor), {size / 1e6:.1f} MB",
            took.wall < MOST_SECONDS and size / 1e6 < MOST_MEGABYTES,
        )
    )


if __name__ == "__main__":
    main()
