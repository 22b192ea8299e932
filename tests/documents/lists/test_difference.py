"""What changed between two versions of a list."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.documents.lists.difference import Change, Kind, difference, sentences
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.lists.publication import Entry, PublishedList
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.represented import Represented
from plenary_stage import state

KEYS = ("BE", "SN", "CL", "FJ", "PE", "SE", "GH", "JO")
AS_OF = datetime(2023, 12, 6, 18, 0, tzinfo=UTC)


def version(
    listed: tuple[int, ...],
    waiting: tuple[int, ...] = (),
    names: dict[int, Represented] | None = None,
    groups: dict[int, str] | None = None,
) -> PublishedList:
    """A version by the numbers of its inscriptions."""

    def entries(numbers: tuple[int, ...]) -> tuple[Entry, ...]:
        return tuple(
            Entry(
                place=place,
                inscription=number,
                delegation=(names or {}).get(number, state(KEYS[number])),
                capacity=Capacity(group=groups[number]) if groups and number in groups else NATIONAL,
            )
            for place, number in enumerate(numbers, 1)
        )

    return PublishedList(
        segment="1",
        version=1,
        stage=Published.PROVISIONAL,
        as_of=AS_OF,
        entries=entries(listed),
        waiting=entries(waiting),
    )


def told(before: PublishedList, after: PublishedList, language: str = "en") -> tuple[str, ...]:
    return sentences(difference(before, after), language)


def test_the_same_list_has_not_changed() -> None:
    assert told(version((0, 1)), version((0, 1))) == ("Nothing has changed.",)
    assert told(version((0, 1)), version((0, 1)), "fr") == ("Rien n’a changé.",)


def test_who_came_and_who_went() -> None:
    before, after = version((0, 1, 2)), version((0, 2, 3))
    assert told(before, after) == (
        "Fiji: added, place 3.",
        "Senegal: no longer on the list (before: place 2).",
    )
    assert told(before, after, "fr") == (
        "Fidji : ajout, place 3.",
        "Sénégal : ne figure plus sur la liste (auparavant : place 2).",
    )


def test_one_who_moved_has_moved_and_the_others_have_not() -> None:
    before, after = version((0, 1, 2, 3, 4)), version((1, 2, 3, 0, 4))
    assert told(before, after) == ("Belgium: now place 4 (before: place 1).",)
    assert told(before, after, "fr") == ("Belgique : désormais place 4 (auparavant : place 1).",)


def test_a_name_or_group_that_changed_is_told_with_the_older_one() -> None:
    before = version((0, 5))
    after = version(
        (0, 5),
        names={5: Represented(key="other:x", name="Nordic House", category=state("SE").category)},
        groups={0: "african-group"},
    )
    assert told(before, after) == (
        "Belgium (African Group): listed before as Belgium.",
        "Nordic House: listed before as Sweden.",
    )
    assert told(before, after, "fr")[0] == (
        "Belgique (Groupe des États d’Afrique) : figurait auparavant sous le nom Belgique."
    )


def test_a_place_that_came_free_and_one_that_was_lost() -> None:
    before, after = version((0, 1), (2, 3)), version((0, 2), (3, 1))
    assert told(before, after) == (
        "Chile: now place 2 (before: waiting, number 1).",
        "Senegal: now waiting, number 2 (before: place 2).",
    )


def test_a_withdrawal_from_those_who_wait_says_so() -> None:
    assert told(version((0,), (1,)), version((0,))) == (
        "Senegal: no longer on the list (before: waiting, number 1).",
    )


@st.composite
def versions(draw: st.DrawFn) -> PublishedList:
    order = draw(st.permutations(range(len(KEYS))))
    listed = draw(st.integers(0, len(KEYS)))
    waiting = draw(st.integers(listed, len(KEYS)))
    return version(tuple(order[:listed]), tuple(order[listed:waiting]))


@given(versions(), versions())
def test_the_older_version_and_the_changes_give_the_newer_one(
    before: PublishedList, after: PublishedList
) -> None:
    changes = difference(before, after)
    assert applied(before.entries, changes, waiting=False) == list(after.entries)
    assert applied(before.waiting, changes, waiting=True) == list(after.waiting)


@given(versions(), versions())
def test_what_is_added_one_way_is_gone_the_other_way(before: PublishedList, after: PublishedList) -> None:
    there, back = difference(before, after), difference(after, before)
    assert {one.after.entry.inscription for one in there if one.kind is Kind.ADDED} == {
        one.before.entry.inscription for one in back if one.kind is Kind.WITHDRAWN
    }
    assert _moves(there) == _moves(back)


def _moves(changes: tuple[Change, ...]) -> int:
    return sum(1 for one in changes if one.kind is Kind.MOVED)


def applied(entries: tuple[Entry, ...], changes: tuple[Change, ...], *, waiting: bool) -> list[Entry]:
    """Those who stay in their order, and the others put in where they now stand."""
    gone = {one.before.entry.inscription for one in changes if one.before and one.kind is not Kind.RENAMED}
    come = [
        one.after.entry
        for one in changes
        if one.after and one.after.waiting is waiting and one.kind is not Kind.RENAMED
    ]
    line = [one for one in entries if one.inscription not in gone]
    for entry in sorted(come, key=lambda one: one.place):
        line.insert(entry.place - 1, entry)
    return [
        Entry(place=place, inscription=one.inscription, delegation=one.delegation, capacity=one.capacity)
        for place, one in enumerate(line, 1)
    ]
