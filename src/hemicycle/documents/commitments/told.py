"""What was asked and what was promised, under the priorities of the programme."""

from datetime import date, datetime

import msgspec

from hemicycle.documents.past.citing import source_told
from hemicycle.plenary.commitments.commitment import Commitment, Need, Status
from hemicycle.plenary.commitments.wording import Source
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.moments import day, moment


class StatusView(msgspec.Struct, frozen=True, kw_only=True):
    """`progress` as in Progress."""

    progress: str
    words: str
    asserted_by: str
    at: str
    paper: str | None


class CommitmentView(msgspec.Struct, frozen=True, kw_only=True):
    """`kind` as in CommitmentKind; `source` is the path below the plenary where the words stand, None for later ones.

    `paper` is where a past plenary's papers have it, None for what the house recorded.
    """

    number: int
    key: str
    name: str
    kind: str
    quote: str
    priority: str | None
    answers: int | None
    mandate: str | None
    due: str | None
    together_with: tuple[str, ...]
    is_open: bool
    joined: tuple[str, ...]
    statuses: tuple[StatusView, ...]
    source: str | None
    paper: str | None
    confirmed: str


class NeedView(msgspec.Struct, frozen=True, kw_only=True):
    """`withdrawn` says why it was entered in error."""

    number: int
    organ: str
    quote: str
    mandate: str | None
    source: str | None
    paper: str | None
    withdrawn: str | None
    answers: tuple[CommitmentView, ...]


class PriorityView(msgspec.Struct, frozen=True, kw_only=True):
    """`priority` None for what stands under none; `commitments` are those that answer no need of this priority.

    What answers a need that was entered in error stands by itself, for nobody reads that need any more.
    """

    priority: str | None
    needs: tuple[NeedView, ...]
    commitments: tuple[CommitmentView, ...]


def priority_views(plenary: Plenary, language: str) -> tuple[PriorityView, ...]:
    """In the order of the programme, those with nothing under them too; what stands under none comes last."""
    confirmed = _confirmed(plenary)
    needs = [one for _, one in sorted(plenary.needs.items())]
    views = []
    for priority in (*plenary.programme.priorities, None):
        under = [one for one in needs if one.priority == priority]
        own = {one.number for one in under if one.withdrawn is None}
        alone = [
            one for one in confirmed if one.wording.priority == priority and one.wording.answers not in own
        ]
        if priority is not None or under or alone:
            views.append(
                PriorityView(
                    priority=priority,
                    needs=tuple(need_view(plenary, one, language) for one in under),
                    commitments=tuple(commitment_view(plenary, one, language) for one in alone),
                )
            )
    return tuple(views)


def told_in(
    plenary: Plenary, intervention: int, language: str
) -> tuple[tuple[NeedView, ...], tuple[CommitmentView, ...]]:
    """What was asked for and what was promised in an intervention, in its words or in a text released with it."""
    said = {
        Source(intervention=intervention),
        *(
            Source(statement=one.statement)
            for one in plenary.released.values()
            if intervention in one.interventions
        ),
    }
    confirmed = _confirmed(plenary)
    return (
        tuple(
            need_view(plenary, one, language)
            for _, one in sorted(plenary.needs.items())
            if one.source in said and one.withdrawn is None
        ),
        tuple(commitment_view(plenary, one, language) for one in confirmed if one.wording.source in said),
    )


def need_answered(plenary: Plenary, one: Commitment, language: str) -> NeedView | None:
    """None where it answers none, or one that was entered in error."""
    need = plenary.needs.get(one.wording.answers or 0)
    return need_view(plenary, need, language) if need is not None and need.withdrawn is None else None


def is_anything_told(priorities: tuple[PriorityView, ...]) -> bool:
    """Whether anything was asked for or promised under one of them."""
    return any(one.needs or one.commitments for one in priorities)


def commitment_view(plenary: Plenary, one: Commitment, language: str) -> CommitmentView:
    wording, zone = one.wording, plenary.programme.zone
    return CommitmentView(
        number=one.number,
        key=one.delegation.key,
        name=represented_name(one.delegation, language),
        kind=wording.kind.value,
        quote=wording.quote,
        priority=wording.priority,
        answers=wording.answers,
        mandate=mandate_words(wording.mandate),
        due=day(wording.due, language) if wording.due else None,
        together_with=wording.together_with,
        is_open=wording.is_open,
        joined=tuple(represented_name(other, language) for other, _ in one.joined),
        statuses=tuple(_status(plenary, status, language) for status in one.statuses),
        source=_source(plenary, wording.source),
        paper=source_told(plenary, one.cited),
        confirmed=_when(one.confirmed, one.confirmed_on, zone, language),
    )


def mandate_words(mandate: Mandate | None) -> str | None:
    """As in: ICC-ASP/21/Res.3, § 12."""
    if mandate is None:
        return None
    return f"{mandate.instrument}, § {mandate.paragraph}" if mandate.paragraph else mandate.instrument


def need_view(plenary: Plenary, one: Need, language: str) -> NeedView:
    return NeedView(
        number=one.number,
        organ=represented_name(one.organ, language),
        quote=one.quote,
        mandate=mandate_words(one.mandate),
        source=_source(plenary, one.source),
        paper=source_told(plenary, one.cited),
        withdrawn=one.withdrawn,
        answers=tuple(
            commitment_view(plenary, each, language)
            for each in _confirmed(plenary)
            if each.wording.answers == one.number and one.withdrawn is None
        ),
    )


def _confirmed(plenary: Plenary) -> list[Commitment]:
    return [one for _, one in sorted(plenary.commitments.items()) if one.confirmed is not None]


def _source(plenary: Plenary, source: Source) -> str | None:
    """A statement's text only once it is released."""
    if source.intervention is not None:
        return f"interventions/{source.intervention}"
    if source.statement is not None and source.statement in plenary.released:
        return f"statements/{source.statement}"
    return None


def _status(plenary: Plenary, status: Status, language: str) -> StatusView:
    return StatusView(
        progress=status.progress.value,
        words=status.words,
        asserted_by=status.asserted_by,
        at=_when(status.at, status.on, plenary.programme.zone, language),
        paper=source_told(plenary, status.cited),
    )


def _when(at: datetime | None, on: date | None, zone: str | None, language: str) -> str:
    """The day alone where no more is known."""
    if on is not None:
        return day(on, language)
    return moment(at, zone, language) if at else ""
