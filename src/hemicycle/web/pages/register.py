"""The web door: a delegation asks for the floor and holds its receipt at once."""

from datetime import UTC, datetime
from secrets import token_hex
from typing import Annotated

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body, QueryParameter
from litestar.response import Response

from hemicycle.chamber.links import link_in_force
from hemicycle.delegations.category import Category
from hemicycle.delegations.finding import find
from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.standing import category_of
from hemicycle.ledger.signing import Receipt
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from hemicycle.web.entering import entered
from hemicycle.web.house import House
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.views.programme import programme_view

LONGEST_FIELD = 300
Language = Annotated[str | None, QueryParameter(name="lang")]
Form = Annotated[dict[str, str | list[str]], Body(media_type=RequestEncodingType.URL_ENCODED)]


@get("/{slug:str}/register", sync_to_thread=False)
def form(
    request: Request[None, None, State],
    house: House,
    slug: str,
    lang: Language = None,
) -> Response[str]:
    return _form(request, house, slug, _Filling(lang))


@post("/{slug:str}/register", status_code=201)
async def register(
    request: Request[None, None, State], house: House, slug: str, data: Form, lang: Language = None
) -> Response[str]:
    """The request arrives when the complete form is here."""
    arrived = house.chamber.time.now()
    state = house.chamber.view(slug)
    asked = _asked(state, data, arrived)
    if asked.delegation is None or not asked.segments:
        problem = "delegation" if asked.delegation is None else "segment"
        return _form(request, house, slug, _Filling(lang, problem))
    command = ReceiveRequest(
        id=_text(data, "command") or token_hex(16),
        door=Door.WEB,
        arrived=arrived,
        asked=asked,
        speaker=Speaker(name=_text(data, "speaker")) if _text(data, "speaker") else None,
        sender=Sender(address=_text(data, "address") or None),
        vouched=asked.delegation.key == _delegation_of(request, house, slug),
    )
    receipt = house.chamber.receipt(await house.chamber.submit(slug, command, "web"))
    return _receipt(request, house, slug, lang, receipt)


class _Filling(msgspec.Struct, frozen=True):
    """How the form is shown: the language asked for, and what was wrong with the last try."""

    language: str | None
    problem: str | None = None


def _form(request: Request[None, None, State], house: House, slug: str, filling: _Filling) -> Response[str]:
    state = house.chamber.view(slug)
    chosen = _delegation_of(request, house, slug)

    def values(language: str) -> dict[str, object]:
        names = sorted(one.name(language) for one in every_delegation())
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "names": names,
            "chosen": known_delegation(chosen).name(language) if chosen else "",
            "command": token_hex(16),
            "problem": filling.problem,
        }

    status = 422 if filling.problem else 200
    return page(request, filling.language, "pages/register.html", values, status=status)


def _receipt(
    request: Request[None, None, State], house: House, slug: str, lang: str | None, receipt: Receipt
) -> Response[str]:
    state = house.chamber.view(slug)
    number = max(
        (one for one in state.requests.values() if one.position <= receipt.position),
        key=lambda one: one.position,
    ).number
    found = state.requests[number]
    places = [
        (inscription.segment, speakers_list(state, inscription.segment).place(inscription.number))
        for inscription in (state.inscriptions[one] for one in found.inscriptions)
    ]
    values = {
        "slug": slug,
        "house": house,
        "receipt": receipt,
        "number": number,
        "status": found.status.value,
        "name": found.asked.delegation.name if found.asked.delegation else "",
        "arrived": found.arrived.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC"),
        "places": places,
        "key": house.chamber.public_key.hex(),
        "programme": programme_view(state, language_of(request, lang)),
    }
    return page(request, lang, "pages/receipt.html", values, status=201)


def _asked(state: Plenary, data: dict[str, str | list[str]], arrived: datetime) -> Asked:
    segments = data.get("segment", [])
    return asked_by(
        state,
        delegation=_text(data, "delegation"),
        segments=(segments,) if isinstance(segments, str) else tuple(segments),
        group=_text(data, "group"),
        arrived=arrived,
    )


def asked_by(
    state: Plenary, *, delegation: str, segments: tuple[str, ...], group: str, arrived: datetime
) -> Asked:
    """What a form or a program asks for; segments that the programme does not know are left out."""
    known = {segment.key for segment in state.programme.segments}
    return Asked(
        delegation=_represented(state, delegation.strip(), arrived),
        capacity=Capacity(group=group) if group else Capacity(),
        segments=tuple(dict.fromkeys(key for key in segments if key in known)),
    )


def _represented(state: Plenary, name: str, arrived: datetime) -> Represented | None:
    """One of the tables by its name in any language, else one that we do not know, by the name it gave itself."""
    if not name:
        return None
    day = state.programme.sittings[0].day if state.programme.sittings else arrived.date()
    exact = [one for one in every_delegation() if name in {each.short for each in one.names.values()}]
    if len(exact) == 1:
        key = exact[0].key
    else:
        candidates = {one.key for one in find(name) if one.kind == "delegation"}
        if len(candidates) != 1:
            return Represented(key=f"other:{name.casefold()}", name=name, category=Category.EXPERT)
        key = candidates.pop()
    found = known_delegation(key)
    return Represented(key=key, name=found.name("en"), category=category_of(found, day))


def _delegation_of(request: Request[None, None, State], house: House, slug: str) -> str:
    """The delegation whose link was entered on this device; empty where none was."""
    session = entered(house, request.cookies, slug, Role.DELEGATION)
    return session.claim.subject if session is not None else ""


def vouched_by(house: House, slug: str, invitation: str, delegation: Represented | None) -> bool:
    """A circulated link vouches for the delegation it was sent to, and for no other."""
    claim = house.links.read(invitation)
    return (
        delegation is not None
        and claim is not None
        and (claim.role, claim.plenary, claim.subject) == (Role.DELEGATION, slug, delegation.key)
        and link_in_force(house.chamber.view(slug), claim) is not None
    )


def _text(data: dict[str, str | list[str]], field: str) -> str:
    value = data.get(field, "")
    return (value if isinstance(value, str) else "").strip()[:LONGEST_FIELD]
