"""A correction stands beside the original once the desk has admitted it; the original stays."""

from datetime import timedelta

import pytest

from hemicycle.plenary.record.corrected import Correction
from hemicycle.plenary.record.correction import (
    MOST_OPEN,
    AdmitCorrection,
    AskCorrection,
    RefuseCorrection,
    corrections_of,
)
from hemicycle.plenary.record.held import Corrected
from hemicycle.plenary.record.record import record
from hemicycle.plenary.refusal import Refusal
from plenary_stage import Stage
from record_stage import spoken


def ask(stage: Stage, number: int, words: str = "Three, not two.") -> None:
    stage.play(AskCorrection(id=stage.id(), intervention=number, words=words))


def test_an_admitted_correction_stands_in_the_record_and_a_waiting_one_does_not() -> None:
    stage, number = spoken()
    ask(stage, number)
    ask(stage, number, "Four, not three.")
    stage.after(60).play(AdmitCorrection(id=stage.id(), number=1))
    assert record(stage.plenary).interventions[0].corrections == (
        Corrected(words="Three, not two.", admitted=stage.now),
    )


def test_a_refused_one_tells_the_delegation_why_and_the_record_nothing() -> None:
    stage, number = spoken()
    ask(stage, number)
    asked = stage.now
    stage.after(60).play(RefuseCorrection(id=stage.id(), number=1, reason=" The recording says two. "))
    assert corrections_of(stage.plenary, number) == (
        Correction(
            number=1,
            intervention=number,
            words="Three, not two.",
            asked=asked,
            refused=asked + timedelta(seconds=60),
            reason="The recording says two.",
        ),
    )
    assert record(stage.plenary).interventions[0].corrections == ()


def test_so_many_may_wait_and_the_next_only_when_one_is_decided() -> None:
    stage, number = spoken()
    for _ in range(MOST_OPEN):
        ask(stage, number)
    with pytest.raises(Refusal, match="3 corrections of this intervention await the secretariat"):
        ask(stage, number)
    stage.play(AdmitCorrection(id=stage.id(), number=2))
    ask(stage, number)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("  ", "A correction needs the words that should be read."),
        ("x" * 2001, "A correction has at most 2000 characters."),
    ],
)
def test_a_correction_is_refused(words: str, why: str) -> None:
    stage, number = spoken()
    with pytest.raises(Refusal) as refused:
        ask(stage, number, words)
    assert str(refused.value) == why


def test_one_is_decided_once_and_refused_with_a_reason_only() -> None:
    stage, number = spoken()
    ask(stage, number)
    with pytest.raises(Refusal, match="A refusal needs a reason"):
        stage.play(RefuseCorrection(id=stage.id(), number=1, reason=" "))
    stage.play(AdmitCorrection(id=stage.id(), number=1))
    with pytest.raises(Refusal, match=r"That correction has been decided\."):
        stage.play(AdmitCorrection(id=stage.id(), number=1))
    with pytest.raises(Refusal, match=r"There is no such correction\."):
        stage.play(AdmitCorrection(id=stage.id(), number=2))
