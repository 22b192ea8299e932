"""What became of a commitment, each time with the day and who asserts it; its wording stays (DESIGN 4.19)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.commitment import Progress, Status
from hemicycle.plenary.commitments.lookup import confirmed_commitment, stated
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class ReportStatus(Command, frozen=True, kw_only=True):
    """`asserted_by` is the delegation's name from its own page; at the desk whoever said it."""

    number: int
    progress: Progress
    words: str
    asserted_by: str


class StatusReported(Event, frozen=True, kw_only=True):
    number: int
    progress: Progress
    words: str
    asserted_by: str


@decides(ReportStatus)
def report(plenary: Plenary, command: ReportStatus, at: datetime) -> tuple[Event, ...]:
    found = confirmed_commitment(plenary, command.number)
    if not command.asserted_by.strip():
        raise Refusal("A status says who asserts it.")
    return (
        StatusReported(
            at=command.when(at),
            number=found.number,
            progress=command.progress,
            words=stated(command.words),
            asserted_by=command.asserted_by.strip(),
        ),
    )


@applies(StatusReported)
def apply_reported(plenary: Plenary, event: StatusReported) -> Plenary:
    found = plenary.commitments[event.number]
    status = Status(progress=event.progress, words=event.words, asserted_by=event.asserted_by, at=event.at)
    reported = replace(found, statuses=(*found.statuses, status))
    return replace(plenary, commitments=plenary.commitments.set(event.number, reported))
