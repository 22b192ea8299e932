"""The side from which the floor goes: one row that ends what is written here, and the file with what the other needs.

Both may be repeated: what was recorded is not recorded again, and the same file is written anew.
"""

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.handover.code import code_for
from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.handover.originals import fetched, new_since, with_statements
from hemicycle.ledger import reading
from hemicycle.ledger.carried import Carried, Errand, Original
from hemicycle.ledger.originals import Originals
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import house_key, receipt
from hemicycle.plenary.handover.hand_over import HandOver
from hemicycle.plenary.handover.handover import Handover, Leg
from hemicycle.plenary.handover.return_home import GiveBack, GiveUpHandover
from hemicycle.plenary.handover.take_over import ticket_of
from hemicycle.plenary.plenary import Plenary

ACTOR = "operator"


class HandedOver(msgspec.Struct, frozen=True, kw_only=True):
    carried: Carried
    code: str


class Ledger(msgspec.Struct, frozen=True):
    """One plenary where it is now: the chamber that decides, and the tables below it."""

    chamber: Chamber
    engine: Engine
    originals: Originals
    slug: str

    @property
    def plenary(self) -> Plenary:
        return self.chamber.view(self.slug)

    def carried(self, errand: Errand, rows: tuple[Row, ...], originals: tuple[Original, ...] = ()) -> Carried:
        return Carried(
            errand=errand,
            stream=self.slug,
            title=reading.titles(self.engine)[self.slug],
            receipt=receipt(house_key(self.engine), rows[-1]),
            rows=rows,
            originals=originals,
        )


async def hand_over(ledger: Ledger, to: str) -> HandedOver:
    """Raises Refusal, NotRecorded, and Mismatch where the floor was handed over to another machine before."""
    key = house_key(ledger.engine)
    if not _is_on_its_way(ledger.plenary.handover, to):
        number = ledger.plenary.handovers + 1
        command = HandOver(
            id=f"handover-{number}",
            to=to,
            ticket=ticket_of(code_for(key, ledger.slug, number)),
            house_key=key.public_key().public_bytes_raw().hex(),
        )
        await ledger.chamber.submit(ledger.slug, command, ACTOR)
    plenary = ledger.plenary
    rows = tuple(reading.read(ledger.engine, ledger.slug, until=plenary.position))
    originals = fetched(ledger.originals, with_statements(plenary))
    return HandedOver(
        carried=ledger.carried(Errand.OVER, rows, originals),
        code=code_for(key, ledger.slug, plenary.handovers),
    )


def _is_on_its_way(handover: Handover | None, to: str) -> bool:
    """Whether it was handed over already, so that the file alone is wanted. Raises Mismatch."""
    if handover is None or handover.leg is not Leg.OUTWARD:
        return False
    if handover.to != " ".join(to.split()):
        raise Mismatch(
            f"The floor was handed over to {handover.to} before. Give the same name to write that file again, or"
            " take the floor back first (take-back)."
        )
    return True


async def give_back(ledger: Ledger) -> Carried:
    """The rows since the handover. Raises Refusal and NotRecorded."""
    handover = ledger.plenary.handover
    if handover is None or handover.leg is not Leg.HOMEWARD:
        number = handover.number if handover is not None else 0
        await ledger.chamber.submit(ledger.slug, GiveBack(id=f"give-back-{number}"), ACTOR)
    plenary = ledger.plenary
    behind = plenary.guests[-1].behind
    before = await ledger.chamber.as_it_stood(ledger.slug, behind)
    rows = tuple(reading.read(ledger.engine, ledger.slug, behind, plenary.position))
    return ledger.carried(Errand.BACK, rows, fetched(ledger.originals, new_since(before, plenary)))


async def go_on_without(ledger: Ledger, reason: str) -> None:
    """The other machine is lost. Raises Refusal and NotRecorded."""
    command = GiveUpHandover(id=f"give-up-{ledger.plenary.handovers}", reason=reason)
    await ledger.chamber.submit(ledger.slug, command, ACTOR)
