"""What happened on paper is entered afterwards: by the rules of the floor, with its true time, whole or not at all."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from hemicycle.plenary.floor.intervention import Kind, Stretch
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.paper.enter import EnterFromPaper, PaperEntered
from hemicycle.plenary.paper.line import Line, What
from hemicycle.plenary.plenary import Phase
from hemicycle.plenary.refusal import Refusal
from plenary_stage import MEETING, Stage, state

LATER = MEETING + timedelta(hours=2)


def minute(number: float) -> datetime:
    return MEETING + timedelta(minutes=number)


def line(what: What, at: float, until: float | None = None, key: str = "", segment: str = "") -> Line:
    return Line(
        number=1,
        what=what,
        at=minute(at),
        until=minute(until) if until is not None else None,
        segment=segment,
        delegation=state(key) if key else None,
    )


def listed() -> Stage:
    stage = Stage()
    for key in ("BE", "SN", "CL"):
        stage.request(state(key), "1")
    return stage


def entered(stage: Stage, *lines: Line) -> None:
    numbered = tuple(replace(one, number=number) for number, one in enumerate(lines, 1))
    stage.at(LATER).play(EnterFromPaper(id=stage.id(), lines=numbered))


WHOLE = (
    line(What.SPOKE, 6, 8, "SN"),
    line(What.MEETING_OPENED, 0),
    line(What.SEGMENT_OPENED, 1, segment="1"),
    line(What.SPOKE, 2, 6, "BE"),
    line(What.POINT_NOT_UPHELD, 3, 4, "FJ"),
    line(What.ABSENT, 8, key="CL"),
    line(What.SEGMENT_CLOSED, 9, segment="1"),
    line(What.MEETING_CLOSED, 9),
)


def test_a_whole_meeting_on_paper_is_as_if_it_had_been_recorded_in_any_order_of_its_lines() -> None:
    stage = listed()
    entered(stage, *WHOLE)
    plenary = stage.plenary
    be, point, sn = (
        plenary.floor.interventions[1],
        plenary.floor.interventions[2],
        plenary.floor.interventions[3],
    )
    assert be.spoken == (Stretch(start=minute(2), end=minute(3)), Stretch(start=minute(4), end=minute(6)))
    assert (point.kind, point.given, point.ended) == (Kind.POINT_OF_ORDER, minute(3), minute(4))
    assert (sn.given, sn.ended) == (minute(6), minute(8))
    assert plenary.inscriptions[stage.inscription("CL")].absences == 1
    assert (plenary.phase, plenary.meetings) == (Phase.CLOSED, (Stretch(start=minute(0), end=minute(9)),))


def test_the_record_knows_what_came_from_paper_and_when_it_was_entered() -> None:
    stage = listed()
    entered(stage, *WHOLE)
    assert stage.plenary.on_paper == {1, 2, 3}
    assert stage.events[-1] == PaperEntered(at=LATER, lines=8, interventions=(1, 2, 3))


def test_whoever_had_the_floor_when_the_ledger_stopped_finishes_on_paper() -> None:
    stage = listed().open()
    stage.give("BE")
    entered(stage, line(What.FINISHED, 2), line(What.SPOKE, 2, key="SN"))
    assert stage.plenary.floor.interventions[1].ended == minute(2)
    speaking = stage.plenary.floor.speaking
    assert speaking is not None
    assert (speaking.delegation.key, speaking.given, speaking.ended) == ("SN", minute(2), None)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((), "Nothing was written down"),
        ((line(What.SPOKE, 1, 3, "BE"), line(What.SPOKE, 2, 4, "SN")), "Line 2: BE has the floor"),
        ((line(What.SPOKE, 1, 2, "BE"), line(What.SPOKE, 3, 4, "BE")), "Line 2: "),
        ((line(What.SPOKE, 3, 3, "BE"),), "Line 1: It ends at 11:33, which is not after its beginning"),
        ((line(What.SPOKE, 3, 121, "BE"),), "Line 1: 13:31 has not come yet"),
        ((line(What.SPOKE, -1, 3, "BE"),), "Line 1: The ledger already has what happened at 11:30"),
        ((line(What.SPOKE, 1, 2, "PE"),), "Line 1: PE is not on the list"),
        ((line(What.FINISHED, 1),), "Line 1: Nobody has the floor at that moment"),
        ((line(What.POINT_UPHELD, 1, key="BE"),), "Line 1: Say when the chair ruled on it"),
        ((line(What.POINT_UPHELD, 1, 2),), "Line 1: Say which delegation it was"),
        (
            (line(What.SPOKE, 1, 3, "BE"), line(What.POINT_UPHELD, 2, 4, "SN")),
            "Line 1: At that moment SN has the floor",
        ),
        (
            (line(What.SEGMENT_CLOSED, 1, segment="1"), line(What.SPOKE, 2, 3, "BE")),
            "Line 2: No segment is open",
        ),
        ((line(What.MEETING_SUSPENDED, 1), line(What.SPOKE, 2, 3, "BE")), "Line 2: The meeting is suspended"),
    ],
)
def test_what_cannot_have_been_is_refused_with_its_line_and_nothing_is_recorded(
    lines: tuple[Line, ...], sentence: str
) -> None:
    stage = Stage()
    for key in ("BE", "SN"):
        stage.request(state(key), "1")
    stage.open()
    before = stage.plenary
    with pytest.raises(Refusal, match=sentence):
        entered(stage, *lines)
    assert stage.plenary == before


def test_a_hard_stop_that_passed_since_keeps_nothing_out() -> None:
    stage = listed()
    stage.at(MEETING)
    stage.play(OpenMeeting(id="open"))
    stage.play(OpenSegment(id="segment", segment="1"))
    stage.plenary = replace(stage.plenary, hard_stop_passed=True)
    entered(stage, line(What.SPOKE, 2, 4, "BE"))
    assert stage.plenary.floor.interventions[1].ended == minute(4)
    assert stage.plenary.hard_stop_passed
