"""What was asked and promised, under the priorities of the programme."""

import msgspec

from hemicycle.documents.commitments.told import CommitmentView, PriorityView, commitment_view, priority_views
from hemicycle.plenary.commitments.coverage import Coverage, coverage
from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation


class Commitments(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    coverage: tuple[Coverage, ...]
    priorities: tuple[PriorityView, ...]


async def commitments(call: Call[Nothing, None]) -> Answer[Commitments]:
    return Answer(
        Commitments(
            position=call.state.position,
            coverage=coverage(call.state),
            priorities=priority_views(call.state, call.language),
        )
    )


async def commitment(call: Call[Nothing, None]) -> Answer[CommitmentView]:
    found = call.state.commitments.get(call.number("number"))
    if found is None or found.confirmed is None:
        raise not_found("There is no such commitment.")
    return Answer(commitment_view(call.state, found, call.language))


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
        answers=CommitmentView,
    ),
)
