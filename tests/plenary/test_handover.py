"""The floor moves as a whole: who may act where, which links open what, and whose signature counts."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from hemicycle.plenary.command import Command
from hemicycle.plenary.due import next_due
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.handover.elsewhere import FloorElsewhere, told_of_elsewhere
from hemicycle.plenary.handover.hand_over import HandOver
from hemicycle.plenary.handover.handover import Guest, Leg
from hemicycle.plenary.handover.return_home import GiveBack, GiveUpHandover, TakeBack
from hemicycle.plenary.handover.signers import signers_of
from hemicycle.plenary.handover.take_over import TakeOver, ticket_of
from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Link, Role
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from plenary_stage import CLOSING, Stage, state

HOUSE, LAPTOP, CODE = "aa" * 32, "bb" * 32, "the code"
HAND_OVER = HandOver(
    id="handover-1", to=" the laptop\n of the hall ", ticket=ticket_of(CODE), house_key=HOUSE
)
TAKE_OVER = TakeOver(id="take-over-1", code=CODE, key=LAPTOP)


def handed_over() -> Stage:
    stage = Stage()
    stage.play(HAND_OVER)
    return stage


def taken_over() -> Stage:
    stage = handed_over().after(60)
    stage.play(TAKE_OVER)
    return stage


def asking() -> Command:
    return ReceiveRequest(
        id="a", door=Door.WEB, arrived=CLOSING, asked=Asked(delegation=state("BE"), segments=("1",))
    )


@pytest.mark.parametrize("command", [OpenMeeting(id="o"), asking(), replace(HAND_OVER, id="again")])
def test_while_the_floor_is_elsewhere_nothing_is_recorded_not_even_a_request(command: Command) -> None:
    with pytest.raises(FloorElsewhere, match="run from the laptop of the hall since 04:00"):
        handed_over().play(command)


def test_the_timed_acts_wait_and_happen_where_the_floor_is() -> None:
    stage = handed_over()
    assert next_due(stage.plenary) is None
    stage.play(TAKE_OVER)
    due = next_due(stage.plenary)
    assert due is not None
    assert due.at == CLOSING


def test_whoever_has_the_code_takes_over_and_acts_as_ever() -> None:
    stage = taken_over()
    stage.play(OpenMeeting(id="o"))
    assert told_of_elsewhere(stage.plenary, "en") is None


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [({"code": "another"}, "not the code"), ({"key": HOUSE}, "house's own ledger")],
)
def test_nobody_else_takes_it_over(changed: dict[str, str], sentence: str) -> None:
    with pytest.raises(Refusal, match=sentence):
        handed_over().play(replace(TAKE_OVER, **changed))


def test_it_is_taken_over_once() -> None:
    with pytest.raises(Refusal, match="waits for nobody"):
        taken_over().play(replace(TAKE_OVER, id="again"))


def test_a_guest_hands_the_floor_to_nobody_else() -> None:
    with pytest.raises(Refusal, match="cannot hand it on"):
        taken_over().play(replace(HAND_OVER, id="on"))


@pytest.mark.parametrize("to", ["", "  ", "x" * 101])
def test_a_handover_names_the_machine(to: str) -> None:
    with pytest.raises(Refusal, match="to which machine"):
        Stage().play(replace(HAND_OVER, to=to))


def test_what_was_given_back_is_written_by_the_house_alone() -> None:
    stage = taken_over()
    stage.play(GiveBack(id="g"))
    with pytest.raises(FloorElsewhere, match="gave the floor back"):
        stage.play(OpenMeeting(id="o"))
    stage.play(TakeBack(id="t"))
    assert stage.plenary.handover is None
    stage.play(OpenMeeting(id="o"))


def test_the_floor_is_given_back_and_taken_back_in_turn() -> None:
    with pytest.raises(Refusal, match="nothing to give back"):
        Stage().play(GiveBack(id="g"))
    with pytest.raises(Refusal, match="nothing to take back"):
        taken_over().play(TakeBack(id="t"))
    with pytest.raises(Refusal, match="no handover to give up"):
        taken_over().play(GiveUpHandover(id="u", reason="Lost."))


def test_without_the_laptop_the_house_goes_on_from_the_handover_and_says_why() -> None:
    stage = handed_over()
    with pytest.raises(Refusal, match="Say why"):
        stage.play(GiveUpHandover(id="u", reason=" "))
    stage.play(GiveUpHandover(id="v", reason="It fell into the canal."))
    assert (stage.plenary.handover, stage.plenary.guests) == (None, ())
    stage.play(OpenMeeting(id="o"))
    stage.play(replace(HAND_OVER, id="handover-2"))
    assert stage.plenary.handovers == 2


def test_desk_and_chair_enter_anew_there_and_are_with_their_own_devices_again_here() -> None:
    stage = Stage()
    stage.play(BindLink(id="b", role=Role.DESK, device="office", issue=1))
    stage.play(IssueLink(id="i", role=Role.DESK, subject="Amina"))
    stage.play(IssueLink(id="j", role=Role.DELEGATION, subject="BE"))
    stage.play(HAND_OVER)
    stage.play(TAKE_OVER)
    assert stage.plenary.links["desk", ""] == Link()
    stage.play(BindLink(id="c", role=Role.DESK, device="laptop", issue=1))
    stage.play(IssueLink(id="k", role=Role.CHAIR))
    stage.play(RevokeLink(id="r", role=Role.DESK, subject="Amina"))
    stage.play(RevokeLink(id="s", role=Role.DELEGATION, subject="BE"))
    stage.play(GiveBack(id="g"))
    stage.play(TakeBack(id="t"))
    assert dict(stage.plenary.links) == {
        ("desk", ""): Link(device="office"),
        ("desk", "Amina"): Link(issue=2, revoked=True),
        ("delegation", "BE"): Link(issue=2, revoked=True),
    }


def test_each_row_stands_under_the_key_of_the_machine_that_wrote_it() -> None:
    stage = taken_over()
    stage.play(OpenMeeting(id="o"))
    stage.play(GiveBack(id="g"))
    stage.play(TakeBack(id="t"))
    assert stage.plenary.guests == (
        Guest(to="the laptop of the hall", key=LAPTOP, house_key=HOUSE, behind=2, last=5),
    )
    assert [signers_of(stage.plenary, position) for position in (2, 3, 5, 6)] == [
        (HOUSE,),
        (LAPTOP,),
        (LAPTOP,),
        (HOUSE,),
    ]


def test_whoever_looks_is_told_since_when() -> None:
    stage = handed_over()
    told = told_of_elsewhere(stage.plenary, "en")
    assert str(told) == (
        "The floor is run from the laptop of the hall since Friday 1 December 2023, 04:00 (New York; 09:00 UTC);"
        " this page shows the state of then."
    )
    assert stage.plenary.handover is not None
    assert stage.plenary.handover.leg is Leg.OUTWARD
    stage.play(TAKE_OVER)
    stage.at(stage.now + timedelta(hours=1)).play(GiveBack(id="g"))
    assert "gave the floor back" in str(told_of_elsewhere(stage.plenary, "en"))
