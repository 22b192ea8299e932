"""What the desk sees of requests, for a program that bears its token: reasons and doubts, and nothing that is private."""

from datetime import UTC
from typing import Literal

import msgspec

from hemicycle.chamber.house.tokens import Scope
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.look import is_unseen
from hemicycle.plenary.requests.request import Door, Doubt, Missing, Request, Status
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Operation
from hemicycle.web.api.portion import ByNumber, by_number
from hemicycle.web.api.values import Delegation, Group, delegation_told, group_told
from hemicycle.web.api.words import Instant
from hemicycle.web.views.inbox import reasons_of, waits


class Asked(ByNumber, frozen=True):
    """`which` are those that wait, or all."""

    which: Literal["waiting", "all"] = "waiting"


class DeskRequest(msgspec.Struct, frozen=True, kw_only=True):
    """`reasons` say in sentences why it waits; `merge_with` are inscriptions to which it may belong."""

    number: int
    position: int
    door: Door
    arrived: Instant
    status: Status
    is_waiting: bool
    delegation: Delegation | None
    group: Group | None
    segments: tuple[str, ...]
    missing: tuple[Missing, ...]
    doubts: tuple[Doubt, ...]
    reasons: tuple[str, ...]
    late: tuple[str, ...]
    merge_with: tuple[int, ...]
    inscriptions: tuple[int, ...]


class DeskRequests(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    requests: tuple[DeskRequest, ...]
    next: str | None


async def desk_requests(call: Call[Asked, None]) -> Answer[DeskRequests]:
    all_of_them = call.question.which == "all"
    wanted = tuple(one for one in call.state.requests.values() if all_of_them or _waits(call.state, one))
    shown, after = by_number(call.question, wanted, lambda one: one.number)
    told = tuple(_told(call.state, one, call.language) for one in shown)
    return Answer(DeskRequests(position=call.state.position, requests=told, next=after), after)


def _waits(plenary: Plenary, request: Request) -> bool:
    return waits(request) or is_unseen(plenary, request)


def _told(plenary: Plenary, request: Request, language: str) -> DeskRequest:
    asked = request.asked
    return DeskRequest(
        number=request.number,
        position=request.position,
        door=request.door,
        arrived=request.arrived.astimezone(UTC),
        status=request.status,
        is_waiting=_waits(plenary, request),
        delegation=delegation_told(asked.delegation, language) if asked.delegation is not None else None,
        group=group_told(asked.capacity, language),
        segments=asked.segments,
        missing=request.missing,
        doubts=request.doubts,
        reasons=reasons_of(plenary, request, language),
        late=request.late,
        merge_with=request.merge_with,
        inscriptions=request.inscriptions,
    )


OPERATIONS = (
    Operation(
        id="desk_requests",
        method="GET",
        path="/{plenary}/desk/requests",
        says="The requests that wait at the desk, and why, or all of them, by their numbers.",
        handle=desk_requests,
        answers=DeskRequests,
        question=Asked,
        scopes=frozenset({Scope.READ, Scope.DESK}),
        in_portions=True,
    ),
)
