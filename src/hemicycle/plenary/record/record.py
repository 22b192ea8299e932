"""The sitting as it was held: who spoke when, what was ruled and decided, who was not reached (DESIGN 4.14, 4.23).

Overruns are told only where the house decided to name them (DESIGN 4.21).
"""

from bisect import bisect_right
from datetime import datetime
from zoneinfo import ZoneInfo

from hemicycle.plenary.floor.intervention import Intervention, Stretch
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.past.edition import Reconstruction
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.record.correction import corrections_of
from hemicycle.plenary.record.held import Corrected, Held, Listed, Moved, Record, Ruled, Sat
from hemicycle.plenary.record.overruns import overrun
from hemicycle.plenary.record.summary import summary


def record(plenary: Plenary) -> Record:
    """At any time; `not_reached` are told once the meeting is closed."""
    if plenary.reconstructed is not None:
        return _from_papers(plenary, plenary.reconstructed)
    floor = plenary.floor
    remaining = unheard(plenary) if plenary.phase is Phase.CLOSED else ()
    return Record(
        sat=tuple(_sat(plenary, one) for one in plenary.meetings),
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


def _from_papers(plenary: Plenary, reconstruction: Reconstruction) -> Record:
    """Nothing is known of who was absent or not reached, so nobody is said to have been."""
    past = reconstruction.past
    return Record(
        sat=tuple(Sat(day=one.day, start=one.start, end=one.end, cited=one.cited) for one in past.sittings),
        interventions=tuple(
            Held(
                number=one.number,
                kind=one.kind,
                delegation=one.delegation,
                group=one.capacity.group,
                segment=one.segment,
                sitting=one.sitting - 1,
                start=one.start,
                end=one.end,
                interrupts=None,
                over=None,
                on_paper=False,
                summaries=one.summaries,
                corrections=(),
                cited=one.cited,
            )
            for one in past.interventions
        ),
        points_of_order=(),
        motions=(),
        absent=(),
        not_reached=(),
        fate=plenary.programme.procedure.unreached,
    )


def _sat(plenary: Plenary, stretch: Stretch) -> Sat:
    zone = ZoneInfo(plenary.programme.zone or "UTC")
    return Sat(day=stretch.start.astimezone(zone).date(), start=stretch.start, end=stretch.end)


def _sitting(plenary: Plenary, at: datetime) -> int:
    """The last stretch that had begun."""
    return max(bisect_right([one.start for one in plenary.meetings], at) - 1, 0)


def _held(plenary: Plenary, one: Intervention) -> Held:
    return Held(
        number=one.number,
        kind=one.kind,
        delegation=one.delegation,
        group=one.capacity.group,
        segment=one.segment,
        sitting=_sitting(plenary, one.given),
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
            sitting=_sitting(plenary, one.moved),
            moved=one.moved,
            outcome=Outcome.WITHDRAWN if one.withdrawn else outcomes[one.carried],
        )
        for _, one in sorted(plenary.floor.motions.items())
    )


def _listed(one: Inscription) -> Listed:
    return Listed(delegation=one.delegation, group=one.capacity.group, segment=one.segment)
