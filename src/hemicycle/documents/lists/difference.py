"""What changed from one version of a list to another: the fewest moves that explain it."""

from bisect import bisect_left
from collections.abc import Iterable
from enum import StrEnum

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.capacity import group_name
from hemicycle.plenary.lists.publication import Entry, PublishedList
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.value import Value
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase


class Kind(StrEnum):
    ADDED = "added"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    RENAMED = "renamed"


class Spot(Value, frozen=True, kw_only=True):
    """Where an entry stands: on the list, or among those that wait for a place."""

    entry: Entry
    waiting: bool = False


class Change(Value, frozen=True, kw_only=True):
    """`before` is None for who was added, `after` for who was withdrawn."""

    kind: Kind
    before: Spot | None = None
    after: Spot | None = None


def difference(before: PublishedList, after: PublishedList) -> tuple[Change, ...]:
    """The changes in the order of the newer list, then who is gone in the order of the older one.

    Who only goes up or down because others came, left or moved has not moved.
    """
    old, new = _spots(before), _spots(after)
    moved = _moved(before.entries, after.entries) | _moved(before.waiting, after.waiting)
    changes = (change for number, spot in new.items() for change in _changes(old.get(number), spot, moved))
    gone = (Change(kind=Kind.WITHDRAWN, before=spot) for number, spot in old.items() if number not in new)
    return (*changes, *gone)


def _spots(version: PublishedList) -> dict[int, Spot]:
    listed = {one.inscription: Spot(entry=one) for one in version.entries}
    return listed | {one.inscription: Spot(entry=one, waiting=True) for one in version.waiting}


def _changes(before: Spot | None, after: Spot, moved: set[int]) -> Iterable[Change]:
    if before is None:
        yield Change(kind=Kind.ADDED, after=after)
        return
    old, new = before.entry, after.entry
    if before.waiting != after.waiting or new.inscription in moved:
        yield Change(kind=Kind.MOVED, before=before, after=after)
    if (old.delegation, old.capacity) != (new.delegation, new.capacity):
        yield Change(kind=Kind.RENAMED, before=before, after=after)


def _moved(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> set[int]:
    """The fewest of those on both lists without whom the rest stands in the order it had."""
    old = {one.inscription: rank for rank, one in enumerate(before)}
    common = [one.inscription for one in after if one.inscription in old]
    kept = _longest_rising([old[inscription] for inscription in common])
    return {inscription for index, inscription in enumerate(common) if index not in kept}


def _longest_rising(ranks: list[int]) -> set[int]:
    """The indices of a longest rising subsequence of distinct numbers."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int | None] = []
    for index, rank in enumerate(ranks):
        length = bisect_left(ends, rank)
        previous.append(last[length - 1] if length else None)
        ends[length:] = [rank, *ends[length + 1 :]]
        last[length:] = [index, *last[length + 1 :]]
    kept: set[int] = set()
    index_or_none = last[-1] if last else None
    while index_or_none is not None:
        kept.add(index_or_none)
        index_or_none = previous[index_or_none]
    return kept


def sentences(changes: tuple[Change, ...], language: str) -> tuple[str, ...]:
    if not changes:
        return (told(phrase("Nothing has changed."), language),)
    return tuple(told(_sentence(change, language), language) for change in changes)


def _sentence(change: Change, language: str) -> Phrase:
    was, name = _name(change.before, language), _name(change.after, language)
    before, after = _where(change.before, language), _where(change.after, language)
    match change.kind:
        case Kind.ADDED:
            return phrase("{name}: added, {after}.", name=name, after=after)
        case Kind.WITHDRAWN:
            return phrase("{name}: no longer on the list (before: {before}).", name=was, before=before)
        case Kind.MOVED:
            return phrase("{name}: now {after} (before: {before}).", name=name, after=after, before=before)
        case Kind.RENAMED:
            return phrase("{name}: listed before as {before}.", name=name, before=was)


def _name(spot: Spot | None, language: str) -> str:
    """The delegation, with the group it speaks for."""
    if spot is None:
        return ""
    delegation = represented_name(spot.entry.delegation, language)
    group = spot.entry.capacity.group
    return one_line(f"{delegation} ({group_name(group, language)})" if group else delegation)


def _where(spot: Spot | None, language: str) -> str:
    if spot is None:
        return ""
    place = spot.entry.place
    where = (
        phrase("waiting, number {place}", place=place)
        if spot.waiting
        else phrase("place {place}", place=place)
    )
    return told(where, language)
