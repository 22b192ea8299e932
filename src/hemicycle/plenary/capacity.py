"""In whose name a delegation speaks: its own, or a group's."""

from hemicycle.delegations.groups import group as known_group
from hemicycle.plenary.value import Value


class Capacity(Value, frozen=True, kw_only=True):
    """National when `group` is None, else on behalf of that group (a key of the groups' table, or its name)."""

    group: str | None = None

    @property
    def is_national(self) -> bool:
        return self.group is None


NATIONAL = Capacity()


def group_name(group: str, language: str) -> str:
    """The name in a language, or as it was given where the tables do not know it."""
    try:
        return known_group(group).name(language)
    except LookupError:
        return group
