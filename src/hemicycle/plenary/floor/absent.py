"""Absent when called: to the end of the list, recallable, recorded (DESIGN 4.15)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import acted, must_be_open
from hemicycle.plenary.floor.floor import Calling
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.lists.to_the_end import to_the_end
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.refusal import Refusal


class MarkAbsent(Command, frozen=True, kw_only=True):
    inscription: int


class MarkedAbsent(Event, frozen=True, kw_only=True):
    """`struck`: the place is lost under the programme's policy, until the delegation is recalled."""

    inscription: int
    standing: Standing
    struck: bool = False


class Recall(Command, frozen=True, kw_only=True):
    """The delegation has come: it is called next."""

    inscription: int


class Recalled(Event, frozen=True, kw_only=True):
    inscription: int
    standing: Standing


@decides(MarkAbsent)
def mark_absent(plenary: Plenary, command: MarkAbsent, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    inscription = unheard_inscription(plenary, command.inscription)
    policy = plenary.programme.procedure.absent
    return (
        MarkedAbsent(
            at=command.when(at),
            inscription=inscription.number,
            standing=to_the_end(plenary, inscription.standing, policy),
            struck=policy is Place.LOST,
        ),
    )


@decides(Recall)
def recall(plenary: Plenary, command: Recall, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    inscription = unheard_inscription(plenary, command.inscription)
    if not inscription.absences:
        raise Refusal("{name} was not absent.", name=inscription.delegation.name)
    return (
        Recalled(
            at=command.when(at),
            inscription=inscription.number,
            standing=_first_of_the_unheard(plenary, inscription),
        ),
    )


def _first_of_the_unheard(plenary: Plenary, inscription: Inscription) -> Standing:
    return replace(inscription.standing, shift=-plenary.next_position, deferred=0, after=())


@applies(MarkedAbsent)
def apply_marked_absent(plenary: Plenary, event: MarkedAbsent) -> Plenary:
    before = plenary.inscriptions[event.inscription]
    marked = changed(
        plenary,
        event.inscription,
        standing=event.standing,
        absences=before.absences + 1,
        struck=event.struck,
    )
    return acted(marked, plenary.floor, event.at, (_calling(before),))


@applies(Recalled)
def apply_recalled(plenary: Plenary, event: Recalled) -> Plenary:
    before = plenary.inscriptions[event.inscription]
    recalled = changed(plenary, event.inscription, standing=event.standing, struck=False)
    return acted(recalled, plenary.floor, event.at, (_calling(before),))


def _calling(inscription: Inscription) -> Calling:
    return Calling(
        inscription=inscription.number,
        standing=inscription.standing,
        absences=inscription.absences,
        struck=inscription.struck,
    )
