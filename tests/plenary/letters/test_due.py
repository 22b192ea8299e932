"""Which letters fall due, to whom, and which wait for a person."""

import pytest
from msgspec.structs import replace

from hemicycle.plenary.letters.desk import DiscardLetter, ReleaseLetter, WriteToSender
from hemicycle.plenary.letters.dispatch import RecordLetterFailed, RecordLetterSent, RecordLetterWritten
from hemicycle.plenary.letters.letter import LetterState, Mode
from hemicycle.plenary.letters.often import MOST_AN_HOUR
from hemicycle.plenary.lists.move import Move
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.mails.desk import SettleMail
from hemicycle.plenary.mails.reading import Authentication, Change, Failure, Intent
from hemicycle.plenary.programme.letters import Letters
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.refuse import RefuseRequest
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.statements.read import ReadStatement
from hemicycle.plenary.statements.text import FileText
from mail_stage import letters, mail, registers, with_copy
from plenary_stage import CLOSING, PROGRAMME, Stage, state

MISSION = "mission@be-mfa.example"


def test_a_receipt_goes_at_once_with_a_place_or_with_what_is_missing() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(registers("UY", "1", copied=False))
    stage.mail(registers("DE"))
    assert letters(stage) == [
        ("receipt", "due", MISSION),
        ("receipt", "due", "mission@uy-mfa.example"),
        ("receipt", "due", "mission@de-mfa.example"),
    ]


def test_what_may_hurt_or_reach_the_wrong_person_waits() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", authentication=Authentication.FAILED))
    stage.mail(registers("SN"))
    stage.play(RefuseRequest(id=stage.id(), number=2, reason="No such delegation."))
    stage.at(CLOSING).mail(registers("KE", "2"), arrived=CLOSING)
    assert letters(stage) == [
        ("held", "waits", MISSION),
        ("receipt", "due", "mission@sn-mfa.example"),
        ("refused", "waits", "mission@sn-mfa.example"),
        ("late", "waits", "mission@ke-mfa.example"),
    ]


def test_the_programme_sets_the_mode_of_each_kind() -> None:
    stage = Stage(replace(with_copy(), letters=Letters(receipt=Mode.NEVER, late=Mode.SEND)))
    stage.mail(registers("BE", "1"))
    stage.at(CLOSING).mail(registers("KE", "2"), arrived=CLOSING)
    assert letters(stage) == [("late", "due", "mission@ke-mfa.example")]


def test_machines_and_old_mails_are_never_answered() -> None:
    stage = Stage()
    for intent in (Intent.AUTOMATIC, Intent.SPAM, Intent.BOUNCE):
        stage.mail(mail(intent, "BE", "1"))
    stage.mail(registers("BE", "1"), historic=True)
    assert letters(stage) == []


def test_what_a_machine_may_have_written_is_answered_once_the_desk_has_looked() -> None:
    stage = Stage(with_copy())
    worded = registers("BE", "1", doubts=(Doubt.AUTOMATIC,))
    number = stage.mail(worded)
    stage.mail(mail(Intent.WITHDRAW, "BE", doubts=(Doubt.AUTOMATIC,)))
    assert letters(stage) == []
    stage.play(SettleMail(id=stage.id(), mail=number, wishes=worded.wishes))
    assert letters(stage) == [("receipt", "due", MISSION)]
    stage.mail(worded)
    stage.at(CLOSING).mail(registers("SN", "1", doubts=(Doubt.AUTOMATIC,)), arrived=CLOSING)
    assert len(letters(stage)) == 1


def test_a_request_on_the_web_makes_no_letter() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1"))
    stage.request(state("SN"), "1")
    assert len(letters(stage)) == 1


def test_one_mail_is_answered_once_whatever_it_asks() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", "2"))
    assert len(letters(stage)) == 1


def test_the_registrant_hears_of_what_a_colleague_did() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(mail(Intent.WITHDRAW, "BE", sender="other@be-mfa.example"))
    assert letters(stage)[1:] == [
        ("withdrawn", "due", "other@be-mfa.example"),
        ("withdrawn", "due", MISSION),
    ]


def test_a_change_of_ones_own_is_told_once() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    stage.mail(mail(Intent.AMEND, "BE", speaker="Anna", changes=(Change.SPEAKER,)))
    assert letters(stage)[1:] == [("changed", "due", MISSION)]


def test_whoever_mailed_a_text_that_nobody_can_read_is_told() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1"))
    brings = {"BE": ("scan.pdf",), "SN": ("locked.pdf",)}
    stage.mail(mail(Intent.STATEMENT, "BE", "1", statements=brings["BE"]))
    stage.mail(registers("SN", statements=brings["SN"]))
    for number in (1, 2):
        stage.play(ReadStatement(id=stage.id(), statement=number, texts=()))
    assert letters(stage)[1:] == [
        ("statement", "due", MISSION),
        ("receipt", "due", "mission@sn-mfa.example"),
        ("statement", "due", MISSION),
        ("statement", "due", "mission@sn-mfa.example"),
    ]


def test_a_text_that_can_be_read_or_whose_sender_is_in_doubt_makes_no_further_letter() -> None:
    stage = Stage(with_copy())
    stage.mail(registers("BE", "1", statements=("speech.docx",)))
    stage.mail(registers("SN", "1", statements=("scan.pdf",), authentication=Authentication.FAILED))
    before = letters(stage)
    read = FileText(name="speech.docx", address="ab", words=3)
    stage.play(ReadStatement(id=stage.id(), statement=1, texts=(read,)))
    stage.play(ReadStatement(id=stage.id(), statement=2, texts=()))
    assert letters(stage) == before


def test_the_other_side_of_a_swap_is_asked() -> None:
    stage = Stage(with_copy())
    for key in ("KR", "NG"):
        stage.mail(registers(key, "2"))
    stage.mail(mail(Intent.SWAP, "KR", "2", partner=state("NG")))
    assert letters(stage)[2:] == [
        ("receipt", "due", "mission@kr-mfa.example"),
        ("swap", "due", "mission@ng-mfa.example"),
    ]


def test_who_moved_is_told_once_a_publication() -> None:
    stage = Stage(with_copy())
    for key in ("BE", "SN", "KE"):
        stage.mail(registers(key, "1"))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    assert len(letters(stage)) == 3
    stage.play(Move(id=stage.id(), inscription=3, behind=1, reason="Leaves early."))
    stage.play(PublishList(id=stage.id(), segment="1", stage=Published.PROVISIONAL))
    assert letters(stage)[3:] == [
        ("moved", "due", "mission@ke-mfa.example"),
        ("moved", "due", "mission@sn-mfa.example"),
    ]


def test_two_machines_that_answer_each_other_come_to_a_stop() -> None:
    stage = Stage()
    for _ in range(MOST_AN_HOUR + 1):
        stage.mail(mail(Intent.QUESTION, "BE"))
    kept = stage.plenary.letters
    assert [kept[one].limited for one in sorted(kept)] == [False] * MOST_AN_HOUR + [True]
    assert kept[MOST_AN_HOUR + 1].state is LetterState.WAITS
    stage.after(3600).mail(mail(Intent.QUESTION, "BE"))
    assert stage.plenary.letters[MOST_AN_HOUR + 2].state is LetterState.DUE


def test_a_letter_is_written_and_sent_once() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1"))
    stage.play(RecordLetterWritten(id=stage.id(), number=1, original="first"))
    assert stage.play(RecordLetterWritten(id=stage.id(), number=1, original="second")) == ()
    stage.play(RecordLetterSent(id=stage.id(), number=1))
    assert stage.play(RecordLetterSent(id=stage.id(), number=1)) == ()
    letter = stage.plenary.letters[1]
    assert (letter.state, letter.original) == (LetterState.SENT, "first")


def test_a_letter_that_failed_goes_again_with_the_same_text() -> None:
    stage = Stage()
    stage.mail(registers("BE", "1"))
    stage.play(RecordLetterWritten(id=stage.id(), number=1, original="first"))
    stage.play(RecordLetterFailed(id=stage.id(), number=1, trouble="answer 550"))
    stage.play(ReleaseLetter(id=stage.id(), number=1))
    letter = stage.plenary.letters[1]
    assert (letter.state, letter.original) == (LetterState.WRITTEN, "first")


def test_a_letter_that_came_back_is_marked_and_one_that_is_only_delayed_is_not() -> None:
    for permanent, state_of in ((True, LetterState.FAILED), (False, LetterState.SENT)):
        stage = Stage()
        stage.mail(registers("BE", "1"))
        stage.play(RecordLetterWritten(id=stage.id(), number=1, original="first"))
        stage.play(RecordLetterSent(id=stage.id(), number=1))
        stage.mail(mail(Intent.BOUNCE, None, failure=Failure(letter=1, permanent=permanent)))
        assert stage.plenary.letters[1].state is state_of


def test_a_letter_that_waits_goes_as_things_stand_when_it_is_released() -> None:
    stage = Stage(PROGRAMME).at(CLOSING)
    stage.mail(registers("KE", "2"), arrived=CLOSING)
    due = stage.plenary.letters[1].position
    stage.after(60).play(ReleaseLetter(id=stage.id(), number=1))
    letter = stage.plenary.letters[1]
    assert (letter.state, letter.position > due, letter.due) == (LetterState.DUE, True, stage.now)


def test_keeping_a_letter_back_needs_a_reason() -> None:
    stage = Stage(PROGRAMME).at(CLOSING)
    stage.mail(registers("KE", "2"), arrived=CLOSING)
    with pytest.raises(Refusal, match="needs a reason"):
        stage.play(DiscardLetter(id=stage.id(), number=1, reason=" "))
    stage.play(DiscardLetter(id=stage.id(), number=1, reason="They called."))
    assert stage.plenary.letters[1].state is LetterState.DISCARDED


def test_the_desk_writes_to_a_sender_and_to_nobody_else() -> None:
    stage = Stage()
    number = stage.mail(mail(Intent.QUESTION, "AU"))
    stage.play(WriteToSender(id=stage.id(), mail=number, words="It is open."))
    assert letters(stage)[1:] == [("word", "due", "mission@au-mfa.example")]
    nobody = stage.mail(mail(Intent.QUESTION, "NZ", answer_to=None))
    with pytest.raises(Refusal, match="no address"):
        stage.play(WriteToSender(id=stage.id(), mail=nobody, words="Hello."))
