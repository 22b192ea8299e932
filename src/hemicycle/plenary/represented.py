"""Who is represented, by whom, and in which rank."""

from enum import IntEnum, StrEnum

from hemicycle.delegations.category import Category
from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.plenary.value import Value


class Rank(IntEnum):
    """Protocol rank of the person who speaks; the lower number goes first where the list is ordered by rank."""

    HEAD_OF_STATE = 1
    HEAD_OF_GOVERNMENT = 2
    MINISTER = 3
    DEPUTY_MINISTER = 4
    HEAD_OF_DELEGATION = 5
    DELEGATE = 6


OTHER = "other:"
"""Before the name of a delegation that the tables do not know, in its key."""


class Represented(Value, frozen=True, kw_only=True):
    """`key` is a key of the delegations' table, or "other:…" for one it does not know.

    `name` is the name at the moment of the request, in the language of the list; `category` is the standing then.
    """

    key: str
    name: str
    category: Category

    @property
    def is_in_the_tables(self) -> bool:
        return not self.key.startswith(OTHER)


class Speaker(Value, frozen=True, kw_only=True):
    name: str
    title: str | None = None


class Attendance(StrEnum):
    IN_THE_ROOM = "in-the-room"
    REMOTE = "remote"


def represented_name(delegation: Represented, language: str) -> str:
    """The name in a language, or as it was given where the tables do not know it."""
    try:
        return known_delegation(delegation.key).name(language)
    except LookupError:
        return delegation.name
