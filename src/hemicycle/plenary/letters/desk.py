"""What the desk does with letters: lets one go that waits, keeps one back, writes to a sender in its own words."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.addressees import author_of, inscribed_addressees
from hemicycle.plenary.letters.due import letter_due
from hemicycle.plenary.letters.letter import Letter, LetterKind, LetterState
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Restricted


class ReleaseLetter(Command, frozen=True, kw_only=True):
    """Also a letter that failed, to be tried again."""

    number: int


class DiscardLetter(Command, frozen=True, kw_only=True):
    number: int
    reason: str


class WriteToSender(Command, frozen=True, kw_only=True):
    mail: int
    words: str


class WriteToInscribed(Command, frozen=True, kw_only=True):
    """To everybody who holds a place, each once; `segment` where only one list is meant."""

    words: str
    segment: str | None = None


class LetterReleased(Event, frozen=True, kw_only=True):
    """It is composed as things stand now, not as they stood when it fell due."""

    number: int


class LetterDiscarded(Event, frozen=True, kw_only=True):
    number: int
    reason: Restricted[str]


@decides(ReleaseLetter)
def release(plenary: Plenary, command: ReleaseLetter, at: datetime) -> tuple[Event, ...]:
    _must_be(plenary, command.number, {LetterState.WAITS, LetterState.FAILED})
    return (LetterReleased(at=command.when(at), number=command.number),)


@decides(DiscardLetter)
def discard(plenary: Plenary, command: DiscardLetter, at: datetime) -> tuple[Event, ...]:
    _must_be(plenary, command.number, {LetterState.WAITS, LetterState.FAILED})
    if not command.reason.strip():
        raise Refusal("Keeping a letter back needs a reason.")
    return (LetterDiscarded(at=command.when(at), number=command.number, reason=command.reason),)


@decides(WriteToSender)
def write(plenary: Plenary, command: WriteToSender, at: datetime) -> tuple[Event, ...]:
    mail = plenary.mails.get(command.mail)
    to = mail.reading.answer_to if mail is not None and mail.reading is not None else None
    if mail is None or to is None:
        raise Refusal("Mail {number} has no address that can be answered.", number=command.mail)
    if not command.words.strip():
        raise Refusal("A letter needs words.")
    return letter_due(
        plenary, LetterKind.WORD, author_of(mail, to), when=command.when(at), words=command.words
    )


@decides(WriteToInscribed)
def write_to_inscribed(plenary: Plenary, command: WriteToInscribed, at: datetime) -> tuple[Event, ...]:
    if not command.words.strip():
        raise Refusal("A letter needs words.")
    unfolding = Unfolding(plenary)
    for addressee, inscriptions in inscribed_addressees(plenary, command.segment):
        unfolding.add(
            *letter_due(
                unfolding.plenary,
                LetterKind.WORD,
                addressee,
                when=command.when(at),
                inscriptions=inscriptions,
                words=command.words,
            )
        )
    if not unfolding.events:
        raise Refusal("Nobody who is inscribed has an address that can be written to.")
    return unfolding.events


def _must_be(plenary: Plenary, number: int, states: set[LetterState]) -> Letter:
    letter = plenary.letters.get(number)
    if letter is None or letter.state not in states:
        raise Refusal("Letter {number} does not wait.", number=number)
    return letter


@applies(LetterReleased)
def apply_released(plenary: Plenary, event: LetterReleased) -> Plenary:
    """A letter that was written before keeps its bytes: whoever has it gets no second text."""
    letter = plenary.letters[event.number]
    state = LetterState.WRITTEN if letter.original is not None else LetterState.DUE
    is_written = letter.original is not None
    released = replace(
        letter,
        state=state,
        position=letter.position if is_written else plenary.next_position,
        due=letter.due if is_written else event.at,
        limited=False,
        trouble=None,
    )
    return replace(plenary, letters=plenary.letters.set(event.number, released))


@applies(LetterDiscarded)
def apply_discarded(plenary: Plenary, event: LetterDiscarded) -> Plenary:
    discarded = replace(plenary.letters[event.number], state=LetterState.DISCARDED)
    return replace(plenary, letters=plenary.letters.set(event.number, discarded))
