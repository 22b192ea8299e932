"""The web door: a delegation asks for the floor and holds its receipt at once."""

from datetime import UTC, datetime
from secrets import token_hex
from typing import Annotated
from unicodedata import normalize

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.params import Body, QueryParameter
from litestar.response import Response

from hemicycle.chamber.links import claim_in_force, link_in_force
from hemicycle.delegations.category import Category
from hemicycle.delegations.finding import find, find_group
from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.delegations.register import delegations_called, every_delegation
from hemicycle.delegations.standing import category_of
from hemicycle.documents.one_line import one_line
from hemicycle.ledger.signing import Receipt
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.letters.often import proof_waits
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.represented import OTHER, Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Missing, Sender, Status
from hemicycle.plenary.requests.request import Request as Waiting
from hemicycle.web.entering import entered, new_session, session_cookie
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed, must_be_allowed_mailbox
from hemicycle.web.pages.desk.inviting import ADDRESS
from hemicycle.web.pages.page import address_of, language_of, page
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

LONGEST_FIELD = 300
Language = Annotated[str | None, QueryParameter(name="lang")]
Fields = dict[str, str | list[str]]
Form = Annotated[Fields, Body(media_type=RequestEncodingType.URL_ENCODED)]
Asking = Request[None, None, State]


@get("/{slug:str}/register", sync_to_thread=False)
def form(
    request: Asking,
    house: House,
    slug: str,
    lang: Language = None,
) -> Response[str]:
    return _form(request, house, slug, _Filling(lang))


@post("/{slug:str}/register", status_code=201)
async def register(
    request: Asking, house: House, slug: str, data: Form, lang: Language = None
) -> Response[str]:
    """The request arrives when the complete form is here; whoever sent it enters the page of the request at once.

    Not while its address is to be proved: whoever presses the mailed link enters then, and nobody beside them.
    """
    arrived = house.chamber.time.now()
    must_be_allowed(house.limits.forms, address_of(request))
    state = house.chamber.view(slug)
    must_be_allowed_mailbox(house.limits, _text(data, "address"))
    asked = _asked(state, data, arrived)
    own = _delegation_of(request, house, slug)
    vouched = asked.delegation is not None and asked.delegation.key == own
    problem = _problem(state, asked, _text(data, "address"), vouched=vouched)
    if asked.delegation is None or problem is not None:
        return _form(request, house, slug, _Filling(lang, data, problem))
    language = language_of(request, lang)
    command = ReceiveRequest(
        id=house.links.act("form", data) if _text(data, "command") else token_hex(16),
        door=Door.WEB,
        arrived=arrived,
        asked=asked,
        speaker=_speaker(data),
        sender=Sender(address=_text(data, "address") or None),
        vouched=vouched,
        language=language,
    )
    try:
        row = await house.chamber.submit(slug, command, "web")
    except FloorElsewhere as elsewhere:
        return _form(request, house, slug, _Filling(lang, data, "elsewhere", elsewhere.phrase))
    number = _number_of(house.chamber.view(slug), row.position)
    answer = _receipt(request, house, slug, lang, _Received(house.chamber.receipt(row), number))
    if _needs_proof(house.chamber.view(slug).requests[number]):
        return answer
    claim = claim_in_force(house.chamber.view(slug), slug, Role.REQUEST, str(number))
    answer.set_cookie(session_cookie(house, new_session(house, claim)))
    return answer


def _problem(state: Plenary, asked: Asked, address: str, *, vouched: bool) -> str | None:
    """The first thing that the form lacks; without an address a stranger could prove nothing.

    Two addresses in one field are none: a letter would go to both, and either could prove it.
    """
    if asked.delegation is None:
        return "delegation"
    if not asked.segments:
        return "segment"
    if address:
        return None if ADDRESS.fullmatch(address) else "address"
    return "address" if _needs_address(state, vouched=vouched) else None


def _needs_address(state: Plenary, *, vouched: bool) -> bool:
    return not vouched and state.programme.registration.unknown_senders is UnknownSender.VOUCH


def _number_of(state: Plenary, position: int) -> int:
    """The request that a row ends: the last one received before it."""
    received = (one for one in state.requests.values() if one.position <= position)
    return max(received, key=lambda one: one.position).number


def _speaker(data: Fields) -> Speaker | None:
    name, title = _text(data, "speaker"), _text(data, "title")
    return Speaker(name=name, title=title or None) if name else None


class _Received(msgspec.Struct, frozen=True):
    receipt: Receipt
    number: int


class _Filling(msgspec.Struct, frozen=True):
    """How the form is shown: the language asked for, what was filled in, and what was wrong with it.

    `elsewhere`: nothing was wrong, but the floor is run from another machine.
    """

    language: str | None
    data: Fields = {}
    problem: str | None = None
    elsewhere: Phrase | None = None


class _Filled(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the form: nothing that somebody typed is lost when something was wrong."""

    delegation: str
    segments: tuple[str, ...]
    group: str
    speaker: str
    title: str
    address: str


def _form(request: Asking, house: House, slug: str, filling: _Filling) -> Response[str]:
    state = house.chamber.view(slug)
    chosen = _delegation_of(request, house, slug)

    def values(language: str) -> dict[str, object]:
        own = known_delegation(chosen).name(language) if chosen else ""
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "names": sorted(one.name(language) for one in every_delegation()),
            "chosen": own,
            "filled": _filled(filling.data, own),
            "needs_address": _needs_address(state, vouched=bool(chosen)),
            "command": _text(filling.data, "command") or token_hex(16),
            "problem": filling.problem,
            "elsewhere": told(filling.elsewhere, language) if filling.elsewhere else "",
        }

    status = 503 if filling.elsewhere else 422 if filling.problem else 200
    answer = page(request, filling.language, "pages/register.html", values, status=status)
    answer.headers["cache-control"] = "no-store"
    return answer


def _filled(data: Fields, own: str) -> _Filled:
    return _Filled(
        delegation=_text(data, "delegation") or own,
        segments=_several(data, "segment"),
        group=_text(data, "group"),
        speaker=_text(data, "speaker"),
        title=_text(data, "title"),
        address=_text(data, "address"),
    )


def _receipt(
    request: Asking, house: House, slug: str, lang: str | None, received: _Received
) -> Response[str]:
    state = house.chamber.view(slug)
    found = state.requests[received.number]
    places = [
        (inscription.segment, speakers_list(state, inscription.segment).place(inscription.number))
        for inscription in (state.inscriptions[one] for one in found.inscriptions)
    ]
    values = {
        "slug": slug,
        "house": house,
        "receipt": received.receipt,
        "number": received.number,
        "status": found.status.value,
        "needs_proof": _needs_proof(found),
        "proof_waits": proof_waits(state, found.number) is not None,
        "name": found.asked.delegation.name if found.asked.delegation else "",
        "arrived": found.arrived.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC"),
        "places": places,
        "key": house.chamber.public_key.hex(),
        "programme": programme_view(state, language_of(request, lang)),
    }
    answer = page(request, lang, "pages/receipt.html", values, status=201)
    answer.headers["cache-control"] = "no-store"
    return answer


def _needs_proof(request: Waiting) -> bool:
    return request.status is Status.HELD and Missing.PROOF_OF_ADDRESS in request.missing


def _asked(state: Plenary, data: Fields, arrived: datetime) -> Asked:
    return asked_by(
        state,
        delegation=_text(data, "delegation"),
        segments=_several(data, "segment"),
        group=_text(data, "group"),
        arrived=arrived,
    )


def asked_by(
    state: Plenary, *, delegation: str, segments: tuple[str, ...], group: str, arrived: datetime
) -> Asked:
    """What a form or a program asks for; segments that the programme does not know are left out."""
    known = {segment.key for segment in state.programme.segments}
    return Asked(
        delegation=_represented(state, _shown(delegation), arrived),
        capacity=_capacity(_shown(group)),
        segments=tuple(dict.fromkeys(key for key in segments if key in known)),
    )


def delegation_named(state: Plenary, name: str) -> Represented | None:
    """As somebody at the desk names it, with its standing on the first day of the meeting; None for no name."""
    return _represented(state, _shown(name), datetime.min)  # noqa: DTZ901 - its day alone counts


def _capacity(group: str) -> Capacity:
    """For a group of the tables by its name in any language, else for one that we do not know, by its name."""
    keys = {
        one.key for one in find_group(group) if group.casefold().removeprefix("the ") == one.words.casefold()
    }
    return Capacity(group=keys.pop() if len(keys) == 1 else group or None)


def _shown(name: str) -> str:
    """As everybody sees it: two names that look the same must not be two."""
    return one_line(normalize("NFC", name))


def _represented(state: Plenary, name: str, arrived: datetime) -> Represented | None:
    """One of the tables by its name in any language, else one that we do not know, by the name it gave itself."""
    if not name:
        return None
    day = state.programme.sittings[0].day if state.programme.sittings else arrived.date()
    exact = delegations_called(name)
    if len(exact) == 1:
        key = exact[0].key
    else:
        candidates = {one.key for one in find(name) if one.kind == "delegation"}
        if len(candidates) != 1:
            return Represented(key=f"{OTHER}{name.casefold()}", name=name, category=Category.EXPERT)
        key = candidates.pop()
    found = known_delegation(key)
    return Represented(key=key, name=found.name("en"), category=category_of(found, day))


def _delegation_of(request: Asking, house: House, slug: str) -> str:
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


def _several(data: Fields, field: str) -> tuple[str, ...]:
    value = data.get(field, [])
    return (value,) if isinstance(value, str) else tuple(value)


def _text(data: Fields, field: str) -> str:
    value = data.get(field, "")
    return (value if isinstance(value, str) else "").strip()[:LONGEST_FIELD]
