"""Arrival, lateness, completion, doubt and vouching (DESIGN 4.1 to 4.6, 4.9)."""

from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.close import CloseRegistration, RegistrationClosed, SetClosing
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.admit_late import AdmitLate
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import Asked, Doubt, Missing, Status
from hemicycle.plenary.requests.settle import SettleRequest
from hemicycle.plenary.requests.vouch import Vouch
from plenary_stage import CLOSING, PROGRAMME, Stage, state


def test_first_come_is_first_on_the_list_of_each_segment_it_names() -> None:
    stage = Stage()
    stage.request(state("BE"), "1", "2")
    stage.request(state("SN"), "2")
    stage.request(state("CL"), "1")
    assert (stage.order("1"), stage.order("2")) == (["BE", "CL"], ["BE", "SN"])


def test_within_one_second_the_position_in_the_ledger_decides() -> None:
    stage = Stage()
    later_in_the_second = stage.now + timedelta(seconds=1, microseconds=900_000)
    earlier_in_the_second = stage.now + timedelta(seconds=1, microseconds=100_000)
    stage.request(state("BE"), "1", arrived=later_in_the_second)
    stage.request(state("SN"), "1", arrived=earlier_in_the_second)
    assert stage.order("1") == ["BE", "SN"]


@pytest.mark.parametrize(("microseconds", "status"), [(-1, Status.INSCRIBED), (0, Status.LATE)])
def test_a_request_at_the_closing_instant_is_late(microseconds: int, status: Status) -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", arrived=CLOSING + timedelta(microseconds=microseconds))
    assert stage.plenary.requests[number].status is status


def test_without_a_zone_no_local_hour_is_an_instant_and_nothing_is_late() -> None:
    stage = Stage(replace(PROGRAMME, zone=None))
    number = stage.request(state("BE"), "1", arrived=CLOSING + timedelta(days=1))
    assert stage.plenary.requests[number].status is Status.INSCRIBED


@pytest.mark.parametrize("year", [1, 2022, 2025, 9999])
def test_a_closing_in_a_year_that_was_mistyped_is_refused(year: int) -> None:
    stage = Stage()
    with pytest.raises(Refusal, match="look at the year that was typed"):
        stage.play(
            SetClosing(id="set", segment="1", closes=CLOSING.replace(year=year, month=6), reason="Snow.")
        )
    stage.play(SetClosing(id="set", segment="1", closes=CLOSING.replace(year=2024, month=6), reason="Snow."))
    assert stage.plenary.closing("1") == CLOSING.replace(year=2024, month=6)


def test_lateness_compares_with_the_closing_instant_in_force_not_with_its_recording() -> None:
    stage = Stage()
    stage.at(CLOSING + timedelta(hours=1))
    in_time = stage.request(state("BE"), "1", arrived=CLOSING - timedelta(seconds=1))
    closed = stage.play(CloseRegistration(id="close"))
    assert closed == (RegistrationClosed(at=stage.now, closed=CLOSING),)
    assert stage.play(CloseRegistration(id="again")) == ()
    assert stage.plenary.requests[in_time].status is Status.INSCRIBED


def test_a_list_kept_open_longer_is_open_for_all() -> None:
    stage = Stage()
    stage.play(SetClosing(id="set", segment="2", closes=CLOSING + timedelta(hours=2), reason="snow"))
    number = stage.request(state("BE"), "1", "2", arrived=CLOSING + timedelta(hours=1))
    assert (stage.order("1"), stage.order("2")) == ([], ["BE"])
    assert stage.plenary.requests[number].late == ("1",)


def test_a_late_request_is_admitted_with_a_reason_at_its_arrival() -> None:
    stage = Stage()
    stage.request(state("BE"), "1")
    number = stage.request(state("SN"), "1", arrived=CLOSING)
    with pytest.raises(Refusal, match="needs a reason"):
        stage.play(AdmitLate(id="silent", number=number, reason=" "))
    stage.play(AdmitLate(id="admit", number=number, reason="The mail server of the capital was down."))
    assert stage.order("1") == ["BE", "SN"]


def test_a_request_without_the_copy_counts_from_its_completion() -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", missing=(Missing.COPY,))
    stage.request(state("SN"), "1")
    assert (stage.plenary.requests[number].status, stage.order("1")) == (Status.HELD, ["SN"])
    stage.after(60).play(CompleteRequest(id="copy", number=number, brought=Missing.COPY, arrived=stage.now))
    assert stage.order("1") == ["SN", "BE"]


def test_the_desk_may_admit_a_completed_request_with_its_first_arrival() -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", missing=(Missing.COPY,))
    stage.request(state("SN"), "1")
    stage.play(
        CompleteRequest(
            id="copy",
            number=number,
            brought=Missing.COPY,
            arrived=stage.now,
            with_first_arrival="The copy had been sent to the embassy's old address.",
        )
    )
    assert stage.order("1") == ["BE", "SN"]


@pytest.mark.parametrize(("hours", "status"), [(23, Status.INSCRIBED), (24, Status.LATE)])
def test_the_copy_may_follow_for_the_published_period_after_closing(hours: int, status: Status) -> None:
    registration = replace(PROGRAMME.registration, completion_hours=24)
    stage = Stage(replace(PROGRAMME, registration=registration))
    number = stage.request(state("BE"), "1", missing=(Missing.COPY,))
    arrived = CLOSING + timedelta(hours=hours)
    stage.at(arrived).play(CompleteRequest(id="copy", number=number, brought=Missing.COPY, arrived=arrived))
    assert stage.plenary.requests[number].status is status


def test_a_web_request_counts_from_the_form_also_when_the_address_is_proved_after_closing() -> None:
    stage = Stage()
    stage.at(CLOSING - timedelta(hours=1))
    number = stage.request(state("BE"), "1", missing=(Missing.PROOF_OF_ADDRESS,))
    stage.request(state("SN"), "1")
    late = CLOSING + timedelta(hours=3)
    stage.at(late).play(
        CompleteRequest(id="proof", number=number, brought=Missing.PROOF_OF_ADDRESS, arrived=late)
    )
    assert stage.order("1") == ["BE", "SN"]


def test_a_link_proves_an_address_for_24_hours_from_the_form() -> None:
    for after, is_proved in ((timedelta(hours=24, microseconds=-1), True), (timedelta(hours=24), False)):
        stage = Stage()
        number = stage.request(state("BE"), "1", missing=(Missing.PROOF_OF_ADDRESS,))
        moment = stage.plenary.requests[number].arrived + after
        command = CompleteRequest(id="proof", number=number, brought=Missing.PROOF_OF_ADDRESS, arrived=moment)
        if is_proved:
            stage.at(moment).play(command)
            assert stage.order("1") == ["BE"]
        else:
            with pytest.raises(Refusal, match="24 hours"):
                stage.at(moment).play(command)


def test_a_doubtful_request_takes_the_place_of_its_arrival_when_it_is_settled() -> None:
    stage = Stage()
    doubtful = stage.request(state("BE"), "1", doubts=(Doubt.QUESTION,))
    stage.request(state("SN"), "1")
    asked = Asked(delegation=state("BE"), segments=("1",))
    stage.play(SettleRequest(id="settle", number=doubtful, asked=asked))
    assert stage.order("1") == ["BE", "SN"]


@pytest.mark.parametrize(
    ("delegation", "segments", "doubts"),
    [
        (None, ("1",), (Doubt.DELEGATION_UNKNOWN,)),
        (state("BE"), (), (Doubt.SEGMENT_MISSING,)),
        (state("BE"), ("7",), (Doubt.SEGMENT_UNKNOWN,)),
    ],
)
def test_what_is_not_clear_waits_for_a_person(
    delegation: object, segments: tuple[str, ...], doubts: tuple[Doubt, ...]
) -> None:
    stage = Stage()
    number = stage.request(delegation, *segments)
    request = stage.plenary.requests[number]
    assert (request.status, request.doubts) == (Status.DOUBTFUL, doubts)


def test_an_unknown_sender_keeps_its_arrival_and_blocks_nobody_until_vouched_for() -> None:
    stage = Stage(replace(PROGRAMME, registration=Registration(unknown_senders=UnknownSender.VOUCH)))
    unknown = stage.request(state("BE"), "1")
    stage.request(state("SN"), "1", vouched=True)
    assert stage.plenary.requests[unknown].status is Status.TO_BE_VOUCHED
    assert stage.order("1") == ["SN"]
    stage.play(Vouch(id="vouch", number=unknown))
    assert stage.order("1") == ["BE", "SN"]


def test_one_place_in_each_capacity_in_each_segment() -> None:
    stage = Stage()
    stage.request(state("SE"), "1")
    stage.request(state("SE"), "1", capacity=Capacity(group="nordic"))
    again = stage.request(state("SE"), "1")
    assert stage.order("1") == ["SE", "SE"]
    assert stage.plenary.requests[again].status is Status.DUPLICATE


def test_a_refused_request_stays_on_record_with_its_reason() -> None:
    stage = Stage()
    number = stage.request(None, "1")
    stage.play(RefuseRequest(id="refuse", number=number, reason="A visitor, no delegation."))
    assert stage.plenary.requests[number].status is Status.REFUSED
    with pytest.raises(Refusal, match="decided already"):
        stage.play(RefuseRequest(id="again", number=number, reason="Again."))


def test_a_machine_is_recorded_and_ignored() -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", ignored="out of office")
    assert (stage.plenary.requests[number].status, stage.order("1")) == (Status.IGNORED, [])


def test_a_segment_named_twice_is_one_place() -> None:
    stage = Stage()
    stage.request(state("BE"), "1", "1")
    assert stage.order("1") == ["BE"]
    assert len(stage.plenary.inscriptions) == 1


def test_what_the_desk_refused_is_not_inscribed_by_a_copy_that_comes_afterwards() -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", missing=(Missing.COPY,))
    stage.play(RefuseRequest(id="r", number=number, reason="Not for this session."))
    with pytest.raises(Refusal, match="decided already"):
        stage.play(CompleteRequest(id="c", number=number, brought=Missing.COPY, arrived=stage.now))
    assert stage.order("1") == []


def test_what_is_ignored_stays_ignored_when_it_is_completed() -> None:
    stage = Stage()
    number = stage.request(state("BE"), "1", missing=(Missing.COPY,), ignored="A machine wrote it.")
    with pytest.raises(Refusal, match="decided already"):
        stage.play(CompleteRequest(id="c", number=number, brought=Missing.COPY, arrived=stage.now))
    assert stage.plenary.requests[number].status is Status.IGNORED


def test_a_request_before_the_opening_is_settled_once() -> None:
    registration = replace(PROGRAMME.registration, opens=datetime(2023, 12, 2))  # noqa: DTZ001 - a wall-clock hour
    stage = Stage(replace(PROGRAMME, registration=registration))
    number = stage.request(state("BE"), "1")
    assert stage.plenary.requests[number].doubts == (Doubt.BEFORE_OPENING,)
    stage.play(SettleRequest(id="s", number=number, asked=Asked(delegation=state("BE"), segments=("1",))))
    assert stage.order("1") == ["BE"]


def test_admitting_the_late_half_of_a_request_does_not_lose_the_half_that_waits() -> None:
    registration = replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
    stage = Stage(replace(PROGRAMME, registration=registration))
    stage.play(SetClosing(id="close", segment="1", closes=stage.now, reason="Full."))
    number = stage.request(state("BE"), "1", "2")
    with pytest.raises(Refusal, match="decide that first"):
        stage.play(AdmitLate(id="early", number=number, reason="The server was down."))
    stage.play(Vouch(id="v", number=number))
    stage.play(AdmitLate(id="a", number=number, reason="The server was down."))
    assert (stage.order("1"), stage.order("2")) == (["BE"], ["BE"])
