"""The web door for programs: a delegation asks for the floor and holds its receipt at once."""

import msgspec

from hemicycle.chamber.house.tokens import Scope
from hemicycle.ledger.signing import Receipt
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Door, Sender
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import CREATED, Answer, Nothing, Operation
from hemicycle.web.api.problem import Kind, Trouble
from hemicycle.web.api.words import Address, Segments, Words
from hemicycle.web.limits import must_be_allowed_mailbox
from hemicycle.web.pages.register import asked_by, vouched_by


class RequestBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`delegation` and `group` by their names in any language; `invitation` is the token of a circulated link.

    `command` is an idempotency key for programs that can set no header.
    """

    delegation: Words
    segments: Segments
    group: Words = ""
    speaker: Words = ""
    address: Address = ""
    invitation: Words = ""
    command: Words = ""


class Requested(msgspec.Struct, frozen=True, kw_only=True):
    """`receipt` is signed: the row that ends what the request brought about."""

    receipt: Receipt


async def request(call: Call[Nothing, RequestBody]) -> Answer[Requested]:
    """A request is never refused: it is recorded, then decided. A token that may register vouches for it."""
    body, house, limiter = call.body, call.house, call.house.limits.forms
    if not limiter.allows(call.address):
        raise Trouble(Kind.TOO_MANY, "Too many requests came from this address.", limiter.told(call.address))
    asked = asked_by(
        call.state,
        delegation=body.delegation,
        segments=body.segments,
        group=body.group,
        arrived=call.arrived,
    )
    by = call.token.actor if call.token is not None else ""
    whose = (body.delegation, body.address, by)
    keyed = call.keys.command(call.plenary, call.key or body.command, whose, body)
    is_again = house.chamber.knows(call.plenary, keyed.id)
    if not is_again:
        must_be_allowed_mailbox(house.limits, body.address)
    row = await house.chamber.submit(
        call.plenary,
        ReceiveRequest(
            id=keyed.id,
            door=Door.WEB,
            arrived=call.arrived,
            asked=asked,
            speaker=Speaker(name=body.speaker) if body.speaker.strip() else None,
            sender=Sender(address=body.address or None),
            vouched=bool(by) or vouched_by(house, call.plenary, body.invitation, asked.delegation),
        ),
        f"web:{by}" if by else "web",
        keyed.is_free,
    )
    return Answer(Requested(receipt=house.chamber.receipt(row)), is_again=is_again)


OPERATIONS = (
    Operation(
        id="request",
        method="POST",
        path="/{plenary}/requests",
        says="Asks for the floor. It arrives when it is here whole, and is answered with a receipt.",
        handle=request,
        answers=Requested,
        brings=RequestBody,
        status=CREATED,
        token_scopes=frozenset({Scope.REGISTER}),
    ),
)
