"""What one node of the house does at a time: mail read, answered and fetched, webhooks told, erasures made."""

from collections.abc import Callable
from secrets import token_hex

from sqlalchemy import Engine

from hemicycle.chamber.duty import Duty
from hemicycle.chamber.erasing import Erasing
from hemicycle.ledger.leases import INCARNATION, leases_of
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.settings import Settings
from hemicycle.web.webhooks.deliveries import Deliveries, Failing


class Errands:
    """Deliveries and erasing are made anew each time that they are taken up."""

    def __init__(
        self,
        mailroom: Mailroom,
        deliveries: Callable[[], Deliveries],
        erasing: Callable[[], Erasing],
    ) -> None:
        self._mailroom = mailroom
        self._make_deliveries = deliveries
        self._make_erasing = erasing
        self._deliveries: Deliveries | None = None
        self._erasing: Erasing | None = None

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

    def failing(self, plenary: str) -> tuple[Failing, ...]:
        """Those told by this node."""
        return self._deliveries.failing(plenary) if self._deliveries is not None else ()


def duty_of(settings: Settings, engine: Engine, errands: Errands) -> Duty:
    return Duty(
        "errands",
        holder=f"{settings.node}{INCARNATION}{token_hex(8)}",
        leases=leases_of(settings.database, engine),
        begin=errands.take_up,
        end=errands.lay_down,
    )
