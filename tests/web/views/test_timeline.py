"""The timeline as a region of a page: small enough for every message, and a table of who spoke behind it."""

import pytest
from whole_day import whole_day

from hemicycle.documents.pictures.timeline import chart, last_change, parts_of_the_day, shown_in_public_chart
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.views.speeches import SpeechView, TimedSpeechView, speech_views, timed_speech_views
from hemicycle.web.views.timeline_region import public_timeline, public_timeline_as_of_the_last_act
from plenary_stage import Stage, state
from record_stage import two_speeches

MOST_BYTES = 3_000
"""What the public timeline may add to a message without the table behind it."""


def test_anybody_sees_who_spoke_when() -> None:
    stage = two_speeches()
    assert speech_views(stage.plenary, parts_of_the_day(stage.plenary, stage.now), "en") == (
        SpeechView(name="Belgium", kind="inscribed", start="11:40", spoken="10:00", lost="10:00"),
        SpeechView(name="Senegal", kind="inscribed", start="12:00", spoken="0:00", lost="10:00"),
    )


def test_chair_and_desk_see_who_went_over_the_limit() -> None:
    stage = two_speeches()
    parts = parts_of_the_day(stage.plenary, stage.now)
    assert timed_speech_views(stage.plenary, parts, "fr")[0] == TimedSpeechView(
        name="Belgique", kind="inscribed", start="11:40", spoken="10:00", over="8:00", lost="10:00"
    )


def test_the_public_timeline_can_be_drawn_on_any_day() -> None:
    plenary = Plenary()
    for event in whole_day().events:
        plenary = evolve(plenary, event)
        assert public_timeline_as_of_the_last_act(shown_in_public_chart(plenary), "ar")
        at = max(event.at, last_change(plenary))
        assert chart(plenary, "fr", at, parts_of_the_day(plenary, at)) is None or public_timeline(
            plenary, "en", at
        )


@pytest.mark.parametrize("number", [60])
def test_the_public_chart_of_sixty_interventions_is_small(number: int) -> None:
    stage = Stage()
    for each in range(number):
        stage.request(state(f"S{each:02}"), "1")
    stage.open()
    for each in range(number):
        stage.after(15).give(f"S{each:02}")
        stage.after(70).play(EndIntervention(id=f"e{each}", intervention=each + 1))
    drawn = public_timeline_as_of_the_last_act(shown_in_public_chart(stage.plenary), "en")
    without_table = drawn.split("<details")[0]
    assert len(without_table.encode()) < MOST_BYTES
