"""A screen does what the desk told it last."""

import pytest

from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.screens.screen import Screen, Shows
from hemicycle.plenary.screens.tell import (
    DarkenScreen,
    IdentifyScreen,
    LightScreen,
    ReloadScreen,
    RemoveScreen,
    SetScreen,
    WriteOnScreen,
)
from plenary_stage import Stage


def wall() -> Stage:
    stage = Stage()
    stage.play(SetScreen(id="s", screen=" Left  wall ", shows=Shows.ROOM))
    return stage


def test_a_screen_keeps_what_it_was_not_told_to_change() -> None:
    stage = wall()
    stage.play(WriteOnScreen(id="w", screen="Left wall", message=" We resume\nat three "))
    stage.play(DarkenScreen(id="d", screen="Left wall"))
    stage.play(IdentifyScreen(id="i", screen="Left wall"))
    stage.play(ReloadScreen(id="r", screen="Left wall"))
    stage.play(LightScreen(id="l", screen="Left wall"))
    stage.play(SetScreen(id="t", screen="Left wall", shows=Shows.LOBBY, chimes=True))
    assert dict(stage.plenary.screens) == {
        "Left wall": Screen(
            name="Left wall",
            shows=Shows.LOBBY,
            chimes=True,
            message="We resume at three",
            identified=5,
            reloaded=6,
        )
    }


def test_a_screen_that_was_removed_is_told_nothing() -> None:
    stage = wall()
    stage.play(RemoveScreen(id="r", screen="Left wall"))
    with pytest.raises(Refusal, match="There is no screen Left wall"):
        stage.play(DarkenScreen(id="d", screen="Left wall"))


@pytest.mark.parametrize("name", ["", "   ", "x" * 41])
def test_a_screen_needs_a_name_that_can_be_called_through_the_room(name: str) -> None:
    with pytest.raises(Refusal, match="at most 40"):
        Stage().play(SetScreen(id="s", screen=name, shows=Shows.ROOM))


def test_there_are_forty_screens_at_most() -> None:
    stage = Stage()
    for number in range(40):
        stage.play(SetScreen(id=stage.id(), screen=f"Screen {number}", shows=Shows.ROOM))
    with pytest.raises(Refusal, match="40 screens already"):
        stage.play(SetScreen(id="s", screen="One more", shows=Shows.ROOM))
    stage.play(SetScreen(id="t", screen="Screen 0", shows=Shows.PODIUM))
