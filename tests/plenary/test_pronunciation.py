"""How a speaker's name is pronounced: noted for one place, private, and gone with the name."""

import pytest
from msgspec.structs import replace

from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.history.stored import restore, store
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.lists.pronunciation import NotePronunciation, PronunciationNoted
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from plenary_stage import Stage, state

SOUNDS = "NGWEN, rhymes with ten"


def noted() -> Stage:
    stage = Stage()
    stage.request(state("VN"), "1", speaker="Ms Nguyễn")
    stage.play(NotePronunciation(id="n", inscription=1, sounds=f"  {SOUNDS}\n"))
    return stage


def pronunciation(stage: Stage) -> str | None:
    return stage.plenary.inscriptions[1].pronunciation


def test_it_is_kept_in_one_line() -> None:
    assert pronunciation(noted()) == SOUNDS


def test_empty_takes_it_away() -> None:
    stage = noted()
    stage.play(NotePronunciation(id="m", inscription=1, sounds=" "))
    assert pronunciation(stage) is None


def test_noting_the_same_again_changes_nothing() -> None:
    assert noted().play(NotePronunciation(id="m", inscription=1, sounds=SOUNDS)) == ()


def test_it_goes_with_the_name_and_stays_with_another_title() -> None:
    stage = noted()
    stage.play(ChangeSpeaker(id="c", inscription=1, speaker=Speaker(name="Ms Nguyễn", title="Minister")))
    assert pronunciation(stage) == SOUNDS
    stage.play(ChangeSpeaker(id="d", inscription=1, speaker=Speaker(name="Mr Trần")))
    assert pronunciation(stage) is None


def test_it_goes_when_a_merge_brings_another_name() -> None:
    stage = noted()
    other = stage.request(state("VN"), "1", speaker="Mr Trần")
    stage.play(MergeRequest(id="m", number=other, inscription=1, takes_speaker=True))
    assert pronunciation(stage) is None


def test_nobody_who_is_not_named_is_pronounced() -> None:
    stage = Stage()
    stage.request(state("VN"), "1")
    with pytest.raises(Refusal, match="Nobody has been named to speak in this place yet"):
        stage.play(NotePronunciation(id="n", inscription=1, sounds=SOUNDS))


def test_what_is_no_note_is_refused() -> None:
    with pytest.raises(Refusal, match="at most 120 characters"):
        noted().play(NotePronunciation(id="m", inscription=1, sounds="x" * 121))


def test_it_is_private_and_is_erased_without_harm() -> None:
    stage = noted()
    (stored,) = (store(one) for one in stage.events if isinstance(one, PronunciationNoted))
    assert (SOUNDS in stored.public.decode(), stored.restricted, SOUNDS in str(stored.private)) == (
        False,
        None,
        True,
    )

    def erased(event: Event) -> Event:
        return restore(replace(store(event), private=None))

    without = evolve_all(Plenary(), tuple(erased(one) for one in stage.events))
    assert (without.inscriptions[1].pronunciation, without.position) == (None, stage.plenary.position)
