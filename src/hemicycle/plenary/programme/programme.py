"""The programme as a whole, and the instants that follow from it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.programme.letters import Letters
from hemicycle.plenary.programme.limits import Limit, limit_for
from hemicycle.plenary.programme.order import Order
from hemicycle.plenary.programme.past_zero import PastZero
from hemicycle.plenary.programme.procedure import Procedure
from hemicycle.plenary.programme.registration import Registration
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.value import Value


class Mandate(Value, frozen=True, kw_only=True):
    """The instrument, and where stated the paragraph, on which the programme rests."""

    instrument: str
    paragraph: str | None = None


class Programme(Value, frozen=True, kw_only=True):
    """One version of what was planned.

    `zone` is an IANA name, None while the house has not decided it (DESIGN 4.1): no local hour is an instant then.
    """

    title: str
    body: str | None = None
    place: str | None = None
    zone: str | None = None
    languages: tuple[str, ...] = ("en", "fr")
    sittings: tuple[Sitting, ...] = ()
    segments: tuple[Segment, ...] = ()
    seats: tuple[InvitedSeat, ...] = ()
    limits: tuple[Limit, ...] = ()
    past_zero: tuple[PastZero, ...] = ()
    order: Order = Order()
    registration: Registration = Registration()
    letters: Letters = Letters()
    procedure: Procedure = Procedure()
    priorities: tuple[str, ...] = ()
    mandates: tuple[Mandate, ...] = ()

    def segment(self, key: str) -> Segment | None:
        return next((segment for segment in self.segments if segment.key == key), None)

    def order_of(self, segment: str) -> Order:
        found = self.segment(segment)
        return found.order if found and found.order else self.order

    def limit(self, *, category: Category, segment: str, capacity: Capacity) -> int | None:
        return limit_for(self.limits, category=category, segment=segment, capacity=capacity)

    def instant(self, local: datetime) -> datetime | None:
        """The instant of a local time of the venue, None while the zone is undecided."""
        return local.replace(tzinfo=ZoneInfo(self.zone)) if self.zone else None

    @property
    def closes(self) -> datetime | None:
        """The instant at which registration closes: a request that arrives at it is late."""
        return self.instant(self.registration.closes) if self.registration.closes else None

    @property
    def opens(self) -> datetime | None:
        return self.instant(self.registration.opens) if self.registration.opens else None
