"""One public fact, as programs outside the house hear it."""

from datetime import UTC, datetime

from hemicycle.plenary.capacity import Capacity, group_name
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.past_zero import Shown, shown_past_zero
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value
from hemicycle.wording.language import LANGUAGES

VERSION = 1
"""Of the vocabulary. Within a version kinds and fields are only added; docs/events.md promises it."""


class Body(Value, frozen=True, kw_only=True):
    """What facts of one kind say."""


class Group(Value, frozen=True, kw_only=True):
    """`key` of the groups' table, or the name of one that it does not know."""

    key: str
    name: str


class Holding(Value, frozen=True, kw_only=True):
    """Who has the floor, and the clock: seconds used up to `since`, from when it runs; None while it stands.

    `used` goes past `limit` only where the hall sees the clock count on.
    """

    intervention: int
    kind: Kind
    delegation: Represented
    group: Group | None
    segment: str | None
    given: datetime
    limit: int | None
    used: float
    since: datetime | None
    past_zero: Shown


class Ended(Value, frozen=True, kw_only=True):
    """An intervention that is over; `used` are the seconds used within the limit, for overruns are not published."""

    intervention: int
    delegation: Represented
    group: Group | None
    used: float


class Fact(Value, frozen=True, kw_only=True):
    """`id` is the position in the ledger, `at` when it happened, UTC as every instant; `floor` is how the floor stands after it.

    So a listener needs no fact but the last one to know who has the floor, and nothing of what was undone.
    """

    version: int = VERSION
    id: int
    at: datetime
    plenary: str
    kind: str
    body: Body
    floor: Holding | None


def in_utc(moment: datetime) -> datetime:
    """A programme states its instants in the zone of the venue."""
    return moment.astimezone(UTC)


def group_told(plenary: Plenary, capacity: Capacity) -> Group | None:
    if capacity.group is None:
        return None
    language = next((one for one in plenary.programme.languages if one in LANGUAGES), "en")
    return Group(key=capacity.group, name=group_name(capacity.group, language))


def holding(plenary: Plenary) -> Holding | None:
    one = plenary.floor.speaking
    if one is None:
        return None
    past_zero = shown_past_zero(plenary.programme.past_zero, one.delegation.category)
    used = one.clock.used.total_seconds()
    return Holding(
        intervention=one.number,
        kind=one.kind,
        delegation=one.delegation,
        group=group_told(plenary, one.capacity),
        segment=one.segment,
        given=in_utc(one.given),
        limit=one.clock.limit,
        used=round(used, 3) if past_zero is Shown.COUNTING else _within_the_limit(one),
        since=None if one.clock.since is None else in_utc(one.clock.since),
        past_zero=past_zero,
    )


def ended(plenary: Plenary, intervention: int) -> Ended:
    one = plenary.floor.interventions[intervention]
    return Ended(
        intervention=one.number,
        delegation=one.delegation,
        group=group_told(plenary, one.capacity),
        used=_within_the_limit(one),
    )


def _within_the_limit(one: Intervention) -> float:
    used = one.clock.used.total_seconds()
    return round(used if one.clock.limit is None else min(used, float(one.clock.limit)), 3)
