"""What became of a letter: its bytes are kept, a relay took it, or it did not arrive.

The bytes are kept before the first try, so that in doubt the same ones go again and never a second text.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Private, Restricted


class RecordLetterWritten(Command, frozen=True, kw_only=True):
    """`original` is where its bytes are kept."""

    number: int
    original: str


class RecordLetterSent(Command, frozen=True, kw_only=True):
    number: int


class RecordLetterFailed(Command, frozen=True, kw_only=True):
    """The relay refused it for good, and why."""

    number: int
    trouble: str


class LetterWritten(Event, frozen=True, kw_only=True):
    number: int
    original: Private[str | None] = None


class LetterSent(Event, frozen=True, kw_only=True):
    number: int


class LetterFailed(Event, frozen=True, kw_only=True):
    """That delegation does not know what it was told; the desk must find another way."""

    number: int
    permanent: Restricted[bool]
    trouble: Restricted[str | None] = None


@decides(RecordLetterWritten)
def written(plenary: Plenary, command: RecordLetterWritten, at: datetime) -> tuple[Event, ...]:
    """Once: whoever composes it a second time uses the first bytes."""
    letter = plenary.letters.get(command.number)
    if letter is None or letter.state is not LetterState.DUE:
        return ()
    return (LetterWritten(at=command.when(at), number=command.number, original=command.original),)


@decides(RecordLetterSent)
def sent(plenary: Plenary, command: RecordLetterSent, at: datetime) -> tuple[Event, ...]:
    letter = plenary.letters.get(command.number)
    if letter is None or letter.state is not LetterState.WRITTEN:
        return ()
    return (LetterSent(at=command.when(at), number=command.number),)


@decides(RecordLetterFailed)
def failed(plenary: Plenary, command: RecordLetterFailed, at: datetime) -> tuple[Event, ...]:
    letter = plenary.letters.get(command.number)
    if letter is None or letter.state is not LetterState.WRITTEN:
        return ()
    return letter_failed(plenary, command.number, command.trouble, command.when(at))


def letter_failed(
    plenary: Plenary, number: int | None, trouble: str | None, when: datetime, *, permanent: bool = True
) -> tuple[Event, ...]:
    """None where there is no such letter; a bounce may name anything."""
    if number is None or number not in plenary.letters:
        return ()
    return (LetterFailed(at=when, number=number, permanent=permanent, trouble=trouble),)


@applies(LetterWritten)
def apply_written(plenary: Plenary, event: LetterWritten) -> Plenary:
    return _with(plenary, event.number, state=LetterState.WRITTEN, original=event.original)


@applies(LetterSent)
def apply_sent(plenary: Plenary, event: LetterSent) -> Plenary:
    return _with(plenary, event.number, state=LetterState.SENT)


@applies(LetterFailed)
def apply_failed(plenary: Plenary, event: LetterFailed) -> Plenary:
    """A letter that is only delayed may still arrive."""
    letter = plenary.letters[event.number]
    state = LetterState.FAILED if event.permanent else letter.state
    return _with(plenary, event.number, state=state, trouble=event.trouble)


def _with(plenary: Plenary, number: int, **changes: object) -> Plenary:
    letter = replace(plenary.letters[number], **changes)
    return replace(plenary, letters=plenary.letters.set(number, letter))
