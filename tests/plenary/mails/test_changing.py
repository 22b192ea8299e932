"""Amendments, withdrawals, swaps, statements: who may, what it costs, what waits."""

import pytest
from msgspec.structs import replace

from hemicycle.plenary.houses import same_house
from hemicycle.plenary.lists.swap import AgreeToSwap, DeclineSwap
from hemicycle.plenary.lists.withdraw import UndoWithdrawal
from hemicycle.plenary.mails.desk import ConfirmMail, DismissMail, SettleMail
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.mails.reading import Authentication, Change, Failure, Intent, Reading, Wish
from hemicycle.plenary.plenary import Filed
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.request import Asked, Doubt
from hemicycle.plenary.requests.vouch import Vouch
from hemicycle.plenary.statements.fate import Fate, fate_of_text
from hemicycle.plenary.statements.file import statements_of
from hemicycle.plenary.statements.places import delegation_of_text, places_of_text
from hemicycle.plenary.statements.read import ReadStatement
from hemicycle.plenary.statements.release import ReleaseStatement, is_replaced
from hemicycle.plenary.statements.text import FileText
from mail_stage import letters, mail, registers, statuses, with_copy
from plenary_stage import CLOSING, Stage, state


def waits_for(stage: Stage, number: int) -> tuple[str, ...]:
    """The doubts of a mail that waits, nothing for one that does not."""
    found = stage.plenary.mails[number]
    return found.doubts if found.status is MailStatus.WAITS else ()


def speaker_of(stage: Stage, number: int) -> str | None:
    speaker = stage.plenary.inscriptions[number].speaker
    return speaker.name if speaker else None


def test_a_change_of_speaker_keeps_the_place_and_needs_no_copy() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", speaker="Joris"))
    stage.mail(registers("SN", "1"))
    stage.mail(mail(Intent.AMEND, "BE", speaker="Godelieve", changes=(Change.SPEAKER,), copied=False))
    assert (stage.order("1"), speaker_of(stage, 1)) == (["BE", "SN"], "Godelieve")


def test_a_change_of_speaker_after_closing_waits_for_the_desk() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", speaker="Joris"))
    number = stage.at(CLOSING).mail(
        mail(Intent.AMEND, "BE", speaker="Godelieve", changes=(Change.SPEAKER,)), arrived=CLOSING
    )
    assert (waits_for(stage, number), speaker_of(stage, 1)) == ((Doubt.CHANGE_AFTER_CLOSING,), "Joris")
    stage.play(ConfirmMail(id=stage.id(), mail=number, reason="She fell ill."))
    assert (waits_for(stage, number), speaker_of(stage, 1)) == ((), "Godelieve")


def test_a_change_of_segment_is_a_place_at_the_end_of_the_new_list() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("ZA", "1", speaker="Thandeka"))
    stage.mail(registers("SN", "2"))
    moves = mail(Intent.AMEND, "ZA", "2", changes=(Change.SEGMENT,), leaves=("1",))
    stage.mail(moves)
    assert (stage.order("1"), stage.order("2"), speaker_of(stage, 3)) == ([], ["SN", "ZA"], "Thandeka")


def test_where_a_mail_says_only_whither_the_one_place_elsewhere_moves() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("LC", "1"))
    moves = mail(Intent.AMEND, "LC", "2", changes=(Change.SEGMENT,))
    stage.mail(moves)
    assert (stage.order("1"), stage.order("2")) == ([], ["LC"])
    assert waits_for(stage, stage.mail(moves)) == (Doubt.NOTHING_TO_CHANGE,)


def test_whoever_moves_to_where_it_is_already_gives_up_the_other_place_alone() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("ZA", "1", "2"))
    number = stage.mail(mail(Intent.AMEND, "ZA", "2", changes=(Change.SEGMENT,), leaves=("1",)))
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == ([], [], ["ZA"])
    assert letters(stage)[1:] == [("changed", "due", "mission@za-mfa.example")]


def test_a_change_of_segment_without_the_copy_keeps_the_old_place_until_it_is_complete() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("ZA", "1"))
    number = stage.mail(mail(Intent.AMEND, "ZA", "2", changes=(Change.SEGMENT,), leaves=("1",), copied=False))
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == (["held"], ["ZA"], [])


def test_a_late_change_of_segment_keeps_the_old_place() -> None:
    stage = Stage()
    stage.mail(registers("ZA", "1"))
    number = stage.at(CLOSING).mail(
        mail(Intent.AMEND, "ZA", "2", changes=(Change.SEGMENT,), leaves=("1",)), arrived=CLOSING
    )
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == (["late"], ["ZA"], [])


def test_an_added_segment_is_a_request_like_any_other() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("CN", "2"))
    number = stage.mail(mail(Intent.AMEND, "CN", "1", changes=(Change.ADDITION,)))
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == (["inscribed"], ["CN"], ["CN"])


def test_a_colleague_of_the_same_house_withdraws_without_a_copy_and_after_closing() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("CR", "1"))
    number = stage.at(CLOSING).mail(
        mail(Intent.WITHDRAW, "CR", "1", sender="other@cr-mfa.example", copied=False), arrived=CLOSING
    )
    assert (stage.order("1"), waits_for(stage, number)) == ([], ())
    stage.play(UndoWithdrawal(id=stage.id(), inscription=1))
    assert stage.order("1") == ["CR"]


@pytest.mark.parametrize("intent", [Intent.QUESTION, Intent.REGISTER])
def test_an_answer_to_the_letter_about_a_withdrawal_makes_no_new_place_the_desk_takes_the_old_one_back(
    intent: Intent,
) -> None:
    stage = Stage(with_copy())
    for key in ("BE", "SN"):
        stage.mail(registers(key, "1"))
    stage.mail(mail(Intent.WITHDRAW, "BE"))
    number = stage.mail(mail(intent, "BE", "1", letter=letter_to(stage, "BE")))
    assert (waits_for(stage, number), stage.order("1")) == ((Doubt.RECALLED,), ["SN"])
    assert letters(stage)[-1] == ("receipt", "due", "mission@be-mfa.example")
    stage.play(ConfirmMail(id=stage.id(), mail=number, reason="It was a mistake."))
    assert (waits_for(stage, number), stage.order("1")) == ((), ["BE", "SN"])
    assert letters(stage)[-1] == ("receipt", "due", "mission@be-mfa.example")


def test_who_withdrew_from_one_segment_may_ask_for_another_in_the_answer() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(mail(Intent.WITHDRAW, "BE"))
    number = stage.mail(registers("BE", "2", letter=letter_to(stage, "BE")))
    assert (statuses(stage, number), stage.order("1"), stage.order("2")) == (["inscribed"], [], ["BE"])


def test_a_forged_withdrawal_removes_nobody() -> None:
    for reading, doubts in (
        (
            mail(Intent.WITHDRAW, "IE", authentication=Authentication.FAILED),
            (Doubt.AUTHENTICATION_FAILED, Doubt.SENDER_NOT_MATCHING),
        ),
        (mail(Intent.WITHDRAW, "IE", sender="x@elsewhere.example"), (Doubt.SENDER_NOT_MATCHING,)),
    ):
        stage = Stage()
        stage.mail(registers("IE", "2"))
        number = stage.mail(reading)
        assert (stage.order("2"), waits_for(stage, number)) == (["IE"], doubts)


def test_at_a_public_provider_only_the_same_address_is_the_same_house() -> None:
    stage = Stage()
    stage.mail(registers("SL", "2", sender="mission.sl@gmail.example"))
    other = stage.mail(mail(Intent.WITHDRAW, "SL", sender="somebody@gmail.example"))
    assert waits_for(stage, other) == (Doubt.SENDER_NOT_MATCHING,)
    stage.mail(mail(Intent.WITHDRAW, "SL", sender="Mission.SL@gmail.example"))
    assert stage.order("2") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a@mfa.example", "b@mfa.example", True),
        ("a@ny.mfa.example", "b@mfa.example", True),
        ("a@mfa.gov.uk", "b@gov.uk", False),
        ("a@yahoo.co.uk", "b@yahoo.co.uk", False),
        ("a@yahoo.co.uk", "A@YAHOO.co.uk", True),
        ("a@notmfa.example", "b@mfa.example", False),
        ("a@example", "b@mfa.example", False),
        (None, None, False),
    ],
)
def test_what_one_house_is(one: str | None, other: str | None, same: bool) -> None:  # noqa: FBT001 - the table's third column
    assert same_house(one, other) is same


def test_the_token_of_anothers_letter_does_not_help() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(registers("SN", "1"))
    number = stage.mail(mail(Intent.WITHDRAW, "BE", letter=2))
    assert waits_for(stage, number) == (Doubt.SENDER_NOT_MATCHING,)


def test_an_answer_to_our_letter_need_not_name_the_delegation() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(mail(Intent.WITHDRAW, None, sender="mission@be-mfa.example", letter=1))
    assert stage.order("1") == []


def test_an_answer_to_a_letter_about_a_change_may_change_the_place_once_more() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(mail(Intent.AMEND, "BE", speaker="Godelieve", changes=(Change.SPEAKER,)))
    number = stage.mail(mail(Intent.AMEND, "BE", speaker="Joris", changes=(Change.SPEAKER,), letter=2))
    assert (waits_for(stage, number), speaker_of(stage, 1)) == ((), "Joris")


def unnamed(intent: Intent, *segments: str, sender: str, **more: object) -> Reading:
    """A mail that names no delegation, as the reader gives it."""
    return replace(mail(intent, None, *segments, sender=sender, **more), doubts=(Doubt.DELEGATION_UNKNOWN,))


def test_whoever_registered_a_place_need_not_name_the_delegation_to_change_it() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("NZ", "1", sender="oliver@mfat.example"))
    stage.mail(
        unnamed(Intent.AMEND, "2", sender="Oliver@mfat.example", changes=(Change.SEGMENT,), leaves=("1",))
    )
    assert (stage.order("1"), stage.order("2")) == ([], ["NZ"])
    stage.mail(unnamed(Intent.AMEND, "1", sender="oliver@mfat.example", changes=(Change.ADDITION,)))
    assert stage.order("1") == ["NZ"]
    stage.mail(unnamed(Intent.WITHDRAW, "2", sender="oliver@mfat.example"))
    assert (stage.order("1"), stage.order("2")) == (["NZ"], [])


def test_an_address_of_several_delegations_or_of_none_must_say_for_which_it_writes() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("NZ", "1", sender="desk@pacific.example"))
    stage.mail(registers("WS", "1", sender="desk@pacific.example"))
    of_several = stage.mail(unnamed(Intent.WITHDRAW, sender="desk@pacific.example"))
    of_none = stage.mail(unnamed(Intent.WITHDRAW, sender="other@pacific.example"))
    expected = (Doubt.DELEGATION_UNKNOWN, Doubt.NOTHING_TO_CHANGE)
    assert (waits_for(stage, of_several), waits_for(stage, of_none)) == (expected, expected)


def test_a_withdrawal_takes_back_what_still_waits() -> None:
    stage = Stage(with_copy())
    held = stage.mail(registers("UY", "2", copied=False))
    stage.mail(mail(Intent.WITHDRAW, "UY", "2"))
    assert statuses(stage, held) == ["withdrawn"]


def test_a_swap_needs_the_word_of_both_sides() -> None:
    stage = Stage(with_copy())
    for key in ("KR", "NG", "SN"):
        stage.mail(registers(key, "2"))
    first = stage.mail(mail(Intent.SWAP, "KR", "2", partner=state("NG")))
    assert (waits_for(stage, first), stage.order("2")) == ((Doubt.OTHER_SIDE_MUST_AGREE,), ["KR", "NG", "SN"])
    stage.mail(mail(Intent.SWAP, "NG", "2", partner=state("KR")))
    assert stage.order("2") == ["NG", "KR", "SN"]


def proposed() -> tuple[Stage, int]:
    """Korea, first on the list, proposed to Nigeria to exchange places; the mail that waits for the answer."""
    stage = Stage(with_copy())
    for key in ("KR", "NG", "SN"):
        stage.mail(registers(key, "2"))
    return stage, stage.mail(mail(Intent.SWAP, "KR", "2", partner=state("NG")))


def letter_to(stage: Stage, key: str) -> int:
    """The last letter to a mission."""
    address = f"mission@{key.lower()}-mfa.example"
    return max(one.number for one in stage.plenary.letters.values() if one.to == address)


def test_whoever_answers_our_letter_about_a_proposal_need_not_name_the_other_side() -> None:
    stage, _ = proposed()
    agrees = mail(Intent.SWAP, None, sender="mission@ng-mfa.example", letter=letter_to(stage, "NG"))
    stage.mail(agrees)
    assert stage.order("2") == ["NG", "KR", "SN"]
    assert waits_for(stage, stage.mail(agrees)) == (Doubt.NOTHING_TO_CHANGE,)


def test_of_two_that_are_named_the_writers_own_place_is_the_one_of_its_house() -> None:
    stage, _ = proposed()
    stage.mail(mail(Intent.SWAP, "KR", "2", partner=state("NG"), sender="mission@ng-mfa.example"))
    assert stage.order("2") == ["NG", "KR", "SN"]


def test_a_mail_that_proposed_an_exchange_waits_no_longer_once_it_is_answered_and_both_sides_are_told() -> (
    None
):
    for answer, order in ((AgreeToSwap, ["NG", "KR", "SN"]), (DeclineSwap, ["KR", "NG", "SN"])):
        stage, number = proposed()
        before = len(letters(stage))
        stage.play(answer(id="answer", swap=1))
        assert (waits_for(stage, number), stage.order("2")) == ((), order)
        assert letters(stage)[before:] == [
            ("swap", "due", "mission@kr-mfa.example"),
            ("swap", "due", "mission@ng-mfa.example"),
        ]


def test_a_stranger_agrees_to_no_swap() -> None:
    stage = Stage(with_copy())
    for key in ("KR", "NG"):
        stage.mail(registers(key, "2"))
    stage.mail(mail(Intent.SWAP, "KR", "2", partner=state("NG")))
    number = stage.mail(mail(Intent.SWAP, "NG", "2", partner=state("KR"), sender="x@elsewhere.example"))
    assert (waits_for(stage, number), stage.order("2")) == ((Doubt.SENDER_NOT_MATCHING,), ["KR", "NG"])


def test_a_statement_is_kept_for_its_place_after_closing_too() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("JP", "1"))
    number = stage.at(CLOSING).mail(
        mail(Intent.STATEMENT, "JP", "1", statements=("JP.pdf",), copied=False), arrived=CLOSING
    )
    assert stage.plenary.statements == (
        Filed(mail=number, inscriptions=(1,), names=("JP.pdf",), filed=stage.now),
    )


def brought(stage: Stage, key: str, *names: str, **more: object) -> int:
    """A mail that asks for a place in the first segment and brings its text."""
    return stage.mail(replace(registers(key, "1", **more), statements=names or (f"{key}.pdf",)))


def test_a_text_that_came_with_a_request_belongs_to_the_place_that_the_request_gets_later() -> None:
    stage = Stage(with_copy(unknown_senders=UnknownSender.VOUCH))
    brought(stage, "JP")
    brought(stage, "FJ")
    assert statuses(stage, 1) == ["to-be-vouched"]
    assert [places_of_text(stage.plenary, one) for one in stage.plenary.statements] == [(), ()]
    assert not is_replaced(stage.plenary, 1)
    assert [fate_of_text(stage.plenary, one) for one in stage.plenary.statements] == [Fate.FILED] * 2
    assert delegation_of_text(stage.plenary, stage.plenary.statements[1]) == state("FJ")
    text = FileText(name="JP.pdf", address="a" * 64, words=200)
    stage.play(ReadStatement(id=stage.id(), statement=1, texts=(text,)))
    with pytest.raises(Refusal, match="has no place on a list"):
        stage.play(ReleaseStatement(id=stage.id(), statement=1, reason="It was asked for."))
    stage.play(Vouch(id=stage.id(), number=1))
    (text_of_japan,) = statements_of(stage.plenary, stage.inscription("JP"))
    assert text_of_japan == stage.plenary.statements[0]


def test_a_text_that_came_with_the_copy_belongs_to_the_place_that_the_copy_completes() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("JP", "1", copied=False))
    brought(stage, "JP")
    assert stage.order("1") == ["JP"]
    assert [one.names for one in statements_of(stage.plenary, stage.inscription("JP"))] == [("JP.pdf",)]


def test_a_text_of_a_mail_that_the_desk_settles_belongs_to_the_place_that_the_desk_gives() -> None:
    stage = Stage()
    number = stage.mail(mail(Intent.QUESTION, "JP", "1", statements=("JP.pdf",)))
    assert stage.plenary.statements == ()
    wish = Wish(asked=Asked(delegation=state("JP"), segments=("1",)))
    stage.play(SettleMail(id=stage.id(), mail=number, wishes=(wish,), reason="They told us."))
    assert [one.names for one in statements_of(stage.plenary, stage.inscription("JP"))] == [("JP.pdf",)]


def test_a_machine_registers_nothing() -> None:
    for intent in (Intent.AUTOMATIC, Intent.SPAM, Intent.BOUNCE):
        stage = Stage()
        number = stage.mail(mail(intent, "BE", "1", failure=Failure(letter=99)))
        assert (stage.plenary.mails[number].status, stage.order("1")) == (MailStatus.IGNORED, [])


def test_what_the_desk_sets_aside_leaves_no_request_waiting() -> None:
    stage = Stage()
    number = stage.mail(replace(registers("BE"), wishes=()))
    stage.play(DismissMail(id=stage.id(), mail=number, reason="A test of their mail program."))
    assert (stage.plenary.mails[number].status, statuses(stage, number)) == (
        MailStatus.DISMISSED,
        ["ignored"],
    )


def test_a_mail_with_a_place_is_not_set_aside() -> None:
    stage = Stage()
    number = stage.mail(registers("BE", "1"))
    with pytest.raises(Refusal, match="withdraw that first"):
        stage.play(DismissMail(id=stage.id(), mail=number, reason="Not ours."))


def test_a_question_waits_for_a_person() -> None:
    stage = Stage()
    number = stage.mail(mail(Intent.QUESTION, "AU"))
    assert waits_for(stage, number) == (Doubt.QUESTION,)
