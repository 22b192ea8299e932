"""The embassy's mailbox beside the ledger: which mails each side has that the other lacks (DESIGN 4.3).

Content decides and nothing else: two copies of one mail differ in the lines that their ways added.
"""

from collections.abc import Iterable

import msgspec

from hemicycle.mailroom.message.addresses import addresses
from hemicycle.mailroom.message.headers import headers_of
from hemicycle.mailroom.message.identity import identity_of
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import MACHINES
from hemicycle.plenary.plenary import Plenary

LONGEST = 80
"""Letters of a subject, to know the mail again."""


class OneSided(msgspec.Struct, frozen=True, kw_only=True):
    """A mail that one side lacks, as a person would look for it: `place` is where it lies, or its number with us."""

    place: str
    sender: str
    subject: str


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """`theirs` are mails that only the embassy has; `ours` those that never reached it.

    Of ours only those are named that were addressed to it: a mail without the copy cannot be there.
    """

    both: int
    theirs: tuple[OneSided, ...]
    ours: tuple[OneSided, ...]


def reconcile(exported: Iterable[tuple[bytes, str]], plenary: Plenary) -> Reconciled:
    """`exported` are the mails of the other mailbox, each with where it lies."""
    theirs: list[OneSided] = []
    seen: set[int] = set()
    for raw, place in exported:
        number = plenary.identities.get(identity_of(raw))
        if number is None:
            theirs.append(_exported(raw, place))
        else:
            seen.add(number)
    ours = (mail for mail in plenary.mails.values() if mail.number not in seen and _was_copied(mail))
    return Reconciled(
        both=len(seen),
        theirs=tuple(theirs),
        ours=tuple(_received(mail) for mail in sorted(ours, key=lambda one: one.number)),
    )


def _exported(raw: bytes, place: str) -> OneSided:
    headers = headers_of(raw)
    sender = next(iter(addresses(headers.first("from"))), "")
    return OneSided(place=place, sender=sender, subject=headers.first("subject")[:LONGEST])


def _received(mail: Mail) -> OneSided:
    """What was erased of it is not told."""
    arrived = mail.arrived.isoformat(timespec="seconds")
    sender = mail.reading.sender.address if mail.reading is not None else None
    subject = mail.reading.subject if mail.reading is not None else None
    return OneSided(
        place=f"mail {mail.number}, arrived {arrived}",
        sender=sender or "",
        subject=(subject or "")[:LONGEST],
    )


def _was_copied(mail: Mail) -> bool:
    return mail.reading is not None and mail.reading.copied and mail.reading.intent not in MACHINES
