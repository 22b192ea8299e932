"""A letter falls due. Whether it goes at once, waits for a person or is never sent, the programme says."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.letter import Addressee, Letter, LetterKind, LetterState, Mode
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Private, Restricted

MOST_AN_HOUR = 12
"""Letters to one address within an hour; what comes beyond waits, for two machines may be answering each other."""


class LetterDue(Event, frozen=True, kw_only=True):
    """`mail` or `request` is what it answers, or for a place that was changed what registered it."""

    number: int
    kind: Restricted[LetterKind]
    state: Restricted[LetterState]
    language: Restricted[str]
    mail: Restricted[int | None] = None
    request: Restricted[int | None] = None
    delegation: Restricted[str | None] = None
    inscriptions: Restricted[tuple[int, ...]] = ()
    limited: Restricted[bool] = False
    to: Private[str | None] = None
    words: Private[str | None] = None


def letter_due(  # noqa: PLR0913 - what a letter is, field by field
    plenary: Plenary,
    kind: LetterKind,
    addressee: Addressee,
    *,
    when: datetime,
    inscriptions: tuple[int, ...] = (),
    words: str | None = None,
) -> tuple[LetterDue, ...]:
    """None where the programme never sends this kind."""
    mode = plenary.programme.letters.mode(kind)
    if mode is Mode.NEVER:
        return ()
    limited = mode is Mode.SEND and _was_written_to_often(plenary, addressee.to, when)
    return (
        LetterDue(
            at=when,
            number=len(plenary.letters) + 1,
            kind=kind,
            state=LetterState.WAITS if limited or mode is Mode.WAIT else LetterState.DUE,
            language=addressee.language,
            mail=addressee.mail,
            request=addressee.request,
            delegation=addressee.delegation,
            inscriptions=inscriptions,
            limited=limited,
            to=addressee.to,
            words=words,
        ),
    )


def _was_written_to_often(plenary: Plenary, to: str, when: datetime) -> bool:
    last = plenary.written_to.get(to.casefold(), ())
    return sum(moment > when - timedelta(hours=1) for moment in last) >= MOST_AN_HOUR


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
        request=event.request,
        delegation=event.delegation,
        inscriptions=event.inscriptions,
        limited=event.limited,
        to=event.to,
        words=event.words,
    )
    written_to = plenary.written_to
    if event.to is not None:
        address = event.to.casefold()
        written_to = written_to.set(address, (*written_to.get(address, ()), event.at)[-MOST_AN_HOUR:])
    witnessed = event.at if event.kind is LetterKind.WITNESS else plenary.witnessed
    return replace(
        plenary,
        letters=plenary.letters.set(event.number, letter),
        written_to=written_to,
        witnessed=witnessed,
    )
