"""Overruns stay with chair and desk unless the house decides, with a reason, that the record names them."""

import pytest

from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.record.overruns import HideOverruns, NameOverruns
from hemicycle.plenary.record.record import record
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage, state


def overrun_by(seconds: int) -> Stage:
    stage = Stage()
    stage.request(state("BE", "Belgium"), "1")
    stage.open()
    number = stage.give("BE")
    stage.after(120 + seconds).play(EndIntervention(id=stage.id(), intervention=number))
    return stage


def over(stage: Stage) -> int | None:
    return record(stage.plenary).interventions[0].over


def test_the_record_names_nobody_before_the_house_decides() -> None:
    assert over(overrun_by(31)) is None


@pytest.mark.parametrize(("seconds", "told"), [(31, 31), (0, None), (-20, None)])
def test_where_it_decides_the_record_says_by_how_much(seconds: int, told: int | None) -> None:
    stage = overrun_by(seconds)
    stage.play(NameOverruns(id=stage.id(), reason="The Bureau decided."))
    assert over(stage) == told


def test_it_may_decide_otherwise_again() -> None:
    stage = overrun_by(31)
    stage.play(NameOverruns(id=stage.id(), reason="The Bureau decided."))
    assert stage.play(NameOverruns(id=stage.id(), reason="Again.")) == ()
    stage.play(HideOverruns(id=stage.id(), reason="The Bureau thought better."))
    assert over(stage) is None
    assert stage.play(HideOverruns(id=stage.id(), reason="Again.")) == ()


@pytest.mark.parametrize("decision", [NameOverruns, HideOverruns])
def test_it_decides_with_a_reason(decision: type) -> None:
    stage = overrun_by(31)
    if decision is HideOverruns:
        stage.play(NameOverruns(id=stage.id(), reason="The Bureau decided."))
    with pytest.raises(Refusal, match="decided with a reason"):
        stage.play(decision(id=stage.id(), reason=" "))
