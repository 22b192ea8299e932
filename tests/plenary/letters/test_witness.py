"""The embassy in copy is sent the head of the ledger at the end of each day, and at the closing."""

from datetime import UTC, datetime, timedelta

from hemicycle.plenary.due import next_due
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.letters.witness import TellWitness, next_witness
from hemicycle.plenary.lists.close import CloseRegistration
from mail_stage import with_copy
from plenary_stage import CLOSING, MEETING, Stage

END_OF_THE_FIRST_DAY = datetime(2023, 12, 2, 5, 0, tzinfo=UTC)
"""Midnight in New York, for the plenary was convened on 1 December."""


def witnessed(stage: Stage) -> list[datetime]:
    return [one.due for one in stage.plenary.letters.values() if one.kind is LetterKind.WITNESS]


def test_it_is_told_at_the_end_of_each_day_of_the_venue_and_once() -> None:
    stage = Stage(with_copy())
    due = next_due(stage.plenary)
    assert due is not None
    assert (due.at, type(due.command)) == (END_OF_THE_FIRST_DAY, TellWitness)
    stage.at(END_OF_THE_FIRST_DAY - timedelta(microseconds=1)).play(due.command)
    assert witnessed(stage) == []
    stage.at(END_OF_THE_FIRST_DAY).play(due.command)
    stage.play(due.command)
    assert witnessed(stage) == [END_OF_THE_FIRST_DAY]
    assert next_witness(stage.plenary) == END_OF_THE_FIRST_DAY + timedelta(days=1)


def test_a_house_that_slept_through_days_tells_once() -> None:
    stage = Stage(with_copy())
    late = END_OF_THE_FIRST_DAY + timedelta(days=3, hours=2)
    stage.at(late).play(TellWitness(id="late"))
    assert witnessed(stage) == [late]


def test_it_is_told_at_the_closing_and_no_more_after_the_meeting() -> None:
    stage = Stage(with_copy())
    stage.at(CLOSING).play(CloseRegistration(id="closing"))
    assert witnessed(stage) == [CLOSING]
    stage.at(MEETING).play(OpenMeeting(id="open"))
    stage.play(CloseMeeting(id="close"))
    assert next_witness(stage.plenary) is None


def test_without_anybody_in_copy_nobody_is_told() -> None:
    assert next_witness(Stage().plenary) is None
