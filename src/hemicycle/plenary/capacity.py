"""In whose name a delegation speaks: its own, or a group's."""

from hemicycle.delegations.groups import every_group
from hemicycle.delegations.groups import group as known_group
from hemicycle.plenary.value import Value


class Capacity(Value, frozen=True, kw_only=True):
    """National when `group` is None, else on behalf of that group (a key of the groups' table, or its name)."""

    group: str | None = None

    @property
    def is_national(self) -> bool:
        return self.group is None

    @property
    def is_in_the_tables(self) -> bool:
        """Whether the tables know the group, if it speaks for one."""
        return self.group is None or self.group in {one.key for one in every_group()}


NATIONAL = Capacity()


def group_name(group: str, language: str) -> str:
    """The name in a language, or as it was given where the tables do not know it."""
    try:
        return known_group(group).name(language)
    except LookupError:
        return group


def group_of(capacity: Capacity, language: str) -> str | None:
    """The name of the group that is spoken for; None where a delegation speaks for itself."""
    return None if capacity.group is None else group_name(capacity.group, language)
