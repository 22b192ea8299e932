"""The example note, read whole: what it states, where, and what it leaves open."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from hemicycle.delegations.category import Category
from hemicycle.extraction.reading import read_file
from hemicycle.extraction.text import Text
from hemicycle.note.draft import Draft, LateRequests
from hemicycle.note.evidence import Evidence
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.question import Field
from hemicycle.note.reading import read_note
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.registration import Registration
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.programme.sitting import Sitting

EXAMPLE = Path(__file__).parents[2] / "examples" / "asp22-cooperation.md"


@pytest.fixture(scope="module")
def text() -> Text:
    return read_file(EXAMPLE)


@pytest.fixture(scope="module")
def draft(text: Text) -> Draft:
    return read_note(text)


def test_the_example_becomes_this_programme(draft: Draft) -> None:
    assert draft_to_programme(draft) == Programme(
        title="Plenary session on cooperation",
        body="Assembly of States Parties, 22nd session",
        sittings=(Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13)),),
        segments=(
            Segment(
                key="1",
                title="Segment I",
                theme="Twenty-five years of the Rome Statute, at high level (assessment and perspectives)",
                points=(Point(key="1.1", title="voluntary cooperation agreements"),),
            ),
            Segment(
                key="2",
                title="Segment II",
                theme="Arrests, at technical level (achievements and perspectives)",
            ),
        ),
        seats=(
            InvitedSeat(key="1", segment="1", category=Category.COURT, title="organs of the Court"),
            InvitedSeat(key="2", segment="1", delegation="BE"),
            InvitedSeat(
                key="3",
                segment="2",
                category=Category.EXPERT,
                title="experts from the Court, from States and from civil society",
            ),
        ),
        limits=(Limit(seconds=120),),
        registration=Registration(
            to=("secretariat@plenary.example",),
            copy=("copy@embassy.example",),
            closes=datetime(2023, 12, 7),  # noqa: DTZ001 - a time on the wall of the venue
            rule="To be inscribed, write to the Secretariat at secretariat@plenary.example, with a copy to "
            "copy@embassy.example, before the end of Wednesday, 6 December 2023, stating the segment.",
            fields_asked=("segment",),
        ),
        priorities=(
            "execution of arrest warrants",
            "voluntary cooperation",
            "financial investigations and the freezing of assets",
            "domestic implementation of the Rome Statute",
            "cooperation with international organizations",
            "public and diplomatic support",
        ),
        mandates=(Mandate(instrument="ICC-ASP/21/Res.3"),),
    )


def test_no_place_and_no_zone_are_invented(draft: Draft) -> None:
    assert (draft.place, draft.zone, draft.languages, draft.statements.to) == (None, None, None, ())


def test_late_requests_are_refused_by_its_words(draft: Draft) -> None:
    late = draft.registration.late
    assert late is not None
    assert (late.value, late.evidence.words) == (
        LateRequests.REFUSED,
        "Late inscriptions cannot be considered.",
    )


def test_what_it_leaves_open_is_asked(draft: Draft) -> None:
    assert [(question.field, str(question.text)) for question in draft.questions] == [
        (Field.ZONE, "The note names no place and no time zone. Which zone's clock decides the closing?"),
        (Field.LIMITS_BIND_INVITED_SEATS, "Do the invited speakers share the limit of each intervention?"),
        (Field.OPENS, "The note does not say when registration opens. Is it open at once?"),
    ]


def test_each_field_says_where_it_stands(text: Text, draft: Draft) -> None:
    closes = draft.registration.closes
    assert closes is not None
    assert closes.evidence == Evidence(
        words="before the end of Wednesday, 6 December 2023", index=15, start=111, end=155, line=31
    )
    found = [one.evidence for one in (*draft.limits, *draft.seats, *draft.priorities, *draft.registration.to)]
    assert [text.lines[one.index].words[one.start : one.end] for one in found] == [one.words for one in found]
