"""Groups on whose behalf a delegation may speak."""

from collections.abc import Mapping
from functools import cache

import msgspec

from hemicycle.delegations.names import names_of_groups
from hemicycle.delegations.tables import rows


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """One group; `members` is empty where the membership is not settled or changes too often to be kept here.

    A regional group lists the States that are or were Parties: `standing.parties_among` narrows it to a day.
    """

    key: str
    names: Mapping[str, str]
    members: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """The name in `language`, in English where that language has none."""
        return self.names.get(language) or self.names["en"]


def every_group() -> tuple[Group, ...]:
    return tuple(_groups().values())


def group(key: str) -> Group:
    found = _groups().get(key)
    if found is None:
        raise LookupError(f"There is no group with the key {key!r}.")
    return found


@cache
def _groups() -> Mapping[str, Group]:
    names = names_of_groups()
    return {
        row["key"]: Group(
            key=row["key"],
            names=names[row["key"]],
            members=tuple(row["members"].split()),
        )
        for row in rows("groups")
    }
