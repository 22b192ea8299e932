"""The public API, first version: what the pages show, as data, and the web door for programs."""

from secrets import token_hex
from typing import Any

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.exceptions import ClientException

from hemicycle.plenary.record.record import record
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Door, Sender
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed, must_be_allowed_mailbox
from hemicycle.web.pages.desk.inviting import ADDRESS
from hemicycle.web.pages.page import address_of
from hemicycle.web.pages.register import asked_by, vouched_by
from hemicycle.web.views.floor import floor_view, queue_view
from hemicycle.web.views.lists import list_views


class RequestBody(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`command` repeats safely: the same request with the same one again brings the first receipt."""

    delegation: str
    segments: list[str]
    group: str = ""
    speaker: str = ""
    address: str = ""
    invitation: str = ""
    command: str = ""


@get("/api/v1/{slug:str}", sync_to_thread=False)
def state(house: House, slug: str, lang: str = "en") -> dict[str, Any]:
    plenary = house.chamber.view(slug)
    return {
        "position": plenary.position,
        "title": plenary.programme.title,
        "floor": {
            **msgspec.to_builtins(floor_view(plenary, lang)),
            **msgspec.to_builtins(queue_view(plenary, lang)),
        },
        "lists": [msgspec.to_builtins(one) for one in list_views(plenary, lang)],
    }


@get("/api/v1/{slug:str}/record", sync_to_thread=False)
def record_so_far(house: House, slug: str) -> dict[str, Any]:
    """Who spoke when, what was ruled and decided, and, once the meeting is closed, who was not reached."""
    plenary = house.chamber.view(slug)
    return {"position": plenary.position, **msgspec.to_builtins(record(plenary))}


@post("/api/v1/{slug:str}/requests", status_code=201)
async def request(
    request: Request[None, None, State], house: House, slug: str, data: RequestBody
) -> dict[str, Any]:
    arrived = house.chamber.time.now()
    must_be_allowed(house.limits.forms, address_of(request))
    if data.address and not ADDRESS.fullmatch(data.address[:300]):
        raise ClientException("The address is not one e-mail address.")
    must_be_allowed_mailbox(house.limits, data.address)
    asked = asked_by(
        house.chamber.view(slug),
        delegation=data.delegation[:300],
        segments=tuple(data.segments),
        group=data.group[:300],
        arrived=arrived,
    )
    command = ReceiveRequest(
        id=house.links.act("api", data) if data.command else token_hex(16),
        door=Door.WEB,
        arrived=arrived,
        asked=asked,
        speaker=Speaker(name=data.speaker[:300]) if data.speaker else None,
        sender=Sender(address=data.address[:300] or None),
        vouched=vouched_by(house, slug, data.invitation, asked.delegation),
    )
    receipt = house.chamber.receipt(await house.chamber.submit(slug, command, "web"))
    return {"receipt": msgspec.to_builtins(receipt)}
