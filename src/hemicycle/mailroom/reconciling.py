"""The embassy's mailbox beside the ledger: which mails each side has that the other lacks (DESIGN 4.3).

Content decides and nothing else: two copies of one mail differ in the lines that their ways added.
"""

from collections.abc import Iterable

import msgspec

from hemicycle.mailroom.message.identity import identity_of
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import MACHINES
from hemicycle.plenary.plenary import Plenary


class Reconciled(msgspec.Struct, frozen=True, kw_only=True):
    """`theirs` are the places of mails that only the embassy has; `ours` the mails that never reached it.

    Of ours only those are named that were addressed to it: a mail without the copy cannot be there.
    """

    both: int
    theirs: tuple[str, ...]
    ours: tuple[Mail, ...]


def reconcile(exported: Iterable[tuple[bytes, str]], plenary: Plenary) -> Reconciled:
    """`exported` are the mails of the other mailbox, each with where it lies."""
    theirs: list[str] = []
    seen: set[int] = set()
    for raw, place in exported:
        number = plenary.identities.get(identity_of(raw))
        if number is None:
            theirs.append(place)
        else:
            seen.add(number)
    ours = tuple(mail for mail in plenary.mails.values() if mail.number not in seen and _was_copied(mail))
    return Reconciled(
        both=len(seen), theirs=tuple(theirs), ours=tuple(sorted(ours, key=lambda one: one.number))
    )


def _was_copied(mail: Mail) -> bool:
    return mail.reading is not None and mail.reading.copied and mail.reading.intent not in MACHINES
