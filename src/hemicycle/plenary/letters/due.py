"""A letter falls due. Whether it goes at once, waits for a person or is never sent, the programme says."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.letter import Letter, LetterKind, LetterState, Mode
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Private, Restricted

MOST_AN_HOUR = 12
"""Letters to one address within an hour; what comes beyond waits, for two machines may be answering each other."""


class LetterDue(Event, frozen=True, kw_only=True):
    """`mail` is the one it answers, or for a place that was changed the one that registered it."""

    number: int
    kind: Restricted[LetterKind]
    state: Restricted[LetterState]
    language: Restricted[str]
    mail: Restricted[int | None] = None
    inscriptions: Restricted[tuple[int, ...]] = ()
    limited: Restricted[bool] = False
    to: Private[str | None] = None
    words: Private[str | None] = None


def letter_due(  # noqa: PLR0913 - what a letter is, field by field
    plenary: Plenary,
    kind: LetterKind,
    *,
    mail: int,
    to: str,
    when: datetime,
    inscriptions: tuple[int, ...] = (),
    words: str | None = None,
) -> tuple[LetterDue, ...]:
    """None where the programme never sends this kind."""
    mode = plenary.programme.letters.mode(kind)
    if mode is Mode.NEVER:
        return ()
    limited = mode is Mode.SEND and _was_written_to_often(plenary, to, when)
    return (
        LetterDue(
            at=when,
            number=len(plenary.letters) + 1,
            kind=kind,
            state=LetterState.WAITS if limited or mode is Mode.WAIT else LetterState.DUE,
            language=_language(plenary, mail),
            mail=mail,
            inscriptions=inscriptions,
            limited=limited,
            to=to,
            words=words,
        ),
    )


def _was_written_to_often(plenary: Plenary, to: str, when: datetime) -> bool:
    last = plenary.written_to.get(to.casefold(), ())
    return sum(moment > when - timedelta(hours=1) for moment in last) >= MOST_AN_HOUR


def _language(plenary: Plenary, mail: int) -> str:
    """That of the mail, English where it has none."""
    reading = plenary.mails[mail].reading
    return "en" if reading is None or reading.language == "und" else reading.language


@applies(LetterDue)
def apply_letter_due(plenary: Plenary, event: LetterDue) -> Plenary:
    letter = Letter(
        number=event.number,
        position=plenary.next_position,
        kind=event.kind,
        due=event.at,
        state=event.state,
        language=event.language,
        mail=event.mail,
        inscriptions=event.inscriptions,
        limited=event.limited,
        to=event.to,
        words=event.words,
    )
    written_to = plenary.written_to
    if event.to is not None:
        address = event.to.casefold()
        written_to = written_to.set(address, (*written_to.get(address, ()), event.at)[-MOST_AN_HOUR:])
    return replace(plenary, letters=plenary.letters.set(event.number, letter), written_to=written_to)
