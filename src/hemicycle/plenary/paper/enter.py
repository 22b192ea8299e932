"""All that was written down is entered as one act: checked by the rules of the floor, recorded whole or not at all."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, deciders, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.paper.acts import Act, acts_of
from hemicycle.plenary.paper.line import LASTING, Line, What
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.wording.moments import hour
from hemicycle.wording.phrase import Phrase


class EnterFromPaper(Command, frozen=True, kw_only=True):
    lines: tuple[Line, ...]


class PaperEntered(Event, frozen=True, kw_only=True):
    """Stands behind the rows of its command: they came from paper. `interventions` began or ended on it."""

    lines: int
    interventions: tuple[int, ...]


@decides(EnterFromPaper)
def enter_from_paper(plenary: Plenary, command: EnterFromPaper, at: datetime) -> tuple[Event, ...]:
    """A hard stop that has passed since keeps nothing out: what happened has happened."""
    if not command.lines:
        raise Refusal("Nothing was written down.")
    recorded = _latest(plenary)
    for line in command.lines:
        _must_be_possible(plenary, line, recorded, at)
    unfolding = Unfolding(replace(plenary, hard_stop_passed=False))
    for act in acts_of(command.lines):
        unfolding.add(*_decided(unfolding.plenary, act, at))
    before, after = plenary.floor.interventions, unfolding.plenary.floor.interventions
    touched = tuple(sorted(number for number in after if after[number] != before.get(number)))
    return (*unfolding.events, PaperEntered(at=at, lines=len(command.lines), interventions=touched))


def _must_be_possible(plenary: Plenary, line: Line, recorded: datetime | None, at: datetime) -> None:
    zone = plenary.programme.zone
    last = line.until or line.at
    if last > at:
        raise _refused(line, Refusal("{hour} has not come yet.", hour=hour(last, zone)).phrase)
    if line.until is not None and line.until <= line.at:
        raise _refused(
            line,
            Refusal("It ends at {hour}, which is not after its beginning.", hour=hour(last, zone)).phrase,
        )
    if line.until is None and line.what in LASTING - {What.SPOKE}:
        raise _refused(line, Refusal("Say when the chair ruled on it.").phrase)
    if recorded is not None and line.at < recorded:
        raise _refused(
            line,
            Refusal(
                "The ledger already has what happened at {hour}, which is later.", hour=hour(recorded, zone)
            ).phrase,
        )


def _decided(plenary: Plenary, act: Act, at: datetime) -> tuple[Event, ...]:
    try:
        command = act.made(plenary, act.of, act.at)
        return deciders[type(command)](plenary, command, at)
    except Refusal as refusal:
        raise _refused(act.of, refusal.phrase) from refusal


def _refused(line: Line, why: Phrase) -> Refusal:
    return Refusal("Line {line}: {why}", line=line.number, why=why)


def _latest(plenary: Plenary) -> datetime | None:
    """The last moment of the floor that is recorded; what lies before it cannot be put in any more."""
    held = plenary.floor.interventions.values()
    stretches = (*plenary.meetings, *(stretch for one in held for stretch in one.spoken))
    moments = [moment for one in stretches for moment in (one.start, one.end) if moment is not None]
    moments += [one.ended for one in held if one.ended is not None]
    moments += plenary.closed_segments.values()
    return max(moments, default=None)


@applies(PaperEntered)
def apply_entered(plenary: Plenary, event: PaperEntered) -> Plenary:
    return replace(plenary, on_paper=plenary.on_paper | set(event.interventions))
