"""What the chair writes to the speaker, and who operates the floor."""

import pytest

from hemicycle.plenary.floor.control import TakeControl
from hemicycle.plenary.floor.podium import WriteToPodium, words_at_the_podium
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage, state


def speaking() -> Stage:
    stage = Stage()
    stage.request(state("BE"), "1")
    stage.request(state("SN"), "1")
    stage.open().give("BE")
    return stage


def test_words_for_the_podium_are_for_one_speaker() -> None:
    stage = speaking()
    stage.play(WriteToPodium(id="w", intervention=1, words="  Please \n conclude "))
    assert words_at_the_podium(stage.plenary) == "Please conclude"
    stage.give("SN")
    assert words_at_the_podium(stage.plenary) == ""


def test_words_for_who_has_the_floor_no_more_are_refused() -> None:
    stage = speaking()
    stage.give("SN")
    with pytest.raises(Refusal, match="changed meanwhile"):
        stage.play(WriteToPodium(id="w", intervention=1, words="Please conclude"))


def test_words_that_nobody_reads_while_speaking_are_refused() -> None:
    with pytest.raises(Refusal, match="at most 80"):
        speaking().play(WriteToPodium(id="w", intervention=1, words="x" * 81))


def test_control_passes_to_whoever_takes_it_last() -> None:
    stage = Stage()
    stage.play(TakeControl(id="a", by="Officer"))
    assert stage.play(TakeControl(id="b", by="Officer")) == ()
    stage.play(TakeControl(id="c", by=""))
    assert stage.plenary.control == ""
