"""A text is released when it was delivered, ten seconds after the end; whatever was not, by a decision only."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.due import next_due
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.meeting import CloseMeeting
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.keeping.schedule import originals_of
from hemicycle.plenary.lists.close import CloseRegistration
from hemicycle.plenary.lists.withdraw import Withdraw
from hemicycle.plenary.mails.reading import Intent
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.statements.fate import Fate, fate, fate_of_text
from hemicycle.plenary.statements.file import FileStatement, statements_of_seat
from hemicycle.plenary.statements.places import delegation_of_text
from hemicycle.plenary.statements.read import ReadStatement
from hemicycle.plenary.statements.release import ReleaseStatement, is_replaced, next_release
from hemicycle.plenary.statements.released import Released
from hemicycle.plenary.statements.text import FileText, Form, ReleasedText
from hemicycle.plenary.statements.withhold import LetStatementGo, WithholdStatement
from mail_stage import mail, registers
from plenary_stage import CLOSING, PROGRAMME, Stage, state

REGISTRY = state("icc-registry", "Registry", Category.COURT)
TEXT = FileText(name="Statement.docx", address="a" * 64, words=210)


def filed(stage: Stage, key: str = "BE", text: FileText | None = TEXT, **more: object) -> int:
    stage.play(
        FileStatement(
            id=stage.id(),
            inscription=stage.inscription(key),
            original="0" * 64,
            name="Statement.docx",
            text=text,
            **{"language": "fr", **more},
        )
    )
    return len(stage.plenary.statements)


def listed() -> Stage:
    stage = Stage()
    for key, name in (("BE", "Belgium"), ("CL", "Chile"), ("SE", "Sweden"), ("JP", "Japan")):
        stage.request(state(key, name), "1")
    return stage


def heard(stage: Stage, key: str = "BE", seconds: float = 60) -> int:
    number = stage.give(key)
    stage.after(seconds).play(EndIntervention(id=stage.id(), intervention=number))
    return number


def test_the_clock_releases_a_text_ten_seconds_after_it_was_delivered() -> None:
    stage = listed()
    number = filed(stage)
    stage.at(CLOSING).play(CloseRegistration(id=stage.id()))
    stage.open()
    assert next_release(stage.plenary) is None
    spoken = heard(stage)
    ended = stage.now
    due = next_due(stage.plenary)
    assert due is not None
    assert (due.at, due.command) == (
        ended + timedelta(seconds=10),
        ReleaseStatement(id="release-1", statement=1),
    )
    stage.after(10).play(due.command)
    assert stage.plenary.released[number] == Released(
        statement=1,
        delegation=state("BE", "Belgium"),
        capacity=stage.plenary.inscriptions[stage.inscription("BE")].capacity,
        interventions=(spoken,),
        fate=Fate.DELIVERED,
        form=Form.SPOKEN,
        language="fr",
        texts=(ReleasedText(address="a" * 64, words=210),),
        released=stage.now,
    )
    assert next_release(stage.plenary) is None


def test_a_text_that_comes_after_the_speech_is_due_at_once() -> None:
    stage = listed().open()
    heard(stage)
    ended = stage.now
    stage.after(3600)
    assert next_release(stage.plenary) is None
    assert (filed(stage), next_release(stage.plenary)) == (1, (1, ended + timedelta(seconds=10)))


def test_a_later_text_of_the_same_language_takes_the_place_of_an_earlier_one() -> None:
    stage = listed()
    filed(stage)
    longer, english, later = filed(stage, form=Form.LONG), filed(stage, language="en"), filed(stage)
    stage.open()
    heard(stage)
    stage.after(10)
    released = []
    while (release := next_release(stage.plenary)) is not None:
        stage.play(ReleaseStatement(id=stage.id(), statement=release[0]))
        released.append(release[0])
    assert released == [longer, english, later]
    with pytest.raises(Refusal, match="A later text of the same language has taken its place"):
        stage.play(ReleaseStatement(id=stage.id(), statement=1))


def test_two_texts_that_mails_brought_in_two_languages_both_stand() -> None:
    stage = Stage()
    stage.mail(replace(registers("BE", "1"), statements=("FR.docx",)))
    stage.mail(mail(Intent.STATEMENT, "BE", "1", statements=("EN.docx",)))
    for number, language in ((1, "fr"), (2, "en")):
        stage.play(ReadStatement(id=stage.id(), statement=number, texts=(TEXT,), language=language))
    assert [is_replaced(stage.plenary, number) for number in (1, 2)] == [False, False]
    stage.mail(mail(Intent.STATEMENT, "BE", "1", statements=("Corrected.docx",)))
    stage.play(ReadStatement(id=stage.id(), statement=3, texts=(TEXT,), language="fr"))
    assert [is_replaced(stage.plenary, number) for number in (1, 2, 3)] == [True, False, False]


def test_a_text_that_cannot_be_read_takes_no_others_place() -> None:
    stage = listed()
    number, unread = filed(stage), filed(stage, text=None)
    stage.open()
    heard(stage)
    release = next_release(stage.plenary)
    assert release is not None
    assert (release[0], unread) == (number, number + 1)
    stage.after(10).play(ReleaseStatement(id=stage.id(), statement=number))
    assert next_release(stage.plenary) is None


SEAT = InvitedSeat(key="court", segment="1", category=Category.COURT, title="The organs")


def seated() -> Stage:
    """The Registry sits in an invited seat, and has handed in a text."""
    stage = Stage(replace(PROGRAMME, seats=(SEAT,)))
    with pytest.raises(Refusal, match="Nobody has been named for this seat yet"):
        stage.play(FileStatement(id=stage.id(), seat="court", original="0" * 64, name="x.txt", text=TEXT))
    stage.play(FillSeat(id=stage.id(), seat="court", delegation=REGISTRY))
    stage.play(FileStatement(id=stage.id(), seat="court", original="0" * 64, name="x.txt", text=TEXT))
    return stage


def test_a_text_of_an_invited_speaker_is_released_when_it_was_delivered() -> None:
    stage = seated().open()
    assert fate_of_text(stage.plenary, stage.plenary.statements[0]) is Fate.FILED
    stage.play(GiveFloorToSeat(id=stage.id(), seat="court"))
    assert next_release(stage.plenary) is None
    spoken = stage.plenary.floor.holder
    stage.after(60).play(EndIntervention(id=stage.id(), intervention=spoken))
    assert next_release(stage.plenary) == (1, stage.now + timedelta(seconds=10))
    stage.after(10).play(ReleaseStatement(id=stage.id(), statement=1))
    released = stage.plenary.released[1]
    assert (released.delegation, released.interventions, released.fate) == (
        REGISTRY,
        (spoken,),
        Fate.DELIVERED,
    )


def test_an_invited_speaker_who_was_not_called_was_not_reached() -> None:
    stage = seated().open()
    stage.play(CloseMeeting(id=stage.id()))
    assert fate_of_text(stage.plenary, stage.plenary.statements[0]) is Fate.NOT_REACHED


def test_a_text_stays_with_whoever_sat_in_the_seat_when_it_was_filed() -> None:
    stage = seated()
    prosecutor = state("icc-office-of-the-prosecutor", "Office of the Prosecutor", Category.COURT)
    stage.play(FillSeat(id=stage.id(), seat="court", delegation=prosecutor))
    assert statements_of_seat(stage.plenary, "court") == ()
    stage.open().play(GiveFloorToSeat(id=stage.id(), seat="court"))
    stage.after(60).play(EndIntervention(id=stage.id(), intervention=stage.plenary.floor.holder))
    assert next_release(stage.plenary) is None
    assert delegation_of_text(stage.plenary, stage.plenary.statements[0]) == REGISTRY


def test_a_text_for_the_interpreters_alone_is_not_released_until_it_is_let_go() -> None:
    stage = listed()
    number = filed(stage)
    stage.play(WithholdStatement(id=stage.id(), statement=number))
    assert stage.play(WithholdStatement(id=stage.id(), statement=number)) == ()
    stage.open()
    heard(stage)
    assert next_release(stage.plenary) is None
    with pytest.raises(Refusal, match="Its text is not to be released"):
        stage.play(ReleaseStatement(id=stage.id(), statement=number, reason="It was spoken."))
    stage.play(LetStatementGo(id=stage.id(), statement=number))
    assert next_release(stage.plenary) is not None


def test_what_was_released_cannot_be_taken_back() -> None:
    stage = listed()
    number = filed(stage)
    stage.open()
    heard(stage)
    stage.play(ReleaseStatement(id=stage.id(), statement=number))
    with pytest.raises(Refusal, match="what everybody has read cannot be taken back"):
        stage.play(WithholdStatement(id=stage.id(), statement=number))
    with pytest.raises(Refusal, match=r"That statement has been released\."):
        stage.play(ReleaseStatement(id=stage.id(), statement=number))


def test_filed_delivered_not_delivered_and_not_reached_are_told_apart() -> None:
    stage = listed().open()
    places = {key: stage.inscription(key) for key in ("BE", "CL", "SE", "JP")}

    def fates() -> dict[str, Fate]:
        return {
            key: fate(stage.plenary, stage.plenary.inscriptions[number]) for key, number in places.items()
        }

    assert fates() == dict.fromkeys(places, Fate.FILED)
    number = stage.give("BE")
    assert fates()["BE"] is Fate.FILED
    stage.after(60).play(EndIntervention(id=stage.id(), intervention=number))
    stage.play(MarkAbsent(id=stage.id(), inscription=places["CL"]))
    stage.play(Withdraw(id=stage.id(), inscription=places["SE"]))
    stage.play(CloseMeeting(id=stage.id()))
    assert fates() == {
        "BE": Fate.DELIVERED,
        "CL": Fate.NOT_DELIVERED,
        "SE": Fate.NOT_DELIVERED,
        "JP": Fate.NOT_REACHED,
    }


def test_a_text_that_was_not_delivered_is_released_with_a_reason_and_says_so() -> None:
    stage = listed()
    number = filed(stage, "JP")
    stage.open()
    heard(stage)
    stage.play(CloseMeeting(id=stage.id()))
    with pytest.raises(Refusal, match="It has not been delivered"):
        stage.play(ReleaseStatement(id=stage.id(), statement=number))
    stage.play(ReleaseStatement(id=stage.id(), statement=number, reason="Invited to file in writing."))
    released = stage.plenary.released[number]
    assert (released.fate, released.interventions) == (Fate.NOT_REACHED, ())


def test_a_text_that_nobody_could_read_is_not_released() -> None:
    stage = listed()
    number = filed(stage, text=None)
    stage.open()
    heard(stage)
    assert next_release(stage.plenary) is None
    with pytest.raises(Refusal, match="Its text could not be read"):
        stage.play(ReleaseStatement(id=stage.id(), statement=number))
    with pytest.raises(Refusal, match=r"That statement has been read\."):
        stage.play(ReadStatement(id=stage.id(), statement=number, texts=(TEXT,)))


def test_an_undone_end_takes_the_release_back_with_it() -> None:
    stage = listed()
    filed(stage)
    stage.open()
    heard(stage)
    undoable = stage.plenary.undoable
    assert undoable is not None
    stage.after(5).play(UndoAct(id=stage.id(), position=undoable.position))
    assert next_release(stage.plenary) is None


def test_erasing_reaches_a_text_unless_it_was_released() -> None:
    stage = listed()
    filed(stage)
    filed(stage, "JP", text=FileText(name="Japan.txt", address="b" * 64, words=20))
    assert originals_of(stage.plenary) == {"0" * 64, "a" * 64, "b" * 64}
    stage.open()
    heard(stage)
    stage.play(ReleaseStatement(id=stage.id(), statement=1))
    assert originals_of(stage.plenary) == {"0" * 64, "b" * 64}


@pytest.mark.parametrize("command", [ReleaseStatement, WithholdStatement, LetStatementGo])
def test_a_statement_that_never_was_is_refused(command: type) -> None:
    with pytest.raises(Refusal, match=r"There is no such statement\."):
        listed().play(command(id="x", statement=1))
