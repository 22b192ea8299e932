"""The sitting as it was held: who spoke when, what was ruled and decided, who was not reached (DESIGN 4.14, 4.23).

Overruns are told only where the house decided to name them (DESIGN 4.21).
"""

from collections.abc import Mapping
from datetime import datetime

from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.intervention import Intervention, Kind, Stretch
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.record.correction import corrections_of
from hemicycle.plenary.record.overruns import overrun
from hemicycle.plenary.record.summary import summary
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Corrected(Value, frozen=True, kw_only=True):
    """What should be read, as the delegation asked for it, and since when the record says so."""

    words: str
    admitted: datetime


class Held(Value, frozen=True, kw_only=True):
    """One holding of the floor; `interrupts` is the one that a point of order broke into.

    `over` are seconds past the limit, None for nobody's or where the house does not name them. `summaries` are by
    language; `corrections` are those that the desk admitted. `on_paper` was entered afterwards from paper.
    """

    number: int
    kind: Kind
    delegation: Represented
    group: str | None
    segment: str | None
    start: datetime
    end: datetime | None
    interrupts: int | None
    over: int | None
    on_paper: bool
    summaries: Mapping[str, str]
    corrections: tuple[Corrected, ...]


class Ruled(Value, frozen=True, kw_only=True):
    """A point of order; `overruled` only where an appeal against the ruling was voted on.

    `intervention` is the holding of the floor in which it was made.
    """

    number: int
    intervention: int
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
        interventions=tuple(_held(plenary, one) for _, one in sorted(floor.interventions.items())),
        points_of_order=tuple(
            Ruled(
                number=one.number,
                intervention=one.intervention,
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


def _held(plenary: Plenary, one: Intervention) -> Held:
    return Held(
        number=one.number,
        kind=one.kind,
        delegation=one.delegation,
        group=one.capacity.group,
        segment=one.segment,
        start=one.given,
        end=one.ended,
        interrupts=one.interrupts,
        over=overrun(one) if plenary.overruns_named and one.ended else None,
        on_paper=one.number in plenary.on_paper,
        summaries=dict(sorted(summary(plenary, one.number).items())),
        corrections=tuple(
            Corrected(words=correction.words, admitted=correction.admitted)
            for correction in corrections_of(plenary, one.number)
            if correction.admitted is not None
        ),
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
