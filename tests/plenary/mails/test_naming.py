"""A further request that brings the speaker who was missing: who may name them, and what the desk decides."""

import pytest
from msgspec.structs import replace

from hemicycle.plenary.lists.merge import MergeRequest
from hemicycle.plenary.mails.reading import Authentication, Change, Intent, Reading
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.request import Door, Doubt, Missing, Sender
from mail_stage import letters, mail, registers, statuses, with_copy
from plenary_stage import CLOSING, PROGRAMME, Stage, state

VOUCHING = replace(
    PROGRAMME, registration=replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH)
)
ANNA = Speaker(name="Anna Peeters")


def with_a_place(programme: object = PROGRAMME) -> Stage:
    """Belgium has asked without a speaker, and Senegal behind it."""
    stage = Stage(programme)
    stage.mail(registers("BE", "1"))
    stage.mail(registers("SN", "1"))
    return stage


def speakers(stage: Stage) -> list[Speaker | None]:
    return [stage.plenary.inscriptions[number].speaker for number in sorted(stage.plenary.inscriptions)]


def test_the_speaker_who_was_missing_is_taken_and_the_place_stays() -> None:
    stage = with_a_place()
    number = stage.mail(registers("BE", "1", speaker="Anna Peeters"))
    assert (statuses(stage, number), stage.order("1")) == (["inscribed"], ["BE", "SN"])
    assert speakers(stage) == [ANNA, None]


def test_whoever_names_the_speaker_is_answered_with_the_place_and_the_registrant_is_told() -> None:
    stage = with_a_place()
    stage.mail(registers("BE", "1", speaker="Anna Peeters", sender="colleague@be-mfa.example"))
    assert letters(stage)[2:] == [
        ("receipt", "due", "colleague@be-mfa.example"),
        ("changed", "due", "mission@be-mfa.example"),
    ]


def test_the_same_request_again_stays_a_duplicate() -> None:
    stage = with_a_place()
    stage.mail(registers("BE", "1", speaker="Anna Peeters"))
    again = stage.mail(registers("BE", "1", speaker="Anna Peeters"))
    without = stage.mail(registers("BE", "1"))
    assert (statuses(stage, again), statuses(stage, without)) == (["duplicate"], ["duplicate"])
    assert speakers(stage) == [ANNA, None]


def test_no_copy_is_needed_to_name_a_speaker() -> None:
    stage = with_a_place(with_copy())
    number = stage.mail(registers("BE", "1", speaker="Anna Peeters", copied=False))
    assert (statuses(stage, number), speakers(stage)) == (["inscribed"], [ANNA, None])


def test_the_segments_beside_the_place_are_decided_like_any_others() -> None:
    stage = with_a_place()
    number = stage.mail(registers("BE", "1", "2", speaker="Anna Peeters"))
    assert (statuses(stage, number), stage.order("2")) == (["inscribed"], ["BE"])
    assert speakers(stage) == [ANNA, None, ANNA]


ELSEWHERE: dict[str, Reading] = {
    "another house": registers("BE", "1", speaker="Anna Peeters", sender="somebody@elsewhere.example"),
    "a failed authentication": registers(
        "BE", "1", speaker="Anna Peeters", authentication=Authentication.FAILED
    ),
    "a doubt": registers("BE", "1", speaker="Anna Peeters", doubts=(Doubt.UNREADABLE,)),
    "the letter of another": registers("BE", "1", speaker="Anna Peeters", letter=2),
}


@pytest.mark.parametrize("reading", ELSEWHERE.values(), ids=ELSEWHERE)
def test_whoever_may_not_change_the_place_names_nobody_and_the_desk_decides(reading: Reading) -> None:
    stage = with_a_place()
    number = stage.mail(reading)
    request = stage.plenary.requests[3]
    assert (statuses(stage, number), request.merge_with) == (["doubtful"], (1,))
    assert speakers(stage) == [None, None]
    stage.play(MergeRequest(id="merge", number=3, inscription=1, takes_speaker=True))
    assert (statuses(stage, number), speakers(stage)) == (["inscribed"], [ANNA, None])


def test_the_registrant_is_told_of_the_speaker_whom_the_desk_took_from_another_house() -> None:
    stage = with_a_place()
    stage.mail(ELSEWHERE["another house"])
    stage.play(MergeRequest(id="merge", number=3, inscription=1, takes_speaker=True))
    assert letters(stage)[3:] == [
        ("receipt", "due", "somebody@elsewhere.example"),
        ("changed", "due", "mission@be-mfa.example"),
    ]


def test_behind_the_closing_the_desk_decides() -> None:
    stage = with_a_place().at(CLOSING)
    number = stage.mail(registers("BE", "1", speaker="Anna Peeters"), arrived=CLOSING)
    assert (statuses(stage, number), speakers(stage)) == (["doubtful"], [None, None])


def test_whoever_moves_to_where_the_delegation_is_already_names_nobody_there() -> None:
    stage = with_a_place()
    stage.mail(registers("BE", "2", speaker="Luc Maes"))
    stage.mail(mail(Intent.AMEND, "BE", "1", changes=(Change.SEGMENT,), leaves=("2",)))
    assert speakers(stage) == [None, None, Speaker(name="Luc Maes")]


def test_a_form_of_the_desk_or_by_a_circulated_link_names_the_speaker() -> None:
    for more in ({"door": Door.DESK}, {"vouched": True}):
        stage = with_a_place()
        stage.request(state("BE"), "1", speaker="Anna Peeters", **more)
        assert speakers(stage) == [ANNA, None]


def test_a_form_in_an_address_that_nobody_must_prove_names_nobody() -> None:
    stage = with_a_place()
    form = stage.request(
        state("BE"), "1", speaker="Anna Peeters", sender=Sender(address="typed@be-mfa.example")
    )
    assert stage.plenary.requests[form].merge_with == (1,)
    assert speakers(stage) == [None, None]


def test_a_form_waits_for_the_proof_of_its_address_and_names_the_speaker_then() -> None:
    for address, status, expected in (
        ("typed@be-mfa.example", "inscribed", [ANNA]),
        ("typed@elsewhere.example", "doubtful", [None]),
    ):
        stage = Stage(VOUCHING)
        stage.mail(registers("BE", "1"), vouched=True)
        form = stage.request(state("BE"), "1", speaker="Anna Peeters", sender=Sender(address=address))
        assert (letters(stage)[-1], speakers(stage)) == (("proof", "due", address), [None])
        proof = CompleteRequest(id="proof", number=form, brought=Missing.PROOF_OF_ADDRESS, arrived=stage.now)
        stage.play(proof)
        assert (stage.plenary.requests[form].status.value, speakers(stage)) == (status, expected)
