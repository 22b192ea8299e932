"""The form and the programme say the same: what is not touched survives to the letter, what is touched is taken."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from any_programme import programmes, sent
from hemicycle.delegations.category import Category
from hemicycle.note.toml.reading import read_programme
from hemicycle.note.toml.writing import write_programme
from hemicycle.plenary.letters.letter import Mode
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.order import Order, OrderPolicy
from hemicycle.plenary.programme.procedure import Procedure
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.registration import Lateness, Registration
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.web.pages.setup.shown import shown
from hemicycle.web.pages.setup.taking import taken

BASE = Programme(
    title="Plenary session",
    zone="Europe/Paris",
    sittings=(Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13)),),
    segments=(
        Segment(
            key="1", title="Segment I", points=(Point(key="a", title="First"), Point(key="b", title="Second"))
        ),
        Segment(key="2", title="Segment II", order=Order(policy=OrderPolicy.LOTS)),
    ),
    seats=(InvitedSeat(key="belgium", segment="2", delegation="BE"),),
    limits=(Limit(seconds=120),),
    registration=Registration(to=("a@plenary.example",), closes=datetime(2023, 12, 7)),  # noqa: DTZ001 - local
)


def changed(**fields: str) -> dict[str, str]:
    """What is sent of the base with some fields filled in anew; two underscores stand for a dot."""
    return {**sent(shown(BASE, "en")), **{name.replace("__", "."): text for name, text in fields.items()}}


def programme(**fields: str) -> Programme:
    result = taken(changed(**fields), BASE)
    assert result.faults == {}
    return result.programme


@settings(deadline=None)
@given(programmes())
def test_a_form_that_is_sent_unchanged_gives_the_programme_that_it_showed(one: Programme) -> None:
    for language in ("en", "fr"):
        result = taken(sent(shown(one, language)), one)
        assert (result.programme, dict(result.faults)) == (one, {})


@settings(deadline=None)
@given(programmes())
def test_what_is_taken_can_be_written_as_toml_and_read_again(one: Programme) -> None:
    assert read_programme(write_programme(one), "x") == one


def test_every_single_field_is_taken() -> None:
    assert programme(title=" The session ", zone="America/New_York", priorities="one\r\n\r\ntwo") == replace(
        BASE, title="The session", zone="America/New_York", priorities=("one", "two")
    )
    assert programme(
        registration__closes="2023-12-06T18:00",
        registration__lateness="accept",
        order__policy="by-rank",
        letters__late="send",
        procedure__limits_bind_invited_seats="true",
        procedure__replies__most="1",
    ) == replace(
        BASE,
        registration=replace(
            BASE.registration,
            closes=datetime(2023, 12, 6, 18),  # noqa: DTZ001 - local
            lateness=Lateness.ACCEPT,
        ),
        order=Order(policy=OrderPolicy.BY_RANK),
        letters=replace(BASE.letters, late=Mode.SEND),
        procedure=replace(
            Procedure(), limits_bind_invited_seats=True, replies=replace(Procedure().replies, most=1)
        ),
    )


def test_an_emptied_field_says_what_it_says_when_it_was_never_filled() -> None:
    assert programme(zone="", registration__closes="", registration__completion_hours="") == replace(
        BASE, zone=None, registration=replace(BASE.registration, closes=None)
    )


def test_rows_are_changed_added_and_taken_out() -> None:
    result = programme(
        sittings__0__remove="1",
        sittings__1__day="2023-12-09",
        segments__1__theme="Arrests",
        segments__2__title="Segment III",
        seats__1__segment="3",
        seats__1__delegation="Sénégal",
        seats__1__category="state-party",
        limits__1__seconds="180",
        limits__1__for_groups="true",
        mandates__0__instrument="ICC-ASP/21/Res.3",
        mandates__1__instrument="",
    )
    assert result == replace(
        BASE,
        sittings=(Sitting(day=date(2023, 12, 9)),),
        segments=(
            BASE.segments[0],
            replace(BASE.segments[1], theme="Arrests"),
            Segment(key="3", title="Segment III"),
        ),
        seats=(
            *BASE.seats,
            InvitedSeat(key="1", segment="3", delegation="SN", category=Category.STATE_PARTY),
        ),
        limits=(*BASE.limits, Limit(seconds=180, for_groups=True)),
        mandates=(Mandate(instrument="ICC-ASP/21/Res.3"),),
    )


def test_points_keep_their_keys_when_they_are_reworded_and_get_new_ones_when_they_are_new() -> None:
    first = programme(segments__0__points="First\r\nSecond, reworded").segments[0]
    assert first.points == (Point(key="a", title="First"), Point(key="b", title="Second, reworded"))
    second = programme(segments__0__points="New\r\nSecond\r\nFirst").segments[0]
    assert second.points == (
        Point(key="1.1", title="New"),
        Point(key="b", title="Second"),
        Point(key="a", title="First"),
    )


def test_every_fault_is_said_at_its_field_and_the_rest_is_taken() -> None:
    result = taken(
        changed(
            title="Other",
            zone="Atlantis",
            sittings__0__start="25:99",
            limits__0__seconds="two",
            registration__to="nobody",
            registration__opens="soon",
            order__policy="best-first",
            seats__0__delegation="Atlantis",
            mandates__0__paragraph="4",
        ),
        BASE,
    )
    assert result.programme == replace(BASE, title="Other")
    assert {name: str(fault) for name, fault in result.faults.items()} == {
        "zone": "There is no time zone Atlantis; choose one of the list.",
        "sittings.0.start": "This is no hour; write it as 11:30.",
        "limits.0.seconds": "Write a whole number in digits.",
        "registration.to": "nobody is no e-mail address; write one on each line.",
        "registration.opens": "This is no day with an hour; write it as 2023-12-07T00:00.",
        "order.policy": "Choose one of the list.",
        "seats.0.delegation": (
            "No delegation is known by this name; choose one, or leave it empty and say whom."
        ),
        "mandates.0.instrument": "This has to be filled in; to take the whole row out, tick its box.",
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"sittings.0.end": "11:30"},
            {"sittings.0.end": "A sitting ends after it starts, and within twelve hours; look at its hours."},
        ),
        (
            {"sittings.0.end": "01:00"},
            {"sittings.0.end": "A sitting ends after it starts, and within twelve hours; look at its hours."},
        ),
        (
            {"sittings.0.hard_stop": "12:45"},
            {"sittings.0.hard_stop": "The hard stop comes before the end; look at both."},
        ),
        (
            {"registration.opens": "2023-12-07T00:00"},
            {"registration.opens": "Registration opens before it closes; look at both moments."},
        ),
        (
            {"segments.1.key": "1"},
            {
                "segments.1.key": "Two segments have this number; give one another.",
                "seats.0.segment": "There is no segment 2 any more; choose another.",
            },
        ),
        ({"segments.1.remove": "1"}, {"seats.0.segment": "There is no segment 2 any more; choose another."}),
    ],
)
def test_fields_that_contradict_each_other_are_told(fields: dict[str, str], said: dict[str, str]) -> None:
    result = taken({**changed(), **fields}, BASE)
    assert {name: str(fault) for name, fault in result.faults.items()} == said


def test_a_sitting_may_go_past_midnight() -> None:
    assert programme(sittings__0__start="21:00", sittings__0__end="00:30").sittings == (
        Sitting(day=date(2023, 12, 8), start=time(21), end=time(0, 30)),
    )
