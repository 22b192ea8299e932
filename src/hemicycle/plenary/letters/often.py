"""How often one address is written to: nobody floods a mailbox by way of the house, neither a machine nor a stranger.

What goes beyond waits for a person. Letters that wait are not counted, or whoever asks for more would keep out the
letters that are wanted.
"""

from datetime import datetime, timedelta

from hemicycle.plenary.letters.letter import Letter, LetterKind
from hemicycle.plenary.plenary import Plenary

MOST_AN_HOUR = 12
"""Letters to one address; two machines may be answering each other."""

PROOFS_AN_HOUR = 3
PROOFS_A_DAY = 6
"""Links to one mailbox that prove its address: anybody can have them sent, by a form in its name."""

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def was_written_to_often(plenary: Plenary, kind: LetterKind, to: str, when: datetime) -> bool:
    last = plenary.written_to.get(to.casefold(), ())
    if _since(last, when - HOUR) >= MOST_AN_HOUR:
        return True
    if kind is not LetterKind.PROOF:
        return False
    proofs = plenary.proofs_sent.get(mailbox_of(to), ())
    return _since(proofs, when - HOUR) >= PROOFS_AN_HOUR or _since(proofs, when - DAY) >= PROOFS_A_DAY


def mailbox_of(address: str) -> str:
    """What stands behind a plus sign leads to the same mailbox, nearly everywhere."""
    local, at, domain = address.casefold().rpartition("@")
    return f"{local.partition('+')[0]}{at}{domain}"


def proof_waits(plenary: Plenary, request: int) -> Letter | None:
    """The link that was not sent, because others had gone to the same mailbox; None where it was, or is."""
    found = (one for one in plenary.letters.values() if one.request == request and one.limited)
    return next((one for one in found if one.kind is LetterKind.PROOF), None)


def _since(moments: tuple[datetime, ...], start: datetime) -> int:
    return sum(moment > start for moment in moments)
