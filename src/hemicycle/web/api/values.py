"""What several answers have in common."""

from typing import Annotated

import msgspec
from msgspec import Meta

from hemicycle.delegations.category import Category
from hemicycle.documents.presumption import PRESUMED
from hemicycle.plenary.capacity import Capacity, group_name
from hemicycle.plenary.represented import Represented, represented_name
from hemicycle.wording.language import told

Presumption = Annotated[
    str, Meta(description="That whoever the words beside it name is presumed innocent; show it with them.")
]


class Delegation(msgspec.Struct, frozen=True, kw_only=True):
    """`key` of the delegations' table (for a State its code in ISO 3166-1, two letters), or `other:` and its name."""

    key: str
    name: str
    category: Category


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """`key` of the groups' table, or the name of one that it does not know."""

    key: str
    name: str


class Person(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    title: str | None


def delegation_told(delegation: Represented, language: str) -> Delegation:
    return Delegation(
        key=delegation.key, name=represented_name(delegation, language), category=delegation.category
    )


def group_told(capacity: Capacity, language: str) -> Group | None:
    if capacity.group is None:
        return None
    return Group(key=capacity.group, name=group_name(capacity.group, language))


def presumption_told(language: str) -> Presumption:
    return told(PRESUMED, language)
