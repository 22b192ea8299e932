"""A plenary of the past is entered from its papers, whole, and says nothing that they do not say."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from a_past_plenary import BELGIUM, DAY, ENTERED, JOURNAL, PAST, SPEAKERS
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.due import next_due
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.keeping.erased import RecordErasure
from hemicycle.plenary.keeping.schedule import erasure_due
from hemicycle.plenary.past.closed import EnteredFromPapers
from hemicycle.plenary.past.edition import Change, How, Part
from hemicycle.plenary.past.paper import Cited
from hemicycle.plenary.past.past import Past
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.record import record
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door


def entered(*commands: Command, before: Plenary = Plenary()) -> Plenary:  # noqa: B008 - frozen
    for command in commands:
        before = evolve_all(before, decide(before, command, ENTERED))
    return before


def enter(past: Past = PAST, why: str = "") -> ReconstructPlenary:
    return ReconstructPlenary(id=f"enter-{why}", past=past, speakers=SPEAKERS, why=why)


def test_what_papers_do_not_say_is_not_known() -> None:
    told = record(entered(enter()))
    assert [(one.number, one.start, one.end) for one in told.interventions] == [
        (1, None, None),
        (2, PAST.interventions[1].start, None),
        (5, None, None),
    ]
    assert [(one.day, one.start, one.end) for one in told.sat] == [(DAY, None, None)]
    assert {one.cited for one in told.interventions} == {JOURNAL}
    assert (told.absent, told.not_reached) == ((), ())


def test_what_was_asked_and_promised_stands_with_its_day_and_its_source() -> None:
    state = entered(enter())
    commitment = state.commitments[1]
    assert (commitment.confirmed_on, commitment.cited, commitment.statuses[0].on) == (
        date(2019, 12, 9),
        Cited(paper="site"),
        date(2021, 3, 1),
    )
    assert state.needs[1].cited == JOURNAL
    assert state.released[1].interventions == (5,)


def test_nobody_can_do_anything_in_it_any_more_and_no_clock_does() -> None:
    state = entered(enter())
    asking = ReceiveRequest(
        id="late", door=Door.WEB, arrived=ENTERED, asked=Asked(delegation=BELGIUM, segments=("1",))
    )
    for command in (asking, OpenMeeting(id="open"), Convene(id="convene", programme=PAST.programme)):
        with pytest.raises(EnteredFromPapers):
            decide(state, command, ENTERED)
    assert next_due(state) is None
    assert decide(state, RecordErasure(id="erase", until=1, after_days=30), ENTERED)


def test_names_are_kept_from_the_day_on_which_it_was_entered() -> None:
    due = erasure_due(entered(enter()), timedelta(days=30))
    assert due is not None
    assert due > ENTERED + timedelta(days=30)


def test_a_plenary_that_sat_in_the_house_is_not_entered_from_papers() -> None:
    sat = entered(Convene(id="convene", programme=PAST.programme))
    with pytest.raises(Refusal, match="recorded while it sat"):
        decide(sat, enter(), ENTERED)


def test_the_same_papers_again_change_nothing() -> None:
    assert decide(entered(enter()), enter(), ENTERED) == ()


def test_corrected_papers_are_entered_with_a_reason_and_tell_what_changed() -> None:
    before = entered(enter())
    corrected = replace(
        PAST,
        interventions=(
            *PAST.interventions[:2],
            replace(PAST.interventions[2], start=PAST.interventions[1].start, cited=Cited(paper="site")),
        ),
        needs=(),
        commitments=(
            replace(PAST.commitments[0], wording=replace(PAST.commitments[0].wording, answers=None)),
        ),
    )
    with pytest.raises(Refusal, match="say why"):
        decide(before, enter(corrected), ENTERED)
    after = entered(enter(corrected, "The journal has the hour."), before=before)
    assert after.needs == {} or not after.needs
    assert after.reconstructed is not None
    assert [(one.number, one.why) for one in after.reconstructed.editions] == [
        (1, ""),
        (2, "The journal has the hour."),
    ]
    assert after.reconstructed.editions[1].changes == (
        Change(part=Part.INTERVENTION, which="5", how=How.CHANGED, fields=("start", "cited")),
        Change(part=Part.NEED, which="1", how=How.REMOVED),
        Change(part=Part.COMMITMENT, which="1", how=How.CHANGED, fields=("wording",)),
    )


@pytest.mark.parametrize(
    ("papers", "why"),
    [
        (replace(PAST, cited=Cited(paper="nowhere")), "a paper that they do not have: nowhere"),
        (replace(PAST, interventions=PAST.interventions[::-1]), "do not rise"),
        (replace(PAST, interventions=PAST.interventions[:1]), "an intervention|intervention that"),
        (replace(PAST, needs=()), "need that they do not have: 1"),
        (replace(PAST, sittings=()), "at least one segment and one sitting"),
        (
            replace(PAST, sittings=(replace(PAST.sittings[0], day=ENTERED.date()),)),
            "once its last day is over",
        ),
        (replace(PAST, needs=(PAST.needs[0], PAST.needs[0])), "the same number"),
        (replace(PAST, programme=replace(PAST.programme, priorities=())), "a priority"),
    ],
)
def test_papers_that_do_not_hold_together_are_refused(papers: Past, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        decide(Plenary(), enter(papers), ENTERED)
