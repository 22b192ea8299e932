"""Which persons the papers name: States and organs unless they object, others with consent only (DESIGN 4.17)."""

import pytest

from hemicycle.delegations.category import Category
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.lists.show_name import ShowName
from hemicycle.plenary.lists.withdraw import Withdraw
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from plenary_stage import Stage, state


def registered(category: Category = Category.STATE_PARTY) -> Stage:
    stage = Stage()
    stage.request(state("BE", category=category), "1", speaker="A. Person")
    return stage


def is_named(stage: Stage) -> bool:
    return stage.plenary.inscriptions[1].names_the_speaker


@pytest.mark.parametrize(
    ("category", "named"),
    [
        (Category.STATE_PARTY, True),
        (Category.OBSERVER_STATE, True),
        (Category.INVITED_STATE, True),
        (Category.COURT, True),
        (Category.ORGANISATION, False),
        (Category.NGO, False),
        (Category.EXPERT, False),
    ],
)
def test_while_nothing_was_said_the_category_decides(category: Category, *, named: bool) -> None:
    assert is_named(registered(category)) is named


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize("shown", [True, False])
def test_what_the_person_said_decides_in_every_category(category: Category, *, shown: bool) -> None:
    stage = registered(category)
    stage.play(ShowName(id="s", inscription=1, shown=shown))
    assert is_named(stage) is shown


def test_consent_ends_with_the_person_who_gave_it() -> None:
    stage = registered(Category.NGO)
    stage.play(ShowName(id="s", inscription=1, shown=True))
    stage.play(ChangeSpeaker(id="c", inscription=1, speaker=Speaker(name="Another Person")))
    assert not is_named(stage)


def test_consent_ends_when_a_merge_brings_another_person() -> None:
    stage = registered(Category.NGO)
    stage.play(ShowName(id="s", inscription=1, shown=True))
    other = stage.request(state("BE", category=Category.NGO), "1", speaker="Another Person")
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=True))
    assert not is_named(stage)


def test_consent_stands_when_a_merge_keeps_the_person() -> None:
    stage = registered(Category.NGO)
    stage.play(ShowName(id="s", inscription=1, shown=True))
    other = stage.request(state("BE", category=Category.NGO), "1", speaker="Another Person")
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=False))
    assert is_named(stage)


def test_an_objection_outlasts_a_corrected_spelling() -> None:
    stage = registered()
    stage.play(ShowName(id="s", inscription=1, shown=False))
    stage.play(ChangeSpeaker(id="c", inscription=1, speaker=Speaker(name="Á. Person")))
    assert not is_named(stage)
    stage.play(ShowName(id="t", inscription=1, shown=True))
    assert is_named(stage)


def test_a_name_may_be_shown_or_hidden_after_the_person_was_heard() -> None:
    stage = registered().open()
    stage.give("BE")
    stage.play(ShowName(id="s", inscription=1, shown=False))
    assert not is_named(stage)


def test_there_is_no_name_to_show_without_a_place() -> None:
    stage = registered()
    with pytest.raises(Refusal, match="There is no inscription 2"):
        stage.play(ShowName(id="s", inscription=2, shown=True))
    stage.play(Withdraw(id="w", inscription=1))
    with pytest.raises(Refusal, match="was withdrawn"):
        stage.play(ShowName(id="t", inscription=1, shown=True))
