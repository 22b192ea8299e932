"""What the meeting has shown so far."""

from datetime import datetime, timedelta

from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.forecast.seen import Seen, seen
from hemicycle.plenary.paper.enter import EnterFromPaper
from hemicycle.plenary.paper.line import Line, What
from plenary_stage import MEETING, Stage, state


def stage(*keys: str) -> Stage:
    made = Stage()
    for key in keys:
        made.request(state(key), "1")
    made.request(state("FR"), "2")
    return made.open()


def end(made: Stage) -> None:
    made.play(EndIntervention(id=made.id(), intervention=made.plenary.floor.holder))


def test_speeches_handovers_and_absences_are_counted_and_opening_words_are_no_handover() -> None:
    made = stage("BE", "SN", "CL")
    made.after(200).give("BE")
    end(made.after(90))
    made.after(20).play(MarkAbsent(id="a", inscription=made.inscription("SN")))
    made.after(10).give("CL")
    end(made.after(150))
    made.play(CloseSegment(id="c", segment="1"))
    made.play(OpenSegment(id="o", segment="2"))
    made.after(100).give("FR", "2")
    assert seen(made.plenary) == Seen(
        list_shares=(0.75, 1.25), handovers=(30,), finished=2, called=4, absent=1
    )


def test_a_point_of_order_is_an_interruption_of_the_speech_and_no_part_of_it() -> None:
    made = stage("BE", "SN")
    made.give("BE")
    made.after(60).play(RaisePointOfOrder(id="p", delegation=state("CL")))
    end(made.after(40))
    made.after(20).play(RuleOnPoint(id="r", point=1, ruling=Ruling.UPHELD))
    end(made.after(60))
    assert seen(made.plenary) == Seen(list_shares=(1,), interruptions=(60,), finished=1, called=1)


def test_a_suspension_is_neither_a_handover_nor_an_interruption() -> None:
    made = stage("BE", "SN")
    made.give("BE")
    end(made.after(120))
    made.after(5).play(SuspendMeeting(id="s"))
    made.after(3600).play(ResumeMeeting(id="r"))
    made.after(10).give("SN")
    assert seen(made.plenary).handovers == (15,)


def test_a_clock_that_is_behind_makes_no_handover_shorter_than_none() -> None:
    """The floor was taken over by a machine whose clock is half a minute behind that of the house."""
    made = stage("BE", "SN", "CL")
    made.give("BE")
    end(made.after(120))
    made.after(-30).give("SN")
    end(made.after(120))
    made.after(20).give("CL")
    assert seen(made.plenary).handovers == (0, 20)


def test_what_is_entered_afterwards_counts_where_it_happened() -> None:
    made = stage("BE", "SN", "CL")
    made.give("BE")
    end(made.after(90))
    made.after(210).give("SN")
    end(made.after(60))
    between = made.plenary.meetings[0].start + timedelta(seconds=105)
    made.play(GiveFloor(id="late", happened=between, inscription=made.inscription("CL")))
    made.play(
        EndIntervention(
            id="late-end", happened=between + timedelta(seconds=120), intervention=made.plenary.floor.holder
        )
    )
    assert seen(made.plenary) == Seen(list_shares=(0.75, 1, 0.5), handovers=(15, 75), finished=3, called=3)


def test_a_suspension_on_paper_is_no_handover_either() -> None:
    made = stage("BE", "SN")
    lines = (
        Line(number=1, what=What.SPOKE, at=minute(1), until=minute(3), delegation=state("BE")),
        Line(number=2, what=What.MEETING_SUSPENDED, at=minute(4)),
        Line(number=3, what=What.MEETING_RESUMED, at=minute(30)),
        Line(number=4, what=What.SPOKE, at=minute(32), until=minute(34), delegation=state("SN")),
    )
    made.after(7200).play(EnterFromPaper(id="paper", lines=lines))
    assert seen(made.plenary) == Seen(list_shares=(1, 1), handovers=(180,), finished=2, called=2)


def minute(number: int) -> datetime:
    return MEETING + timedelta(minutes=number)
