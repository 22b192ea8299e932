"""Who is meant by a cell: a key of the tables, a name in any language, or somebody whom the tables do not know."""

from datetime import date

from hemicycle.delegations.candidate import CandidateKind
from hemicycle.delegations.category import Category
from hemicycle.delegations.finding import find, find_group
from hemicycle.delegations.groups import every_group
from hemicycle.delegations.register import delegation, every_delegation
from hemicycle.delegations.standing import category_of
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.represented import OTHER, Represented


def represented(cell: str, on: date, category: str = "") -> Represented | None:
    """With its standing on the day, unless a category is written; None for an unknown one without."""
    key = _key_of(cell)
    if key is None:
        if not category:
            return None
        return Represented(key=f"{OTHER}{cell.casefold()}", name=cell, category=Category(category))
    found = delegation(key)
    return Represented(
        key=key, name=found.name("en"), category=Category(category) if category else category_of(found, on)
    )


def capacity(group: str) -> Capacity:
    if group in {one.key for one in every_group()}:
        return Capacity(group=group)
    keys = {
        one.key for one in find_group(group) if group.casefold().removeprefix("the ") == one.words.casefold()
    }
    return Capacity(group=keys.pop() if len(keys) == 1 else group or None)


def _key_of(cell: str) -> str | None:
    exact = [
        one.key
        for one in every_delegation()
        if cell == one.key
        or cell in {name for each in one.names.values() for name in (each.short, each.formal)}
    ]
    if len(set(exact)) == 1:
        return exact[0]
    candidates = {one.key for one in find(cell) if one.kind is CandidateKind.DELEGATION}
    return candidates.pop() if len(candidates) == 1 else None
