"""Who is invited is written to once, is known when it asks, and is reminded while nothing was heard of it."""

import pytest
from msgspec.structs import replace

from hemicycle.plenary.invitations.circulate import CirculateNote, RemindInvited
from hemicycle.plenary.invitations.decline import DeclineInvitation
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.invitations.invite import InviteDelegations
from hemicycle.plenary.invitations.replies import unanswered
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.request import Missing, Sender, Status
from plenary_stage import PROGRAMME, Stage, state

STRICT = replace(PROGRAMME, registration=replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH))


def invitation(key: str, *addresses: str, language: str = "en") -> Invitation:
    return Invitation(delegation=state(key), addresses=addresses, language=language)


def invited(*invitations: Invitation) -> Stage:
    stage = Stage(STRICT)
    stage.play(InviteDelegations(id=stage.id(), invitations=invitations))
    return stage


def letters(stage: Stage) -> list[tuple[LetterKind, str | None, str]]:
    return [(one.kind, one.to, one.language) for one in stage.plenary.letters.values()]


def test_the_note_goes_once_to_every_address_in_its_language() -> None:
    stage = invited(
        invitation("SN", "sn@mission.example", "sn@dakar.example", language="fr"), invitation("BE")
    )
    stage.play(CirculateNote(id=stage.id()))
    assert letters(stage) == [
        (LetterKind.INVITATION, "sn@mission.example", "fr"),
        (LetterKind.INVITATION, "sn@dakar.example", "fr"),
    ]
    with pytest.raises(Refusal, match="has gone to everybody"):
        stage.play(CirculateNote(id=stage.id()))
    stage.play(InviteDelegations(id=stage.id(), invitations=(invitation("BE", "be@mission.example"),)))
    stage.play(CirculateNote(id=stage.id()))
    assert letters(stage)[2:] == [(LetterKind.INVITATION, "be@mission.example", "en")]


def test_inviting_the_same_again_changes_nothing() -> None:
    stage = invited(invitation("SN", "sn@mission.example"))
    again = InviteDelegations(id=stage.id(), invitations=(invitation("SN", "sn@mission.example"),))
    assert stage.play(again) == ()


def test_those_who_asked_or_declined_have_replied_and_the_silent_are_reminded() -> None:
    stage = invited(*(invitation(key, f"{key.lower()}@mission.example") for key in ("BE", "FR", "SN")))
    stage.request(state("BE"), "1", vouched=True)
    stage.play(DeclineInvitation(id=stage.id(), delegation="FR"))
    assert [one.delegation.key for one in unanswered(stage.plenary)] == ["SN"]
    stage.play(RemindInvited(id=stage.id()))
    assert letters(stage) == [(LetterKind.REMINDER, "sn@mission.example", "en")]


def test_a_form_from_an_invited_house_is_known_once_its_address_is_proved() -> None:
    stage = invited(invitation("SN", "sn@mission.example"))
    number = stage.request(state("SN"), "1", sender=Sender(address="second@mission.example"), language="fr")
    assert stage.plenary.requests[number].status is Status.HELD
    stage.play(
        CompleteRequest(id="proof", number=number, brought=Missing.PROOF_OF_ADDRESS, arrived=stage.now)
    )
    assert stage.order("1") == ["SN"]
    assert letters(stage) == [
        (LetterKind.PROOF, "second@mission.example", "fr"),
        (LetterKind.RECEIPT, "second@mission.example", "fr"),
    ]


def test_a_proved_address_that_nobody_knows_still_waits_for_the_desk_and_takes_no_place() -> None:
    stage = invited(invitation("SN", "sn@mission.example"))
    number = stage.request(state("SN"), "1", sender=Sender(address="stranger@elsewhere.example"))
    stage.play(
        CompleteRequest(id="proof", number=number, brought=Missing.PROOF_OF_ADDRESS, arrived=stage.now)
    )
    assert (stage.plenary.requests[number].status, stage.order("1")) == (Status.TO_BE_VOUCHED, [])


def test_a_proved_address_that_the_list_of_contacts_has_is_vouched_for() -> None:
    stage = invited(invitation("SN", "sn@mission.example"))
    number = stage.request(state("SN"), "1", sender=Sender(address="known@elsewhere.example"))
    stage.play(
        CompleteRequest(
            id="proof",
            number=number,
            brought=Missing.PROOF_OF_ADDRESS,
            arrived=stage.now,
            is_contact=True,
        )
    )
    assert (stage.plenary.requests[number].vouched, stage.order("1")) == (True, ["SN"])
