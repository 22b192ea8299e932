"""A letter falls due. Whether it goes at once, waits for a person or is never sent, the programme says."""

from datetime import datetime

from immutables import Map
from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.letter import Addressee, Letter, LetterKind, LetterState, Mode
from hemicycle.plenary.letters.often import MOST_AN_HOUR, PROOFS_A_DAY, mailbox_of, was_written_to_often
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Private, Restricted


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
    limited = mode is Mode.SEND and was_written_to_often(plenary, kind, addressee.to, when)
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
    written_to, proofs_sent = plenary.written_to, plenary.proofs_sent
    if event.to is not None and not event.limited:
        written_to = _with(written_to, event.to.casefold(), event.at, MOST_AN_HOUR)
        if event.kind is LetterKind.PROOF:
            proofs_sent = _with(proofs_sent, mailbox_of(event.to), event.at, PROOFS_A_DAY)
    witnessed = event.at if event.kind is LetterKind.WITNESS else plenary.witnessed
    return replace(
        plenary,
        letters=plenary.letters.set(event.number, letter),
        written_to=written_to,
        proofs_sent=proofs_sent,
        witnessed=witnessed,
    )


def _with(
    moments: Map[str, tuple[datetime, ...]], address: str, at: datetime, most: int
) -> Map[str, tuple[datetime, ...]]:
    return moments.set(address, (*moments.get(address, ()), at)[-most:])
