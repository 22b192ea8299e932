"""Acts of desk and chair, by a program that bears a token."""

import msgspec

from hemicycle.chamber.house.tokens import Scope
from hemicycle.ledger.signing import Receipt
from hemicycle.web.api.acts import desk, floor, meeting, procedure
from hemicycle.web.api.acts.act import Act, Acting, ChairAct
from hemicycle.web.api.bearer import must_have
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import CREATED, Answer, Nothing, Operation
from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.pages.operating import must_operate

ACTS = meeting.ACTS | floor.ACTS | procedure.ACTS | desk.ACTS


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """`receipt` is signed: the row that ends what the act brought about."""

    receipt: Receipt


async def command(call: Call[Nothing, Act]) -> Answer[Done]:
    """The same key again brings the first receipt; a refusal is recorded nowhere, and may be tried again."""
    token, act = call.token, call.body
    if token is None:
        raise Trouble(Kind.UNAUTHENTICATED)
    must_have(token, frozenset({act.scope}))
    by, chamber = token.actor, call.house.chamber
    keyed = call.keys.command(call.plenary, call.key, by, act)
    is_again = chamber.knows(call.plenary, keyed.id)
    if not is_again and isinstance(act, ChairAct) and act.needs_control:
        must_operate(call.state, by)
    made = act.command(Acting(id=keyed.id, by=by, state=call.state, now=call.arrived))
    row = await chamber.submit(call.plenary, made, f"{act.scope.value}:{by}", keyed.is_free)
    return Answer(Done(receipt=chamber.receipt(row)), is_again=is_again)


OPERATIONS = (
    Operation(
        id="command",
        method="POST",
        path="/{plenary}/commands",
        says="An act of the chair or of the desk, by a token with its scope.",
        handle=command,
        answers=Done,
        brings=ACTS,
        status=CREATED,
        scopes=frozenset({Scope.CHAIR, Scope.DESK}),
    ),
)
