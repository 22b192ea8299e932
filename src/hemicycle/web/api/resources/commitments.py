"""What was asked and promised, under the priorities of the programme."""

import msgspec

from hemicycle.documents.commitments.told import (
    CommitmentView,
    PriorityView,
    commitment_view,
    is_anything_told,
    priority_views,
)
from hemicycle.plenary.commitments.coverage import Coverage, coverage
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.values import Presumption, presumption_told


class ConfirmedCommitment(CommitmentView, frozen=True, kw_only=True):
    presumption: Presumption


class Commitments(msgspec.Struct, frozen=True, kw_only=True):
    """`presumption` is null while nothing was asked or promised."""

    position: int
    presumption: Presumption | None
    coverage: tuple[Coverage, ...]
    priorities: tuple[PriorityView, ...]


async def commitments(call: Call[Nothing, None]) -> Answer[Commitments]:
    priorities = priority_views(call.state, call.language)
    return Answer(
        Commitments(
            position=call.state.position,
            presumption=presumption_told(call.language) if is_anything_told(priorities) else None,
            coverage=coverage(call.state),
            priorities=priorities,
        )
    )


async def commitment(call: Call[Nothing, None]) -> Answer[ConfirmedCommitment]:
    found = call.state.commitments.get(call.number("number"))
    if found is None or found.confirmed is None:
        raise not_found("There is no such commitment.")
    view = commitment_view(call.state, found, call.language)
    return Answer(
        ConfirmedCommitment(presumption=presumption_told(call.language), **msgspec.structs.asdict(view))
    )


OPERATIONS = (
    Operation(
        id="commitments",
        method="GET",
        path="/{plenary}/commitments",
        says="Needs and confirmed commitments under each priority, and how far each is covered.",
        handle=commitments,
        answers=Commitments,
    ),
    Operation(
        id="commitment",
        method="GET",
        path="/{plenary}/commitments/{number}",
        says="One commitment that was confirmed.",
        handle=commitment,
        answers=ConfirmedCommitment,
    ),
)
