"""A house of many plenaries, each decided event by event by the rules and written with a chain of its own.

A plenary of a thousand events has some two hundred turns: a delegation asks, is inscribed, is heard and is summed up.
Only the way to the disk is short: all rows of a plenary are put in at once, by what the ledger's writer puts them in
with, instead of command by command. What was written can be checked by `hemicycle verify`.
"""

import secrets
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.stored_rows import draft
from hemicycle.delegations.category import Category
from hemicycle.delegations.delegation import Delegation
from hemicycle.delegations.register import every_delegation
from hemicycle.ledger.chain import SALT_LENGTH, chained
from hemicycle.ledger.database import open_database
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.row import NO_ROWS, Draft, Head, Row
from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from programs import HERE

EXAMPLE = HERE.parent / "examples" / "asp22-cooperation.toml"
FIRST_DAY = date(2000, 1, 3)
BODIES = ("Assembly of States Parties", "Bureau", "Committee on Budget", "Working Group", "Review Conference")
SAID = (
    "It recalled two agreements on the relocation of witnesses and asked others to follow",
    "It welcomed the report and pledged a contribution to the trust fund for victims",
    "It called for the execution of arrest warrants and for the tracing of assets",
    "It regretted that requests for cooperation remain without answer",
)
CLOSING_EVENTS = 1


class Played(msgspec.Struct):
    """A plenary of the year and the body of its number, as it comes about."""

    name: str
    programme: Programme
    now: datetime
    state: Plenary = Plenary()
    drafts: list[Draft] = []

    def play(self, *commands: Command) -> None:
        for command in commands:
            self.now += timedelta(seconds=1)
            events = decide(self.state, command, self.now)
            self.state = evolve_all(self.state, events)
            self.drafts += [draft(event, command.id, "desk") for event in events]


def played(number: int, events: int) -> Played:
    """As many events and a few more, as long as there are delegations to be heard; it is over in the end."""
    day = FIRST_DAY + timedelta(days=9 * number)
    stage = Played(f"plenary-{number}", programme_of(number, day), datetime.combine(day, time(9), tzinfo=UTC))
    stage.play(Convene(id="convene", programme=stage.programme))
    stage.play(OpenMeeting(id="open"), OpenSegment(id="segment", segment="1"))
    delegations = every_delegation()
    for turn in range(len(delegations)):
        if stage.state.position + CLOSING_EVENTS >= events:
            break
        _turn(stage, turn + 1, delegations[(turn + 13 * number) % len(delegations)])
    stage.play(CloseMeeting(id="close"))
    return stage


def programme_of(number: int, day: date) -> Programme:
    example = read_programme(EXAMPLE.read_text(encoding="utf-8").replace("# zone", "zone"), EXAMPLE.name)
    registration = msgspec.structs.replace(
        example.registration, closes=None, opens=None, unknown_senders=UnknownSender.INSCRIBE
    )
    return msgspec.structs.replace(
        example,
        title=f"Plenary {number} on cooperation",
        body=BODIES[number % len(BODIES)],
        sittings=(msgspec.structs.replace(example.sittings[0], day=day),),
        registration=registration,
    )


def _turn(stage: Played, turn: int, one: Delegation) -> None:
    delegation = Represented(key=one.key, name=one.name("en"), category=Category.STATE_PARTY)
    stage.play(
        ReceiveRequest(
            id=f"request-{turn}",
            door=Door.WEB,
            arrived=stage.now,
            asked=Asked(delegation=delegation, segments=("1",)),
            speaker=Speaker(name=f"Speaker {turn} of {one.key}"),
        ),
        GiveFloor(id=f"give-{turn}", inscription=turn),
        EndIntervention(id=f"end-{turn}", intervention=turn),
        SummariseIntervention(
            id=f"sum-{turn}",
            intervention=turn,
            language="en",
            words=f"{SAID[turn % len(SAID)]}; item {turn}.",
        ),
    )


def make_house(place: Path, plenaries: int, events: int) -> int:
    """A new database at a place; the number of its events."""
    engine = open_database(str(place), create=True)
    written = 0
    for number in range(plenaries):
        stage = played(number, events)
        _put_in(engine, stage)
        written += len(stage.drafts)
    engine.dispose()
    return written


def _put_in(engine: Engine, stage: Played) -> None:
    """Each command's rows are chained by themselves, for they are its parts; all go in together."""
    made: list[Row] = []
    end = NO_ROWS
    for _, drafts in groupby(stage.drafts, key=lambda one: one.command):
        made += chained(stage.name, end, tuple(drafts), stage.now, _salt)
        end = Head(made[-1].position, made[-1].hash)
    with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
        insert_rows(connection, made)
        catalogue_stream(connection, stage.name, end, stage.programme.title)


def _salt() -> bytes:
    return secrets.token_bytes(SALT_LENGTH)
