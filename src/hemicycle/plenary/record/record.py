"""The sitting as it was held: who spoke when, what was ruled and decided, who was not reached (DESIGN 4.14, 4.23).

Overruns are no part of it: they are named only where the house decides to (DESIGN 4.21).
"""

from datetime import datetime

from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.intervention import Intervention, Kind, Stretch
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Held(Value, frozen=True, kw_only=True):
    """One holding of the floor; `interrupts` is the one that a point of order broke into."""

    number: int
    kind: Kind
    delegation: Represented
    group: str | None
    segment: str | None
    start: datetime
    end: datetime | None
    interrupts: int | None


class Ruled(Value, frozen=True, kw_only=True):
    """A point of order; `overruled` only where an appeal against the ruling was voted on."""

    number: int
    delegation: Represented
    raised: datetime
    ruling: Ruling | None
    appealed_by: Represented | None
    overruled: bool | None


class Moved(Value, frozen=True, kw_only=True):
    """A procedural motion; None while it is undecided."""

    number: int
    kind: MotionKind
    delegation: Represented
    moved: datetime
    outcome: Outcome | None


class Listed(Value, frozen=True, kw_only=True):
    """A place on a list that was called in vain, or never."""

    delegation: Represented
    group: str | None
    segment: str


class Record(Value, frozen=True, kw_only=True):
    """`sat` are the stretches in which the meeting was open; `fate` what becomes of those not reached."""

    sat: tuple[Stretch, ...]
    interventions: tuple[Held, ...]
    points_of_order: tuple[Ruled, ...]
    motions: tuple[Moved, ...]
    absent: tuple[Listed, ...]
    not_reached: tuple[Listed, ...]
    fate: Unreached


def record(plenary: Plenary) -> Record:
    """At any time; `not_reached` are told once the meeting is closed."""
    floor = plenary.floor
    remaining = unheard(plenary) if plenary.phase is Phase.CLOSED else ()
    return Record(
        sat=plenary.meetings,
        interventions=tuple(_held(floor.interventions[number]) for number in sorted(floor.interventions)),
        points_of_order=tuple(
            Ruled(
                number=one.number,
                delegation=one.delegation,
                raised=one.raised,
                ruling=one.ruling,
                appealed_by=one.appealed_by,
                overruled=one.overruled,
            )
            for _, one in sorted(floor.points_of_order.items())
        ),
        motions=_motions(plenary),
        absent=tuple(
            _listed(one)
            for _, one in sorted(plenary.inscriptions.items())
            if one.absences and not one.withdrawn
        ),
        not_reached=tuple(_listed(one) for one in remaining),
        fate=plenary.programme.procedure.unreached,
    )


def _held(one: Intervention) -> Held:
    return Held(
        number=one.number,
        kind=one.kind,
        delegation=one.delegation,
        group=one.capacity.group,
        segment=one.segment,
        start=one.given,
        end=one.ended,
        interrupts=one.interrupts,
    )


def _motions(plenary: Plenary) -> tuple[Moved, ...]:
    outcomes = {None: None, True: Outcome.CARRIED, False: Outcome.REJECTED}
    return tuple(
        Moved(
            number=one.number,
            kind=one.kind,
            delegation=one.delegation,
            moved=one.moved,
            outcome=Outcome.WITHDRAWN if one.withdrawn else outcomes[one.carried],
        )
        for _, one in sorted(plenary.floor.motions.items())
    )


def _listed(one: Inscription) -> Listed:
    return Listed(delegation=one.delegation, group=one.capacity.group, segment=one.segment)
