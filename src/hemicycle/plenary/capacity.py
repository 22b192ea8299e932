"""In whose name a delegation speaks: its own, or a group's."""

from hemicycle.plenary.value import Value


class Capacity(Value, frozen=True, kw_only=True):
    """National when `group` is None, else on behalf of that group (a key of the groups' table, or its name)."""

    group: str | None = None

    @property
    def is_national(self) -> bool:
        return self.group is None


NATIONAL = Capacity()
