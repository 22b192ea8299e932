"""Procedural motions are put in the order in which they go before one another (General Assembly rule 77)."""

import pytest

from hemicycle.plenary.floor.floor import MotionKind
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome, open_motions
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage, state


def moved(*kinds: MotionKind) -> Stage:
    stage = Stage().open()
    for kind in kinds:
        stage.play(MoveMotion(id=stage.id(), kind=kind, delegation=state("CL")))
    return stage


def test_to_suspend_goes_before_to_adjourn_and_that_before_the_debate() -> None:
    stage = moved(
        MotionKind.CLOSE_DEBATE,
        MotionKind.ADJOURN_DEBATE,
        MotionKind.ADJOURN_MEETING,
        MotionKind.SUSPEND_MEETING,
    )
    assert [one.number for one in open_motions(stage.plenary)] == [4, 3, 2, 1]


def test_the_motion_that_goes_before_is_put_first() -> None:
    stage = moved(MotionKind.CLOSE_DEBATE, MotionKind.SUSPEND_MEETING)
    with pytest.raises(Refusal, match="goes before it"):
        stage.play(DecideMotion(id="d", motion=1, outcome=Outcome.CARRIED))
    stage.play(DecideMotion(id="d", motion=2, outcome=Outcome.REJECTED))
    stage.play(DecideMotion(id="e", motion=1, outcome=Outcome.CARRIED))
    assert {one.number: one.carried for one in stage.plenary.floor.motions.values()} == {1: True, 2: False}
    assert open_motions(stage.plenary) == ()


def test_a_motion_may_be_withdrawn_before_its_turn_and_moved_again() -> None:
    stage = moved(MotionKind.CLOSE_DEBATE, MotionKind.SUSPEND_MEETING)
    with pytest.raises(Refusal, match="open already"):
        stage.play(MoveMotion(id="m", kind=MotionKind.CLOSE_DEBATE, delegation=state("BE")))
    stage.play(DecideMotion(id="w", motion=1, outcome=Outcome.WITHDRAWN))
    stage.play(MoveMotion(id="m", kind=MotionKind.CLOSE_DEBATE, delegation=state("BE")))
    assert [one.number for one in open_motions(stage.plenary)] == [2, 3]


def test_what_is_decided_is_decided_once() -> None:
    stage = moved(MotionKind.CLOSE_DEBATE)
    stage.play(DecideMotion(id="d", motion=1, outcome=Outcome.CARRIED))
    with pytest.raises(Refusal, match="no open motion 1"):
        stage.play(DecideMotion(id="e", motion=1, outcome=Outcome.REJECTED))
