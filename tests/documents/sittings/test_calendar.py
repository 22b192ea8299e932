"""The sittings of plenaries as one calendar, as another program reads it."""

from datetime import UTC, date, datetime, time

from icalendar import Calendar
from msgspec.structs import replace

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.calendar import calendar
from hemicycle.documents.sittings.calendar import Planned, sittings_calendar
from hemicycle.plenary.programme.sitting import Sitting
from paper_stage import printed_paper
from plenary_stage import PROGRAMME
from record_stage import IMPRINT

AS_OF = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)


def planned(plenary: str = "asp22", **changed: object) -> Planned:
    imprint: Imprint = replace(IMPRINT, plenary=plenary, address=f"https://lists.plenary.example/{plenary}")
    return Planned(imprint=imprint, programme=replace(PROGRAMME, **changed), as_of=AS_OF)


def events(*of: Planned) -> list[dict[str, object]]:
    read = Calendar.from_ical(sittings_calendar("Hemicycle", of))
    return [
        {name: str(one[name]) for name in ("SUMMARY", "URL")}
        | {name: one.decoded(name) for name in ("DTSTART", "DTEND", "SEQUENCE") if name in one}
        for one in read.walk("VEVENT")
    ]


def test_each_sitting_is_an_event_with_its_hours_and_the_page_of_its_plenary() -> None:
    undecided = planned(
        "asp23",
        body="Assembly of States Parties, 23rd session",
        zone=None,
        sittings=(Sitting(day=date(2024, 12, 6), start=time(10, 0)), Sitting(day=date(2024, 12, 7))),
    )
    assert events(planned(), undecided) == [
        {
            "SUMMARY": "Plenary session on cooperation",
            "URL": "https://lists.plenary.example/asp22",
            "DTSTART": datetime(2023, 12, 8, 16, 30, tzinfo=UTC),
            "DTEND": datetime(2023, 12, 8, 18, 0, tzinfo=UTC),
            "SEQUENCE": IMPRINT.position,
        },
        *(
            {
                "SUMMARY": "Plenary session on cooperation · Assembly of States Parties, 23rd session",
                "URL": "https://lists.plenary.example/asp23",
                "DTSTART": date(2024, 12, day),
                "DTEND": date(2024, 12, day + 1),
                "SEQUENCE": IMPRINT.position,
            }
            for day in (6, 7)
        ),
    ]


def test_a_sitting_is_the_same_event_in_the_calendar_of_the_lists() -> None:
    paper = printed_paper()
    own = Planned(imprint=paper.imprint, programme=PROGRAMME, as_of=AS_OF)
    uids = [
        [str(one["UID"]) for one in Calendar.from_ical(content).walk("VEVENT")]
        for content in (sittings_calendar("Hemicycle", (own,)), calendar(paper, ("en",)))
    ]
    assert uids[0] == uids[1]


def test_two_plenaries_share_no_event() -> None:
    read = Calendar.from_ical(sittings_calendar("Hemicycle", (planned(), planned("asp23"))))
    assert len({str(one["UID"]) for one in read.walk("VEVENT")}) == 2


def test_a_house_without_plenaries_has_a_calendar_too() -> None:
    assert Calendar.from_ical(sittings_calendar("Hemicycle", ())).walk("VEVENT") == []
