"""The house itself, and what its problems mean."""

import msgspec

from hemicycle.web.api.call import Call, not_found
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.problem import Kind


class HouseTold(msgspec.Struct, frozen=True, kw_only=True):
    """`key` is the public Ed25519 key that proves its receipts, in hexadecimal; in a rehearsal all is invented."""

    url: str
    key: str
    is_rehearsal: bool


class ProblemKind(msgspec.Struct, frozen=True, kw_only=True):
    type: str
    status: int
    meaning: str


async def house(call: Call[Nothing, None]) -> Answer[HouseTold]:
    key = call.house.chamber.public_key.hex()
    return Answer(HouseTold(url=call.house.url, key=key, is_rehearsal=call.house.rehearsal))


async def problem(call: Call[Nothing, None]) -> Answer[ProblemKind]:
    found = next((one for one in Kind if one.label == call.places["kind"]), None)
    if found is None:
        raise not_found("There is no such kind of problem.")
    return Answer(ProblemKind(type=found.type, status=found.status, meaning=found.meaning))


OPERATIONS = (
    Operation(
        id="house",
        method="GET",
        path="/house",
        says="Where the house is, and the key that proves its receipts.",
        handle=house,
        answers=HouseTold,
        is_told=False,
    ),
    Operation(
        id="problem",
        method="GET",
        path="/problems/{kind}",
        says="What a kind of problem means.",
        handle=problem,
        answers=ProblemKind,
        is_told=False,
    ),
)
