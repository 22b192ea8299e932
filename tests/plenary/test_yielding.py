"""In the room one delegation yields its place to another; some speak from afar."""

import pytest

from hemicycle.plenary.lists.attendance import SetAttendance
from hemicycle.plenary.lists.swap import AgreeToSwap, ProposeSwap
from hemicycle.plenary.lists.yield_place import YieldPlace
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Attendance
from plenary_stage import Stage, state


def three() -> Stage:
    stage = Stage()
    for key in ("BE", "SN", "CL"):
        stage.request(state(key), "1")
    return stage


def test_who_yields_takes_the_place_of_the_other() -> None:
    stage = three()
    stage.play(YieldPlace(id="y", inscription=1, to=3))
    assert stage.order("1") == ["CL", "SN", "BE"]


def test_a_swap_that_was_proposed_about_either_place_lapses() -> None:
    stage = three()
    stage.play(ProposeSwap(id="p", proposer=1, partner=2))
    stage.play(YieldPlace(id="y", inscription=1, to=3))
    with pytest.raises(Refusal, match="open no more"):
        stage.play(AgreeToSwap(id="a", swap=1))


def test_a_place_is_yielded_within_one_list() -> None:
    stage = three()
    other = stage.request(state("FJ"), "2")
    with pytest.raises(Refusal, match="stays in one list"):
        stage.play(YieldPlace(id="y", inscription=1, to=other))


def test_who_speaks_from_afar_is_marked_and_marked_once() -> None:
    stage = three()
    stage.play(SetAttendance(id="r", inscription=2, attendance=Attendance.REMOTE))
    assert stage.play(SetAttendance(id="s", inscription=2, attendance=Attendance.REMOTE)) == ()
    assert [one.attendance.value for one in stage.plenary.inscriptions.values()] == [
        "in-the-room",
        "remote",
        "in-the-room",
    ]
