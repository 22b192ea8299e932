"""The embassy in copy is the outside witness: it is sent the head of the ledger daily, and at the closing."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.due import letter_due
from hemicycle.plenary.letters.letter import Addressee, LetterKind
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.unfolding import Unfolding

ENGLISH = "en"


class TellWitness(Command, frozen=True, kw_only=True):
    """The timed act at the end of each day of the venue; once a day is enough, however often it is repeated."""


@decides(TellWitness)
def tell_witness(plenary: Plenary, command: TellWitness, at: datetime) -> tuple[Event, ...]:
    due = next_witness(plenary)
    if due is None or at < due:
        return ()
    return witness_letters(plenary, command.when(at))


def witness_letters(plenary: Plenary, when: datetime) -> tuple[Event, ...]:
    """One to each address in copy; its words name the row at which it falls due."""
    unfolding = Unfolding(plenary)
    for address in plenary.programme.registration.copy:
        addressee = Addressee(to=address, language=_language(plenary))
        unfolding.add(*letter_due(unfolding.plenary, LetterKind.WITNESS, addressee, when=when))
    return unfolding.events


def next_witness(plenary: Plenary) -> datetime | None:
    """The end of the day, on the venue's wall, on which it was told last; None where nobody is in copy."""
    told, zone = plenary.witnessed, plenary.programme.zone
    if told is None or not plenary.programme.registration.copy or plenary.phase is Phase.CLOSED:
        return None
    wall = ZoneInfo(zone or "UTC")
    next_day = told.astimezone(wall).date() + timedelta(days=1)
    return datetime.combine(next_day, time(), wall)


def _language(plenary: Plenary) -> str:
    """The first of the programme's own."""
    return plenary.programme.languages[0] if plenary.programme.languages else ENGLISH
