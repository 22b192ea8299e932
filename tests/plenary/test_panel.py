"""Invited speakers have a budget, and answering minutes at the end (DESIGN 4.10)."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from hemicycle.plenary.floor.answers import GiveAnswer
from hemicycle.plenary.floor.panel import Budget, answering_budget, panel_budget
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.refusal import Refusal
from plenary_stage import PROGRAMME, Stage, state

SEGMENT = replace(PROGRAMME.segments[0], panel_minutes=10, answering_minutes=4)
PANEL = replace(
    PROGRAMME,
    segments=(SEGMENT, PROGRAMME.segments[1]),
    seats=(InvitedSeat(key="court", segment="1"), InvitedSeat(key="expert", segment="1")),
)


def panel() -> Stage:
    stage = Stage(PANEL).open()
    stage.play(FillSeat(id=stage.id(), seat="court", delegation=state("icc-registry")))
    return stage


def budget(whole: float, used: float) -> Budget:
    return Budget(whole=timedelta(minutes=whole), used=timedelta(minutes=used))


def test_the_budget_counts_while_an_invited_speaker_speaks_and_goes_past_the_whole() -> None:
    stage = panel()
    stage.play(GiveFloorToSeat(id=stage.id(), seat="court"))
    seen = [panel_budget(stage.plenary, "1", stage.after(minutes * 60).now) for minutes in (0, 5, 4, 3)]
    assert seen == [budget(10, 0), budget(10, 5), budget(10, 9), budget(10, 12)]
    assert [one.alarms for one in seen if one] == [False, False, True, True]


def test_a_segment_without_a_budget_has_none() -> None:
    stage = panel()
    assert panel_budget(stage.plenary, "2", stage.now) is None
    assert answering_budget(stage.plenary, "unknown", stage.now) is None


def test_an_answer_has_what_is_left_of_the_answering_minutes() -> None:
    stage = panel()
    limits = []
    for minutes in (3, 2, 0):
        stage.play(GiveAnswer(id=stage.id(), seat="court"))
        speaking = stage.plenary.floor.speaking
        assert speaking is not None
        limits.append(speaking.clock.limit)
        stage.after(minutes * 60).play(EndIntervention(id=stage.id(), intervention=speaking.number))
    assert limits == [240, 60, 0]
    assert answering_budget(stage.plenary, "1", stage.now) == budget(4, 5)
    assert panel_budget(stage.plenary, "1", stage.now) == budget(10, 0)


def test_an_answer_without_answering_minutes_has_no_limit() -> None:
    stage = Stage(replace(PANEL, segments=PROGRAMME.segments)).open()
    stage.play(FillSeat(id=stage.id(), seat="court", delegation=state("icc-registry")))
    stage.play(GiveAnswer(id=stage.id(), seat="court"))
    speaking = stage.plenary.floor.speaking
    assert speaking is not None
    assert speaking.clock.limit is None


def test_nobody_answers_from_an_empty_seat() -> None:
    with pytest.raises(Refusal, match="Nobody has been named"):
        panel().play(GiveAnswer(id="a", seat="expert"))
