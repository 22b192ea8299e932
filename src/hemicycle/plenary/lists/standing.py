"""What places are ordered by."""

from datetime import datetime

from hemicycle.delegations.category import Category
from hemicycle.plenary.represented import Rank
from hemicycle.plenary.value import Value


class Standing(Value, frozen=True, kw_only=True):
    """The facts that every order policy draws on; exchanging two standings exchanges two places under any policy.

    `moment` is the arrival truncated to the second, `position` the ledger row that breaks ties. `shift` sends to
    the head (negative) or to the end (positive) of the list, `deferred` to the end of the category; `after` keeps
    a moved place right behind the one it was moved behind, the latest move nearest.
    """

    moment: datetime
    position: int
    category: Category
    speaks_for_group: bool
    rank: Rank
    name: str
    shift: int = 0
    deferred: int = 0
    after: tuple[int, ...] = ()


def arrival_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
