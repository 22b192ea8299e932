"""The note of the session itself, as issued, where the shared corpus is at hand."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from hemicycle.extraction.reading import read_file
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.reading import read_note
from hemicycle.note.toml.reading import read_programme
from hemicycle.note.toml.writing import write_programme
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import OrderPolicy
from hemicycle.plenary.programme.sitting import Sitting

NOTE = Path(__file__).parents[2] / ".." / "shared" / "corpora" / "notes" / "00-asp22-cooperation.md"

pytestmark = pytest.mark.skipif(
    not NOTE.is_file(), reason="The shared corpus of notes is not beside the project."
)


def test_the_facts_of_the_note_and_nothing_else() -> None:
    programme = draft_to_programme(read_note(read_file(NOTE)))
    assert programme.title == "Plenary session on cooperation"
    assert (programme.place, programme.zone) == (None, None)
    assert programme.sittings == (Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13)),)
    assert [segment.title for segment in programme.segments] == ["Segment I", "Segment II"]
    assert programme.limits == (Limit(seconds=120),)
    assert programme.order.policy is OrderPolicy.FIRST_COME
    assert programme.registration.closes == datetime(2023, 12, 7)  # noqa: DTZ001 - a local time of the venue
    assert len(programme.priorities) == 6
    assert [seat.delegation for seat in programme.seats] == [None, "BE", None]
    assert [mandate.instrument for mandate in programme.mandates] == ["ICC-ASP/21/Res.3"]


def test_it_asks_for_the_zone_and_whether_invited_seats_share_the_limit() -> None:
    fields = {question.field.value for question in read_note(read_file(NOTE)).questions}
    assert {"zone", "procedure.limits_bind_invited_seats"} <= fields


def test_the_programme_that_is_printed_is_the_programme_that_was_read() -> None:
    draft = read_note(read_file(NOTE))
    programme = draft_to_programme(draft)
    assert read_programme(write_programme(programme, draft), "note.toml") == programme
