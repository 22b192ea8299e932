"""Invited speakers answer what the floor said, within the answering minutes of their segment."""

from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.give import FloorGiven, must_be_free
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.panel import answering_budget
from hemicycle.plenary.floor.seats import seat_that_may_speak
from hemicycle.plenary.plenary import Plenary


class GiveAnswer(Command, frozen=True, kw_only=True):
    """The seat whose speaker answers, as often as the chair allows; `ending` as in GiveFloor."""

    seat: str
    ending: int | None = None


@decides(GiveAnswer)
def give_answer(plenary: Plenary, command: GiveAnswer, at: datetime) -> tuple[Event, ...]:
    """The clock of an answer counts down what is left of the answering minutes, where there are any."""
    must_be_free(plenary, command.ending)
    seat, filled = seat_that_may_speak(plenary, command.seat)
    budget = answering_budget(plenary, seat.segment, at)
    return (
        FloorGiven(
            at=command.when(at),
            intervention=plenary.floor.numbered + 1,
            kind=Kind.ANSWER,
            source=seat.key,
            delegation=filled.delegation,
            capacity=filled.capacity,
            segment=seat.segment,
            limit=None if budget is None else max(0, int(budget.left.total_seconds())),
            ended=command.ending,
        ),
    )
