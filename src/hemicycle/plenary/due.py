"""Which timed act comes next. Timed acts are idempotent commands, also after a sleep through them."""

from datetime import UTC, datetime

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.hard_stop import PassHardStop
from hemicycle.plenary.floor.sittings import hard_stop_in_force
from hemicycle.plenary.handover.elsewhere import is_elsewhere
from hemicycle.plenary.letters.witness import TellWitness, next_witness
from hemicycle.plenary.lists.close import CloseRegistration
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.statements.release import ReleaseStatement, next_release
from hemicycle.plenary.value import Value


class Due(Value, frozen=True, kw_only=True):
    at: datetime
    command: Command


def next_due(plenary: Plenary) -> Due | None:
    """The earliest act that the clock will bring; its command id follows from what it is, so it happens once.

    None while the floor is elsewhere: there it happens, or here when it is back.
    """
    if is_elsewhere(plenary):
        return None
    due = []
    closes = plenary.programme.closes
    if closes is not None and not plenary.registration_closed:
        name = f"close-registration-{plenary.version}"
        due.append(Due(at=closes, command=CloseRegistration(id=name)))
    witness = next_witness(plenary)
    if witness is not None:
        due.append(
            Due(at=witness, command=TellWitness(id=f"witness-{witness.astimezone(UTC):%Y-%m-%dT%H:%M}"))
        )
    stop = hard_stop_in_force(plenary)
    if stop is not None and not plenary.hard_stop_passed:
        name = f"pass-hard-stop-{len(plenary.meetings)}-{stop.isoformat()}"
        due.append(Due(at=stop, command=PassHardStop(id=name)))
    release = next_release(plenary)
    if release is not None:
        number, moment = release
        due.append(Due(at=moment, command=ReleaseStatement(id=f"release-{number}", statement=number)))
    return min(due, key=lambda one: one.at, default=None)
