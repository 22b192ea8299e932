"""Takes mails out of files in, beside a running house or without one, and says how many there were."""

from collections.abc import Iterable

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.doors.importing import Lying
from hemicycle.mailroom.reception import NotTaken, Reception


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """`known` of those taken had come in before, by whatever door."""

    taken: int = 0
    known: int = 0
    refused: int = 0


async def take_in(
    mails: Iterable[Lying],
    chamber: Chamber,
    reception: Reception,
    recipients: tuple[str, ...],
    *,
    historic: bool,
) -> Counted:
    """`recipients` are the plenary's addresses where it was named, else whom each mail says it is for."""
    counted = Counted()
    for lying in mails:
        before = _number_of_mails(chamber)
        delivery = Delivery(
            way=Way.IMPORT,
            taken=chamber.time.now(),
            recipients=recipients,
            place=lying.place,
            historic=historic,
        )
        try:
            await reception.receive(lying.raw, delivery)
        except NotTaken:
            counted = msgspec.structs.replace(counted, refused=counted.refused + 1)
            continue
        is_known = _number_of_mails(chamber) == before
        counted = msgspec.structs.replace(counted, taken=counted.taken + 1, known=counted.known + is_known)
    return counted


def _number_of_mails(chamber: Chamber) -> int:
    return sum(len(chamber.view(slug).mails) for slug in chamber.slugs())
