"""A text is released when it has been delivered, one by one; another one only by a decision of the desk (DESIGN 4.18).

Ten seconds after the end of the last intervention it belongs to, which is as long as that end may be undone.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.statements.fate import Fate, fate_of_text, heard_in
from hemicycle.plenary.statements.lookup import statement
from hemicycle.plenary.statements.places import places_of_text
from hemicycle.plenary.statements.released import Released
from hemicycle.plenary.statements.text import Form, ReleasedText


class ReleaseStatement(Command, frozen=True, kw_only=True):
    """The clock releases what was delivered; the desk gives a reason for a text that was not."""

    statement: int
    reason: str = ""


class StatementReleased(Event, frozen=True, kw_only=True):
    """`interventions` are those in which it was delivered, none for a text that was not."""

    statement: int
    delegation: Represented
    capacity: Capacity = NATIONAL
    interventions: tuple[int, ...] = ()
    fate: Fate
    form: Form = Form.SPOKEN
    language: str | None = None
    texts: tuple[ReleasedText, ...] = ()
    reason: str = ""


@decides(ReleaseStatement)
def release(plenary: Plenary, command: ReleaseStatement, at: datetime) -> tuple[Event, ...]:
    filed = statement(plenary, command.statement)
    if command.statement in plenary.released:
        raise Refusal("That statement has been released.")
    if filed.withheld:
        raise Refusal("Its text is not to be released; the delegation or the desk may let it go first.")
    if not filed.texts:
        raise Refusal("Its text could not be read; hand it in as DOCX, PDF or plain text.")
    if is_replaced(plenary, command.statement):
        raise Refusal("A later text of the same language has taken its place.")
    became = fate_of_text(plenary, filed)
    if became is not Fate.DELIVERED and not command.reason.strip():
        raise Refusal("It has not been delivered: it is released with a reason only.")
    stands = filed.seated or _first_place(plenary, filed)
    return (
        StatementReleased(
            at=command.when(at),
            statement=command.statement,
            delegation=stands.delegation,
            capacity=stands.capacity,
            interventions=heard_in(plenary, filed) if became is Fate.DELIVERED else (),
            fate=became,
            form=filed.form,
            language=filed.language,
            texts=tuple(ReleasedText(address=one.address, words=one.words) for one in filed.texts),
            reason=command.reason.strip(),
        ),
    )


@applies(StatementReleased)
def apply_released(plenary: Plenary, event: StatementReleased) -> Plenary:
    released = Released(
        statement=event.statement,
        delegation=event.delegation,
        capacity=event.capacity,
        interventions=event.interventions,
        fate=event.fate,
        form=event.form,
        language=event.language,
        texts=event.texts,
        released=event.at,
    )
    return replace(plenary, released=plenary.released.set(event.statement, released))


def next_release(plenary: Plenary) -> tuple[int, datetime] | None:
    """The number of the statement that the clock releases next, and when; a text filed later is due at once."""
    undoable = timedelta(seconds=plenary.programme.procedure.undo_seconds)
    due = (
        (number, delivered + undoable)
        for number, filed in enumerate(plenary.statements, 1)
        if filed.texts and not filed.withheld and number not in plenary.released
        if not is_replaced(plenary, number)
        if (delivered := _delivered(plenary, filed)) is not None
    )
    return min(due, key=lambda one: (one[1], one[0]), default=None)


def is_replaced(plenary: Plenary, number: int) -> bool:
    """Whether a later text was filed for the same places, in the same language and form.

    One whose words cannot be read takes no other's place: else a file with a password would undo the text before it.
    """
    belongs = _belongs(plenary, plenary.statements[number - 1])
    later = (one for one in plenary.statements[number:] if one.texts != ())
    return belongs is not None and any(_belongs(plenary, one) == belongs for one in later)


def _belongs(plenary: Plenary, filed: Filed) -> tuple[object, ...] | None:
    """What a later text has in common with the one whose place it takes; None while it belongs to no place."""
    places = places_of_text(plenary, filed)
    return (places, filed.seated, filed.language, filed.form) if places or filed.seated else None


def _first_place(plenary: Plenary, filed: Filed) -> Inscription:
    """Raises Refusal while its request waits, or was refused."""
    for place in places_of_text(plenary, filed):
        return plenary.inscriptions[place]
    raise Refusal("Whoever sent this text has no place on a list.")


def _delivered(plenary: Plenary, filed: Filed) -> datetime | None:
    """When the last of its interventions ended; None while one of its places has not been heard."""
    if fate_of_text(plenary, filed) is not Fate.DELIVERED:
        return None
    ends = (plenary.floor.interventions[one].ended for one in heard_in(plenary, filed))
    return max((end for end in ends if end is not None), default=None)
