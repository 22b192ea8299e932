"""No private field is forgotten: each belongs to one category of what is kept about persons."""

from collections import Counter

from hemicycle.plenary.history.kinds import KINDS
from hemicycle.plenary.history.stored import ACTED_BY as STORED_AS
from hemicycle.plenary.history.stored import visibilities
from hemicycle.plenary.keeping.categories import ACTED_BY, FIELDS, Category, kinds_of
from hemicycle.plenary.visibility import Visibility
from hemicycle.web.views.persons import ABOUT


def test_every_private_field_of_every_event_is_in_one_category() -> None:
    private = {
        (kind, field)
        for kind, event in KINDS.items()
        for field, visibility in visibilities(event)
        if visibility is Visibility.PRIVATE
    }
    named = Counter(one for fields in FIELDS.values() for one in fields)
    assert {*named} == private | {ACTED_BY}
    assert set(named.values()) == {1}
    assert ACTED_BY[1] == STORED_AS


def test_every_category_is_told_to_whoever_runs_the_house() -> None:
    assert set(FIELDS) == set(ABOUT) == set(Category)
    assert kinds_of(Category.CALLS) == {"request-received"}
    assert kinds_of(Category.ACTORS) == frozenset()
