"""What one node of the house does at a time: mail read, answered and fetched, webhooks told, erasures made."""

from collections.abc import Callable
from secrets import token_hex

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.duty import Duty
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.noted import Noted
from hemicycle.ledger.leases import INCARNATION, leases_of
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.settings import Settings
from hemicycle.web.webhooks.deliveries import Deliveries, Failing

FAILING = msgspec.json.Decoder(tuple[Failing, ...])


class Errands:
    """Deliveries and erasing are made anew each time that they are taken up."""

    def __init__(
        self,
        mailroom: Mailroom,
        deliveries: Callable[[], Deliveries],
        erasing: Callable[[], Erasing],
        notebook: Notebook,
    ) -> None:
        self._mailroom = mailroom
        self._make_deliveries = deliveries
        self._make_erasing = erasing
        self._deliveries: Deliveries | None = None
        self._erasing: Erasing | None = None
        self._failing = Noted(notebook, "webhooks-failing", FAILING, self._told_here)

    def open(self) -> None:
        """What the node that does them sees is known at this one from now on."""
        self._failing.open()

    async def close(self) -> None:
        await self._failing.close()

    async def take_up(self) -> None:
        self._deliveries, self._erasing = self._make_deliveries(), self._make_erasing()
        await self._mailroom.take_up()
        self._deliveries.open()
        self._erasing.open()

    async def lay_down(self) -> None:
        deliveries, self._deliveries = self._deliveries, None
        erasing, self._erasing = self._erasing, None
        if erasing is not None:
            await erasing.close()
        if deliveries is not None:
            await deliveries.close()
        await self._mailroom.lay_down()

    def failing(self) -> tuple[Failing, ...]:
        """Receivers of facts that take nothing, as the node that tells them saw last."""
        return self._failing.now()

    def failing_of(self, plenary: str) -> tuple[Failing, ...]:
        return tuple(one for one in self.failing() if one.plenary == plenary)

    def _told_here(self) -> tuple[Failing, ...] | None:
        return self._deliveries.failing() if self._deliveries is not None else None


def duty_of(settings: Settings, engine: Engine, errands: Errands) -> Duty:
    return Duty(
        "errands",
        holder=f"{settings.node}{INCARNATION}{token_hex(8)}",
        leases=leases_of(settings.database, engine),
        begin=errands.take_up,
        end=errands.lay_down,
    )
