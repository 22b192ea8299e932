"""The last act of the floor is undone: holder, clock and places are as they were before it."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.floor import Calling, Floor
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.lists.lookup import changed
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class UndoAct(Command, frozen=True, kw_only=True):
    """`position` is the ledger position of the act that the chair saw as the last one."""

    position: int


class ActUndone(Event, frozen=True, kw_only=True):
    """Compensates the act at `position`: who held the floor before it, with the clock as it ran then.

    `removed` are interventions that thereby never took place.
    """

    position: int
    holder: int | None
    interrupted: tuple[int, ...]
    awaits_ruling: int | None
    restored: tuple[Intervention, ...]
    removed: tuple[int, ...]
    callings: tuple[Calling, ...]


@decides(UndoAct)
def undo(plenary: Plenary, command: UndoAct, at: datetime) -> tuple[Event, ...]:
    undoable = plenary.undoable
    if undoable is None or undoable.position != command.position:
        raise Refusal("Only the last act of the floor can be undone.")
    window = timedelta(seconds=plenary.programme.procedure.undo_seconds)
    if at - undoable.at > window:
        raise Refusal(
            "An act can be undone for {seconds} seconds.",
            seconds=plenary.programme.procedure.undo_seconds,
        )
    before, now = undoable.before, plenary.floor
    return (
        ActUndone(
            at=command.when(at),
            position=undoable.position,
            holder=before.holder,
            interrupted=before.interrupted,
            awaits_ruling=before.awaits_ruling,
            restored=_restored(before, now),
            removed=tuple(
                sorted(number for number in now.interventions if number not in before.interventions)
            ),
            callings=undoable.callings,
        ),
    )


def _restored(before: Floor, now: Floor) -> tuple[Intervention, ...]:
    changes = (
        earlier
        for number, earlier in before.interventions.items()
        if now.interventions.get(number) != earlier
    )
    return tuple(sorted(changes, key=lambda one: one.number))


@applies(ActUndone)
def apply_undone(plenary: Plenary, event: ActUndone) -> Plenary:
    floor = plenary.floor
    for number in event.removed:
        plenary, floor = _never_took_place(plenary, floor, floor.interventions[number])
    for intervention in event.restored:
        floor = replace(floor, interventions=floor.interventions.set(intervention.number, intervention))
    for calling in event.callings:
        plenary = changed(
            plenary,
            calling.inscription,
            standing=calling.standing,
            absences=calling.absences,
            struck=calling.struck,
        )
    floor = replace(
        floor, holder=event.holder, interrupted=event.interrupted, awaits_ruling=event.awaits_ruling
    )
    return replace(plenary, floor=floor, undoable=None)


def _never_took_place(plenary: Plenary, floor: Floor, intervention: Intervention) -> tuple[Plenary, Floor]:
    floor = replace(floor, interventions=floor.interventions.delete(intervention.number))
    match intervention.kind:
        case Kind.INSCRIBED:
            plenary = changed(plenary, int(intervention.source), heard=None)
        case Kind.POINT_OF_ORDER:
            points = floor.points_of_order.delete(int(intervention.source))
            floor = replace(floor, points_of_order=points)
        case Kind.REPLY:
            reply = replace(floor.replies[int(intervention.source)], intervention=None)
            floor = replace(floor, replies=floor.replies.set(reply.number, reply))
        case Kind.INVITED | Kind.ANSWER:
            pass
    return plenary, floor
