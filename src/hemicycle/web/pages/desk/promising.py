"""What each button of the desk's page of needs and commitments commands."""

from collections.abc import Callable, Mapping

from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.candidate import MarkCandidate
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.need import RecordNeed, WithdrawNeed
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.web.pages.desk.form import Fields, number_in, text_in
from hemicycle.web.pages.desk.wording import mandate_in, source_in, wording_in
from hemicycle.web.pages.register import LONGEST_FIELD, delegation_named


def _mark(name: str, state: Plenary, data: Fields) -> Command:
    return MarkCandidate(id=name, delegation=_delegation(state, data), wording=wording_in(data))


def _need(name: str, state: Plenary, data: Fields) -> Command:
    return RecordNeed(
        id=name,
        organ=_delegation(state, data),
        quote=text_in(data, "quote"),
        source=source_in(data),
        priority=text_in(data, "priority") or None,
        mandate=mandate_in(data),
    )


def progress_in(data: Fields) -> Progress:
    progress = text_in(data, "progress")
    if progress not in set(Progress):
        raise Refusal("Say how far it has come.")
    return Progress(progress)


def _delegation(state: Plenary, data: Fields) -> Represented:
    found = delegation_named(state, text_in(data, "delegation")[:LONGEST_FIELD])
    if found is None:
        raise Refusal("Say which delegation said it.")
    return found


PROMISING: Mapping[str, Callable[[str, Plenary, Fields], Command]] = {
    "mark-candidate": _mark,
    "record-need": _need,
    "withdraw-need": lambda name, _, data: WithdrawNeed(
        id=name, number=number_in(data), reason=text_in(data, "reason")
    ),
    "report-status": lambda name, _, data: ReportStatus(
        id=name,
        number=number_in(data),
        progress=progress_in(data),
        words=text_in(data, "words"),
        asserted_by=text_in(data, "by")[:LONGEST_FIELD],
    ),
}
