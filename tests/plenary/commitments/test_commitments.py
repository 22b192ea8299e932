"""What was said becomes a commitment when the delegation confirms it; then its wording stays and its course is told."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.commitments.candidate import (
    CandidateMarked,
    CommitmentConfirmed,
    ConfirmCommitment,
    DeclineCommitment,
    MarkCandidate,
    OfferCommitment,
)
from hemicycle.plenary.commitments.commitment import Commitment, Need, Progress, Status
from hemicycle.plenary.commitments.join import JoinCommitment
from hemicycle.plenary.commitments.need import RecordNeed, WithdrawNeed
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.commitments.wording import CommitmentKind, Source, Wording
from hemicycle.plenary.history.stored import store
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.refusal import Refusal
from plenary_stage import PROGRAMME, Stage, state

BELGIUM, CHILE = state("BE", "Belgium"), state("CL", "Chile")
PROSECUTOR = state("icc-otp", "Office of the Prosecutor", Category.COURT)
PRIORITY = "Voluntary cooperation"
WORDING = Wording(
    quote="We shall sign a relocation agreement.",
    priority=PRIORITY,
    mandate=Mandate(instrument="ICC-ASP/21/Res.3", paragraph="12"),
    due=date(2024, 12, 31),
    is_open=True,
)


def stage() -> Stage:
    return Stage(replace(PROGRAMME, priorities=(PRIORITY, "Arrests")))


def marked(here: Stage, wording: Wording = WORDING) -> int:
    here.play(MarkCandidate(id=here.id(), delegation=BELGIUM, wording=wording))
    return len(here.plenary.commitments)


def confirmed(here: Stage, wording: Wording = WORDING) -> int:
    number = marked(here, wording)
    here.after(60).play(ConfirmCommitment(id=here.id(), number=number))
    return number


def test_a_candidate_waits_and_a_confirmed_one_keeps_its_whole_wording() -> None:
    here = stage()
    number = marked(here)
    at = here.now
    assert here.plenary.commitments[number] == Commitment(
        number=1, delegation=BELGIUM, wording=WORDING, marked=at
    )
    here.after(3600).play(ConfirmCommitment(id=here.id(), number=number))
    assert here.plenary.commitments[number] == Commitment(
        number=1, delegation=BELGIUM, wording=WORDING, marked=at, confirmed=at + timedelta(hours=1)
    )


def test_the_public_reads_nothing_of_a_candidate_and_all_of_a_commitment() -> None:
    here = stage()
    (candidate,) = here.play(MarkCandidate(id=here.id(), delegation=BELGIUM, wording=WORDING))
    (commitment,) = here.play(ConfirmCommitment(id=here.id(), number=1))
    assert (type(candidate), type(commitment)) == (CandidateMarked, CommitmentConfirmed)
    assert store(candidate).public == b'{"number":1}'
    assert b"relocation" in store(commitment).public
    assert (store(commitment).restricted, store(commitment).private) == (None, None)


def test_one_that_the_delegation_declines_is_none() -> None:
    here = stage()
    number = marked(here)
    here.play(DeclineCommitment(id=here.id(), number=number))
    assert (here.plenary.commitments[number].declined, here.plenary.commitments[number].confirmed) == (
        here.now,
        None,
    )


@pytest.mark.parametrize("answer", [ConfirmCommitment, DeclineCommitment])
def test_it_is_answered_once(answer: type) -> None:
    here = stage()
    number = confirmed(here)
    with pytest.raises(Refusal, match=r"It has been answered already\."):
        here.play(answer(id=here.id(), number=number))


def test_what_a_delegation_offers_itself_is_confirmed_as_it_is_said() -> None:
    here = stage()
    here.play(OfferCommitment(id=here.id(), delegation=CHILE, wording=WORDING))
    assert here.plenary.commitments[1].confirmed == here.now


def test_others_join_an_open_one_once_and_no_other() -> None:
    here = stage()
    number = confirmed(here)
    here.play(JoinCommitment(id=here.id(), number=number, delegation=CHILE))
    assert here.play(JoinCommitment(id=here.id(), number=number, delegation=CHILE)) == ()
    assert here.play(JoinCommitment(id=here.id(), number=number, delegation=BELGIUM)) == ()
    assert here.plenary.commitments[number].joined == ((CHILE, here.now),)
    closed = confirmed(here, replace(WORDING, is_open=False))
    with pytest.raises(Refusal, match=r"This commitment is not open to others\."):
        here.play(JoinCommitment(id=here.id(), number=closed, delegation=CHILE))


def test_each_status_has_its_day_and_who_asserts_it() -> None:
    here = stage()
    number = confirmed(here)
    here.after(60).play(
        ReportStatus(
            id=here.id(), number=number, progress=Progress.UNDER_WAY, words=" Signed. ", asserted_by="Belgium"
        )
    )
    first = here.now
    here.after(60).play(
        ReportStatus(
            id=here.id(), number=number, progress=Progress.DONE, words="In force.", asserted_by="Registry"
        )
    )
    assert here.plenary.commitments[number].statuses == (
        Status(progress=Progress.UNDER_WAY, words="Signed.", asserted_by="Belgium", at=first),
        Status(progress=Progress.DONE, words="In force.", asserted_by="Registry", at=here.now),
    )
    assert here.plenary.commitments[number].wording == WORDING


def test_a_need_is_recorded_answered_and_taken_out_only_in_sight_of_everybody() -> None:
    here = stage()
    here.play(RecordNeed(id=here.id(), organ=PROSECUTOR, quote="More agreements.", priority=PRIORITY))
    recorded = Need(
        number=1,
        organ=PROSECUTOR,
        quote="More agreements.",
        source=Source(),
        priority=PRIORITY,
        mandate=None,
        recorded=here.now,
    )
    assert here.plenary.needs[1] == recorded
    number = confirmed(here, replace(WORDING, answers=1, kind=CommitmentKind.AGREEMENT))
    assert here.plenary.commitments[number].wording.answers == 1
    with pytest.raises(Refusal, match="taken out with a reason"):
        here.play(WithdrawNeed(id=here.id(), number=1, reason=" "))
    here.play(WithdrawNeed(id=here.id(), number=1, reason="It was said by another."))
    assert here.plenary.needs[1] == replace(recorded, withdrawn="It was said by another.")


@pytest.mark.parametrize(
    ("wording", "why"),
    [
        (replace(WORDING, quote=" "), "It needs the words that were said."),
        (replace(WORDING, quote="x" * 2001), "Its words have at most 2000 characters."),
        (replace(WORDING, priority="Weather"), "The programme has no such priority."),
        (replace(WORDING, answers=3), "There is no such need."),
        (replace(WORDING, source=Source(intervention=9)), "There is no such intervention."),
        (replace(WORDING, source=Source(statement=9)), "There is no such statement."),
    ],
)
@pytest.mark.parametrize("command", [MarkCandidate, OfferCommitment])
def test_words_that_rest_on_nothing_are_refused(command: type, wording: Wording, why: str) -> None:
    here = stage()
    with pytest.raises(Refusal) as refused:
        here.play(command(id=here.id(), delegation=BELGIUM, wording=wording))
    assert str(refused.value) == why


@pytest.mark.parametrize(
    "command",
    [
        JoinCommitment(id="x", number=1, delegation=CHILE),
        ReportStatus(id="x", number=1, progress=Progress.DONE, words="Done.", asserted_by="Chile"),
    ],
)
def test_nobody_joins_or_reports_on_what_is_not_confirmed(command: object) -> None:
    here = stage()
    with pytest.raises(Refusal, match=r"There is no such commitment\."):
        here.play(command)
    marked(here)
    with pytest.raises(Refusal, match=r"The delegation has not confirmed it\."):
        here.play(command)
