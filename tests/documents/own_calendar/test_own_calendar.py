"""A delegation's calendar, read back as a calendar reads it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.own_calendar.appointments import appointments
from hemicycle.documents.own_calendar.calendar import OwnCalendar, own_calendar
from hemicycle.plenary.floor.meeting import CloseMeeting
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.forecast.forecast import forecast
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.close import SetClosing
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.plenary import Plenary
from hemicycle.wording.language import LANGUAGES
from plenary_stage import CLOSING, MEETING, PROGRAMME, Stage, state

NEW_YORK = ZoneInfo("America/New_York")
TITLE = "Plenary session on cooperation"
PAGE = "https://plenary.example/asp22/mine"


def staged() -> Stage:
    stage = Stage()
    for key in ("BE", "SN", "CL"):
        stage.request(state(key, {"SN": "Senegal"}.get(key)), "1", speaker="Awa Diop")
    return stage


def written(plenary: Plenary, at: datetime, language: str = "en") -> bytes:
    return own_calendar(
        OwnCalendar(
            imprint=Imprint(
                plenary="asp22", position=plenary.position, head="00" * 32, key="11" * 32, address=PAGE
            ),
            title=plenary.programme.title,
            place=plenary.programme.place,
            zone=plenary.programme.zone,
            as_of=at,
            appointments=appointments(plenary, Role.DELEGATION, "SN", at, language),
        )
    )


def read(content: bytes) -> list[dict[str, object]]:
    """Every event with all that it says, but its identity."""
    return [
        {
            name.lower(): getattr(value, "dt", value if isinstance(value, int) else str(value))
            for name, value in event.property_items(recursive=False)
            if name not in {"BEGIN", "END", "UID"}
        }
        for event in Calendar.from_ical(content).walk("VEVENT")
    ]


def identities(content: bytes) -> list[str]:
    return [str(event["uid"]) for event in Calendar.from_ical(content).walk("VEVENT")]


def closing(stage: Stage) -> dict[str, object]:
    return {
        "sequence": stage.plenary.position,
        "dtstamp": stage.now,
        "status": "CONFIRMED",
        "summary": f"Registration closes: {TITLE}",
        "dtstart": CLOSING.astimezone(NEW_YORK),
        "url": PAGE,
    }


def test_a_place_is_expected_within_the_range_of_the_page_in_the_zone_of_the_venue() -> None:
    stage = staged()
    expected = {one.inscription: one for one in forecast(stage.plenary, stage.now).expected}[2]
    content = written(stage.plenary, stage.now)
    place, closes = read(content)
    assert place == {
        "sequence": stage.plenary.position,
        "dtstamp": stage.now,
        "status": "TENTATIVE",
        "summary": f"Expected: Senegal takes the floor ({TITLE})",
        "dtstart": expected.earliest.astimezone(NEW_YORK).replace(microsecond=0),
        "dtend": expected.latest.astimezone(NEW_YORK).replace(microsecond=0),
        "description": "Segment I: place 2\nNobody knows the minute: four times in five it falls within these hours."
        " They move as the meeting goes on.\nA text can be filed on your page until the floor is given.",
        "url": PAGE,
    }
    assert closes == closing(stage)
    assert [one["tzid"] for one in Calendar.from_ical(content).walk("VTIMEZONE")] == ["America/New_York"]
    assert b"Awa Diop" not in content


def test_a_withdrawn_place_is_cancelled_under_the_same_identity_and_comes_back_with_it() -> None:
    stage = staged()
    before = written(stage.plenary, stage.now)
    stage.play(Withdraw(id="withdraw", inscription=2))
    gone = written(stage.plenary, stage.now)
    place, closes = read(gone)
    assert place == {
        "sequence": stage.plenary.position,
        "dtstamp": stage.now,
        "status": "CANCELLED",
        "summary": f"Withdrawn: Senegal ({TITLE})",
        "dtstart": datetime(2023, 12, 8, 11, 30, tzinfo=NEW_YORK),
        "dtend": datetime(2023, 12, 8, 13, 10, tzinfo=NEW_YORK),
        "url": PAGE,
    }
    assert closes == closing(stage)
    stage.play(UndoWithdrawal(id="undo", inscription=2))
    again = written(stage.plenary, stage.now)
    assert identities(before) == identities(gone) == identities(again)
    sequences = [read(one)[0]["sequence"] for one in (before, gone, again)]
    assert sequences == sorted({*sequences})
    assert [read(one)[0]["status"] for one in (before, again)] == ["TENTATIVE", "TENTATIVE"]


def test_who_was_heard_was_heard_then_and_who_was_not_reached_is_cancelled() -> None:
    stage = staged().open()
    stage.give("SN")
    stage.after(90).play(EndIntervention(id="end", intervention=1))
    heard = read(written(stage.plenary, stage.now))[0]
    assert (heard["status"], heard["dtstart"], heard["dtend"]) == (
        "CONFIRMED",
        MEETING,
        MEETING + timedelta(seconds=90),
    )
    stage.play(CloseMeeting(id="close"))
    reached = appointments(stage.plenary, Role.DELEGATION, "BE", stage.now, "en")[0]
    assert (reached.standing.value, reached.summary) == ("CANCELLED", f"Not reached: Belgium ({TITLE})")


@pytest.mark.parametrize(
    "programme",
    [
        replace(PROGRAMME, zone=None),
        replace(PROGRAMME, sittings=(replace(PROGRAMME.sittings[0], start=None),)),
    ],
)
def test_while_hours_are_not_decided_it_is_the_day(programme: object) -> None:
    stage = Stage(programme)
    stage.request(state("SN"), "1")
    place = read(written(stage.plenary, stage.now))[0]
    assert (place["dtstart"], place["dtend"]) == (date(2023, 12, 8), date(2023, 12, 9))
    assert "The hours are not known yet." in str(place["description"])


def test_without_a_day_there_is_nothing_to_put_down() -> None:
    stage = Stage(replace(PROGRAMME, sittings=(), zone=None))
    stage.request(state("SN"), "1")
    assert read(written(stage.plenary, stage.now)) == []


def test_a_list_that_closes_at_another_time_has_an_appointment_of_its_own() -> None:
    stage = staged()
    later = CLOSING + timedelta(hours=6)
    before = identities(written(stage.plenary, stage.now))
    stage.play(SetClosing(id="move", segment="2", closes=later, reason="Asked."))
    content = written(stage.plenary, stage.now)
    other = {**closing(stage), "summary": f"Registration closes for Segment II: {TITLE}", "dtstart": later}
    assert read(content)[1:] == [closing(stage), other]
    assert identities(content)[:2] == before


@given(st.sampled_from(LANGUAGES), st.integers(0, 200_000))
def test_it_can_be_read_in_every_language_at_any_moment(language: str, seconds: int) -> None:
    stage = staged()
    at = MEETING - timedelta(days=1) + timedelta(seconds=seconds)
    for event in Calendar.from_ical(written(stage.plenary, at, language)).walk("VEVENT"):
        assert event.start <= event.end
        assert event.start.tzinfo is not None
