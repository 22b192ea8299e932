"""The record as a whole, and intervention by intervention."""

from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

import msgspec

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.record.held import Corrected, Held, Record
from hemicycle.plenary.record.record import record
from hemicycle.plenary.represented import Speaker
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.portion import ByNumber, by_number
from hemicycle.web.api.values import (
    Delegation,
    Group,
    Person,
    Presumption,
    delegation_told,
    group_told,
    presumption_told,
)
from hemicycle.web.api.words import Instant
from hemicycle.web.pages.record import drawn_up


class RecordSoFar(Record, frozen=True, kw_only=True):
    """`presumption` is null while nothing is told of what was said."""

    position: int
    presumption: Presumption | None


class HeldIntervention(msgspec.Struct, frozen=True, kw_only=True):
    """One holding of the floor. `end` is null while it goes on; `interrupts` is the one that a point of order broke into.

    `sitting` counts from 0. Where papers tell of it and give no hour `start` and `end` are null; `source` names them.

    `over` are seconds past the limit, null where the house names none; `summaries` are by language, `corrections` those
    that were admitted, `statements` the numbers of its texts. `on_paper` was entered afterwards from paper.
    `presumption` is null where nothing is told of what was said.
    """

    number: int
    kind: Kind
    delegation: Delegation
    group: Group | None
    person: Person | None
    segment: str | None
    sitting: int
    start: Instant | None
    end: Instant | None
    interrupts: int | None
    over: int | None
    on_paper: bool
    summaries: Mapping[str, str]
    corrections: tuple[Corrected, ...]
    statements: tuple[int, ...]
    source: str | None
    address: str | None
    presumption: Presumption | None


class Interventions(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    interventions: tuple[HeldIntervention, ...]
    next: str | None


async def record_so_far(call: Call[Nothing, None]) -> Answer[RecordSoFar]:
    told = record(call.state)
    return Answer(
        RecordSoFar(
            position=call.state.position,
            presumption=_presumption(told.interventions, call.language),
            **msgspec.structs.asdict(told),
        )
    )


async def interventions(call: Call[ByNumber, None]) -> Answer[Interventions]:
    shown, after = by_number(call.question, _interventions(call), lambda one: one.number)
    return Answer(Interventions(position=call.state.position, interventions=shown, next=after), after)


async def intervention(call: Call[Nothing, None]) -> Answer[HeldIntervention]:
    number = call.number("number")
    found = next((one for one in _interventions(call) if one.number == number), None)
    if found is None:
        raise not_found("There is no such intervention.")
    return Answer(found)


def _interventions(call: Call[Any, None]) -> tuple[HeldIntervention, ...]:
    drawn = {one.number: one for one in drawn_up(call.house, call.plenary).interventions}
    return tuple(
        HeldIntervention(
            number=held.number,
            kind=held.kind,
            delegation=delegation_told(held.delegation, call.language),
            group=group_told(Capacity(group=held.group), call.language),
            person=_person(drawn[held.number].person),
            segment=held.segment,
            sitting=held.sitting,
            start=held.start.astimezone(UTC) if held.start else None,
            end=held.end.astimezone(UTC) if held.end else None,
            interrupts=held.interrupts,
            over=held.over,
            on_paper=held.on_paper,
            summaries=held.summaries,
            corrections=held.corrections,
            statements=drawn[held.number].statements,
            source=drawn[held.number].source,
            address=drawn[held.number].address,
            presumption=_presumption((held,), call.language),
        )
        for held in record(call.state).interventions
        if held.number in drawn
    )


def _presumption(told: Iterable[Held], language: str) -> Presumption | None:
    return presumption_told(language) if any(one.summaries or one.corrections for one in told) else None


def _person(speaker: Speaker | None) -> Person | None:
    return Person(name=speaker.name, title=speaker.title) if speaker is not None else None


OPERATIONS = (
    Operation(
        id="record",
        method="GET",
        path="/{plenary}/record",
        says="Who spoke when, what was ruled and decided, and, once the meeting is closed, who was not reached.",
        handle=record_so_far,
        answers=RecordSoFar,
    ),
    Operation(
        id="interventions",
        method="GET",
        path="/{plenary}/interventions",
        says="The interventions, by their numbers.",
        handle=interventions,
        answers=Interventions,
        question=ByNumber,
        in_portions=True,
    ),
    Operation(
        id="intervention",
        method="GET",
        path="/{plenary}/interventions/{number}",
        says="One intervention; one that was undone is none.",
        handle=intervention,
        answers=HeldIntervention,
    ),
)
