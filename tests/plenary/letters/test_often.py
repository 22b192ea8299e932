"""Nobody floods a mailbox by filling in forms in its name; what was asked is recorded all the same."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.history.stored import restore, store
from hemicycle.plenary.letters.desk import ReleaseLetter
from hemicycle.plenary.letters.letter import Letter, LetterKind, LetterState
from hemicycle.plenary.letters.often import PROOFS_A_DAY, PROOFS_AN_HOUR, proof_waits
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.request import Sender, Status
from plenary_stage import PROGRAMME, Stage, state

VICTIM = "ana@mission.example"
STRICT = replace(PROGRAMME, registration=replace(PROGRAMME.registration, unknown_senders=UnknownSender.VOUCH))


def asks(stage: Stage, address: str = VICTIM) -> int:
    number = len(stage.plenary.requests) + 1
    return stage.request(state(f"X{number}"), "1", sender=Sender(address=address))


def proofs(stage: Stage) -> list[Letter]:
    letters = sorted(stage.plenary.letters.values(), key=lambda one: one.number)
    return [one for one in letters if one.kind is LetterKind.PROOF]


def test_beyond_three_an_hour_the_link_waits_and_the_request_is_recorded() -> None:
    stage = Stage(STRICT)
    numbers = [asks(stage) for _ in range(PROOFS_AN_HOUR + 1)]
    states = [(one.state, one.limited) for one in proofs(stage)]
    assert states == [(LetterState.DUE, False)] * PROOFS_AN_HOUR + [(LetterState.WAITS, True)]
    assert {stage.plenary.requests[number].status for number in numbers} == {Status.HELD}
    assert [proof_waits(stage.plenary, number) is not None for number in numbers] == [False] * 3 + [True]
    stage.after(3600)
    asks(stage)
    assert proofs(stage)[-1].state is LetterState.DUE


def test_beyond_six_a_day_it_waits_until_a_day_has_gone_by() -> None:
    stage = Stage(STRICT)
    for _ in range(PROOFS_A_DAY + 1):
        asks(stage)
        stage.after(2 * 3600)
    assert [one.limited for one in proofs(stage)] == [False] * PROOFS_A_DAY + [True]
    stage.after(10 * 3600)
    asks(stage)
    assert proofs(stage)[-1].state is LetterState.DUE


def test_one_mailbox_by_its_many_names_is_one_and_another_is_another() -> None:
    stage = Stage(STRICT)
    for address in (VICTIM, "Ana@Mission.example", "ana+1@mission.example", "ana+2@mission.example"):
        asks(stage, address)
    asks(stage, "bea@mission.example")
    assert [one.limited for one in proofs(stage)] == [False, False, False, True, False]


def test_what_waits_keeps_no_other_letter_from_the_address() -> None:
    """A hundred forms of a stranger do not hold back the receipts of whoever is meant."""
    stage = Stage(STRICT)
    for _ in range(100):
        asks(stage)
    stage.request(state("BE"), "1", sender=Sender(address=VICTIM), vouched=True)
    last = max(stage.plenary.letters.values(), key=lambda one: one.number)
    assert (last.kind, last.state) == (LetterKind.RECEIPT, LetterState.DUE)


def test_the_desk_lets_it_go() -> None:
    stage = Stage(STRICT)
    for _ in range(PROOFS_AN_HOUR + 1):
        asks(stage)
    stage.play(ReleaseLetter(id="release", number=proofs(stage)[-1].number))
    assert proofs(stage)[-1].state is LetterState.DUE
    assert proof_waits(stage.plenary, PROOFS_AN_HOUR + 1) is None


def within(moments: list[datetime], span: timedelta) -> int:
    """The most that lie in one stretch of that length."""
    return max((sum(one <= other < one + span for other in moments) for one in moments), default=0)


@given(st.lists(st.tuples(st.integers(0, 30_000), st.booleans()), max_size=40))
def test_never_more_than_the_limits_whenever_forms_come_and_after_a_restart_too(
    forms: list[tuple[int, bool]],
) -> None:
    stage = Stage(STRICT)
    for seconds, restarted in forms:
        asks(stage.after(seconds))
        if restarted:
            stage.plenary = evolve_all(Plenary(), tuple(restore(store(one)) for one in stage.events))
    sent = [one.due for one in proofs(stage) if not one.limited]
    assert within(sent, timedelta(hours=1)) <= PROOFS_AN_HOUR
    assert within(sent, timedelta(days=1)) <= PROOFS_A_DAY
    assert len(proofs(stage)) == len(stage.plenary.requests) == len(forms)
