"""A delegation's own page, and all that it may do there: only with what its link was made for."""

from collections.abc import Callable
from secrets import token_hex
from typing import Annotated

import msgspec
from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, QueryParameter
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.command import Command
from hemicycle.plenary.invitations.decline import DeclineInvitation
from hemicycle.plenary.links.acting import interventions_of, places_of, seats_of
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker
from hemicycle.plenary.lists.swap import AgreeToSwap, DeclineSwap, ProposeSwap
from hemicycle.plenary.lists.withdraw import UndoWithdrawal, Withdraw
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.record.correction import AskCorrection
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.statements.places import places_of_text
from hemicycle.plenary.statements.withhold import LetStatementGo, WithholdStatement
from hemicycle.web.entering import actor_of, entered
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.desk.form import Fields, Refused, nothing_typed, number_in, text_in
from hemicycle.web.pages.own_calendar import feed_address
from hemicycle.web.pages.own_promises import ON_PROMISES
from hemicycle.web.pages.page import address_of, language_of, page
from hemicycle.web.pages.statements import file_statement, filing_in
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.mine import PAGE_OF_BEARER, Bearer, mine_view, others_of
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.promised import promised_view
from hemicycle.web.views.spoken import spoken_views
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Form = Annotated[Fields, Body(media_type=RequestEncodingType.URL_ENCODED)]
LONGEST_FIELD = 300
LARGEST_STATEMENT = 12 * 1024 * 1024

ACTS: dict[str, Callable[[str, int, Fields], Command]] = {
    "change-speaker": lambda name, on, data: ChangeSpeaker(id=name, inscription=on, speaker=_speaker(data)),
    "withdraw": lambda name, on, _: Withdraw(id=name, inscription=on),
    "undo": lambda name, on, _: UndoWithdrawal(id=name, inscription=on),
    "propose": lambda name, on, data: ProposeSwap(id=name, proposer=on, partner=number_in(data, "partner")),
}
"""Acts on a place of one's own, by its number."""

ON_SWAPS: dict[str, Callable[[str, int], Command]] = {
    "agree": lambda name, swap: AgreeToSwap(id=name, swap=swap),
    "decline": lambda name, swap: DeclineSwap(id=name, swap=swap),
}


ON_STATEMENTS: dict[str, Callable[[str, int], Command]] = {
    "withhold-statement": lambda name, on: WithholdStatement(id=name, statement=on),
    "let-statement-go": lambda name, on: LetStatementGo(id=name, statement=on),
}
"""Acts on a text of one's own, by its number."""


@get(["/{slug:str}/mine", "/{slug:str}/request"])
async def mine(request: Asking, house: House, bearing: Claim, lang: Language = None) -> Response[str]:
    return await _page(request, house, bearing, lang)


@post(["/{slug:str}/mine", "/{slug:str}/request"], status_code=303)
async def act(
    request: Asking, house: House, bearing: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """A double press is one act: its id follows from all that was sent, with the position of the ledger."""
    state = house.chamber.view(bearing.plenary)
    try:
        command = _command(house, state, bearing, data)
        await house.chamber.submit(bearing.plenary, command, actor_of(bearing))
    except Refusal as refusal:
        return await _page(request, house, bearing, lang, refusal.phrase, Refused(refusal, data))
    return _back(request, bearing, lang)


@post(
    ["/{slug:str}/mine/statement", "/{slug:str}/request/statement"],
    status_code=303,
    request_max_body_size=LARGEST_STATEMENT,
)
async def statement(
    request: Asking, house: House, bearing: Claim, lang: Language = None
) -> Response[str] | Redirect:
    must_be_allowed(house.limits.files, address_of(request))
    filing = await filing_in(request)
    state = house.chamber.view(bearing.plenary)
    if filing.seat:
        _must_be_own_seat(state, bearing, filing.seat)
    else:
        _must_be_own(state, bearing, filing.inscription)
    problem = await file_statement(house, bearing, filing)
    if problem is not None:
        return await _page(request, house, bearing, lang, problem)
    return _back(request, bearing, lang)


@get(["/{slug:str}/mine/receipt.json", "/{slug:str}/request/receipt.json"], sync_to_thread=False)
def receipts(house: House, bearing: Claim) -> Response[bytes]:
    """The signed position of the ledger as it stands, which holds all that was done in this name until now."""
    row = house.chamber.last_row(bearing.plenary)
    if row is None:
        raise NotFoundException("Nothing is recorded yet.")
    body = msgspec.json.format(msgspec.json.encode(house.chamber.receipt(row)))
    headers = {
        "content-disposition": f'attachment; filename="{bearing.plenary}-receipt.json"',
        "cache-control": "no-store",
    }
    return Response(body, media_type="application/json", headers=headers)


def _command(house: House, state: Plenary, bearing: Claim, data: Fields) -> Command:
    """Raises NotFoundException for what the link was not made for, and Refusal."""
    name, on = text_in(data, "act"), number_in(data)
    command = house.links.act("mine", bearing.role, bearing.subject, data)
    if name in ACTS:
        _must_be_own(state, bearing, on)
        return ACTS[name](command, on, data)
    if name in ON_SWAPS:
        _must_be_a_side_of(state, bearing, on, is_partner=name == "agree")
        return ON_SWAPS[name](command, on)
    if name in ON_PROMISES and bearing.role is Role.DELEGATION:
        return ON_PROMISES[name](command, state, bearing.subject, data)
    if name in ON_STATEMENTS:
        _must_be_own_text(state, bearing, on)
        return ON_STATEMENTS[name](command, on)
    if name == "ask-correction":
        _must_have_spoken(state, bearing, on)
        return AskCorrection(id=command, intervention=on, words=text_in(data, "words"))
    if name == "decline-invitation" and bearing.role is Role.DELEGATION:
        return DeclineInvitation(id=command, delegation=bearing.subject)
    raise NotFoundException("There is no such act.")


def _must_be_own(state: Plenary, bearing: Claim, inscription: int) -> None:
    own = {one.number for one in places_of(state, bearing.role, bearing.subject)}
    if inscription not in own:
        raise NotFoundException("There is no such place.")


def _must_be_own_seat(state: Plenary, bearing: Claim, key: str) -> None:
    if key not in {one.key for one in seats_of(state, bearing.role, bearing.subject)}:
        raise NotFoundException("There is no such seat.")


def _must_be_own_text(state: Plenary, bearing: Claim, number: int) -> None:
    filed = dict(enumerate(state.statements, 1)).get(number)
    if filed is None or not _is_own(state, bearing, filed):
        raise NotFoundException("There is no such text.")


def _is_own(state: Plenary, bearing: Claim, filed: Filed) -> bool:
    """All of the places that it was filed for; one of an invited seat is its whose seat it was then."""
    if filed.seated is not None:
        return (bearing.role, bearing.subject) == (Role.DELEGATION, filed.seated.delegation.key)
    own = {one.number for one in places_of(state, bearing.role, bearing.subject)}
    places = {*places_of_text(state, filed)}
    return bool(places) and own >= places


def _must_have_spoken(state: Plenary, bearing: Claim, intervention: int) -> None:
    own = {one.number for one in interventions_of(state, bearing.role, bearing.subject)}
    if intervention not in own:
        raise NotFoundException("There is no such intervention.")


def _must_be_a_side_of(state: Plenary, bearing: Claim, number: int, *, is_partner: bool) -> None:
    """The partner agrees; either side says no."""
    swap = state.swaps.get(number)
    own = {one.number for one in places_of(state, bearing.role, bearing.subject)}
    sides = () if swap is None else (swap.partner,) if is_partner else (swap.partner, swap.proposer)
    if not own & {*sides}:
        raise NotFoundException("There is no such exchange.")


def _speaker(data: Fields) -> Speaker | None:
    name, title = text_in(data, "speaker")[:LONGEST_FIELD], text_in(data, "title")[:LONGEST_FIELD]
    return Speaker(name=name, title=title or None) if name else None


def _back(request: Asking, bearing: Claim, lang: str | None) -> Redirect:
    return Redirect(f"{_at(bearing)}?lang={language_of(request, lang)}", status_code=303)


def _at(bearing: Claim) -> str:
    return f"/{bearing.plenary}/{PAGE_OF_BEARER[bearing.role]}"


def _also(request: Asking, house: House, bearing: Claim) -> dict[str, str] | None:
    """The other page of a browser that entered by both links."""
    other = Role.DELEGATION if bearing.role is Role.REQUEST else Role.REQUEST
    session = entered(house, request.cookies, bearing.plenary, other)
    if session is None:
        return None
    number = session.claim.subject if other is Role.REQUEST else ""
    return {"page": PAGE_OF_BEARER[other], "number": number}


async def _page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking,
    house: House,
    bearing: Claim,
    lang: str | None,
    problem: Phrase | None = None,
    refused: Refused | None = None,
) -> Response[str]:
    slug = bearing.plenary
    await house.chamber.read_steps(slug)
    state = house.chamber.view(slug)
    bearer = Bearer(bearing.role, bearing.subject)
    audience = Audience(bearing.role.value)

    def values(language: str) -> dict[str, object]:
        _, regions = house.render(Address(slug, audience, language, bearing.subject))
        mine = mine_view(state, bearer, language, {})
        return {
            "slug": slug,
            "path": _at(bearing),
            "at": _at(bearing),
            "also": _also(request, house, bearing),
            "regions": regions,
            "stream": f"/stream/{slug}/{audience.value}/{language}",
            "others": {
                one.inscription: others_of(state, one.inscription, language) if one.is_open else ()
                for one in mine.places
            },
            "house": house,
            "programme": programme_view(state, language),
            "mine": mine,
            "spoken": spoken_views(state, bearer, language),
            "promised": promised_view(state, bearer, language),
            "role": bearing.role.value,
            "feed": feed_address(house, bearing, language),
            "command": token_hex(8),
            "refusal": told(problem, language) if problem else None,
            "typed": refused.typed if refused else nothing_typed,
        }

    answer = page(request, lang, "pages/mine.html", values, status=409 if problem else 200)
    answer.headers.update({"cache-control": "no-store", "x-robots-tag": "noindex"})
    return answer
