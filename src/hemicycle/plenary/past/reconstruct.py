"""A past plenary is entered from its papers as one fact, and entered again as a whole where it was wrong.

Nothing of how it came about is known, so it has no requests, no lists and no clock; and it claims no receipt.
"""

from datetime import datetime

from immutables import Map
from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.commitment import Commitment, Need, Status
from hemicycle.plenary.commitments.wording import Source
from hemicycle.plenary.event import Event
from hemicycle.plenary.past.comparing import changes_between
from hemicycle.plenary.past.edition import Change, Edition, Reconstruction
from hemicycle.plenary.past.holding import must_hold_together
from hemicycle.plenary.past.past import Past, PastCommitment, PastNeed, PastSpeaker, PastStatement
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.statements.fate import Fate
from hemicycle.plenary.statements.released import Released
from hemicycle.plenary.visibility import Private


class ReconstructPlenary(Command, frozen=True, kw_only=True):
    """`speakers` are those who may be named; `why` is needed from the second time on."""

    past: Past
    speakers: tuple[PastSpeaker, ...] = ()
    why: str = ""

    @property
    def programme(self) -> Programme:
        return self.past.programme


class PlenaryReconstructed(Event, frozen=True, kw_only=True):
    """It happened when it was entered; the moments of the plenary itself stand in `past`, as far as papers say them."""

    edition: int
    past: Past
    why: str = ""
    changes: tuple[Change, ...] = ()
    speakers: Private[tuple[PastSpeaker, ...]] = ()


@decides(ReconstructPlenary)
def reconstruct(plenary: Plenary, command: ReconstructPlenary, at: datetime) -> tuple[Event, ...]:
    before, past = plenary.reconstructed, command.past
    if plenary.version and before is None:
        raise Refusal("This plenary was recorded while it sat; its record is corrected at the desk.")
    must_hold_together(past, command.speakers, at)
    changes: tuple[Change, ...] = ()
    if before is not None:
        speakers = _by_intervention(command.speakers)
        if (before.past, before.speakers) == (past, speakers):
            return ()
        if not command.why.strip():
            raise Refusal("This plenary has been entered before; say why it is corrected.")
        changes = changes_between(before.past, past, before.speakers, speakers)
    return (
        PlenaryReconstructed(
            at=command.when(at),
            edition=len(before.editions) + 1 if before is not None else 1,
            past=past,
            why=command.why.strip() if before is not None else "",
            changes=changes,
            speakers=command.speakers,
        ),
    )


@applies(PlenaryReconstructed)
def apply_reconstructed(plenary: Plenary, event: PlenaryReconstructed) -> Plenary:
    """Whatever an earlier edition said is replaced."""
    past, before = event.past, plenary.reconstructed
    edition = Edition(number=event.edition, entered=event.at, why=event.why, changes=event.changes)
    return replace(
        plenary,
        programme=past.programme,
        version=event.edition,
        phase=Phase.CLOSED,
        registration_closed=True,
        limits=past.programme.limits,
        released=Map({one.number: _released(past, one, event.at) for one in past.statements}),
        needs=Map({one.number: _need(one, event.at) for one in past.needs}),
        commitments=Map({one.number: _commitment(one, event.at) for one in past.commitments}),
        reconstructed=Reconstruction(
            past=past,
            editions=(*(before.editions if before is not None else ()), edition),
            speakers=_by_intervention(event.speakers),
        ),
    )


def _by_intervention(speakers: tuple[PastSpeaker, ...]) -> Map[int, Speaker]:
    return Map({one.intervention: one.speaker for one in speakers})


def _released(past: Past, one: PastStatement, at: datetime) -> Released:
    spoke = next(each for each in past.interventions if each.number == one.intervention)
    return Released(
        statement=one.number,
        delegation=spoke.delegation,
        capacity=spoke.capacity,
        interventions=(one.intervention,),
        fate=Fate.DELIVERED,
        form=one.form,
        language=one.language,
        texts=one.texts,
        released=at,
    )


def _need(one: PastNeed, at: datetime) -> Need:
    return Need(
        number=one.number,
        organ=one.organ,
        quote=one.quote,
        source=Source(intervention=one.intervention),
        priority=one.priority,
        mandate=one.mandate,
        recorded=at,
        cited=one.cited,
    )


def _commitment(one: PastCommitment, at: datetime) -> Commitment:
    """The hour is that of the entering, and the day that of the papers goes before it."""
    return Commitment(
        number=one.number,
        delegation=one.delegation,
        wording=one.wording,
        marked=at,
        confirmed=at,
        confirmed_on=one.confirmed_on,
        statuses=tuple(
            Status(
                progress=each.progress,
                words=each.words,
                asserted_by=each.asserted_by,
                at=at,
                on=each.on,
                cited=each.cited,
            )
            for each in one.statuses
        ),
        cited=one.cited,
    )
