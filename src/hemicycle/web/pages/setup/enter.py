"""The door of the house: its link shows a door and changes nothing; entering is a press."""

import asyncio
from secrets import token_urlsafe

from litestar import get, post
from litestar.datastructures import Cookie
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import HouseClaim, HouseSession
from hemicycle.web.entering import SESSION_SECONDS, seconds_ahead
from hemicycle.web.house import House, SetUp
from hemicycle.web.house_entering import HOUSE_COOKIE, entered_house
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import address_of, language_of, page
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/enter/house/{token:str}")
async def door(request: Asking, house: House, token: str, lang: Language = None) -> Response[str]:
    setup, claim = await _claim(request, house, token)
    is_own = await entered_house(request, house) is not None
    is_taken = not is_own and await asyncio.to_thread(setup.link.is_taken, claim)
    return _door(request, house, lang, is_taken=is_taken)


@post("/enter/house/{token:str}")
async def enter(request: Asking, house: House, token: str, lang: Language = None) -> Response[str] | Redirect:
    setup, claim = await _claim(request, house, token)
    before = await entered_house(request, house)
    session = HouseSession(
        claim=claim,
        device=before.device if before is not None else token_urlsafe(24),
        until=seconds_ahead(house, SESSION_SECONDS),
    )
    if not await asyncio.to_thread(setup.link.bind, session):
        return _door(request, house, lang, is_taken=True)
    answer = Redirect(f"/?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)
    answer.set_cookie(
        Cookie(
            key=HOUSE_COOKIE,
            value=house.links.house_session(session),
            max_age=SESSION_SECONDS,
            httponly=True,
            samesite="lax",
            secure=house.is_secure,
        )
    )
    return answer


@post("/leave/house")
async def leave(request: Asking, house: House, lang: Language = None) -> Redirect:
    """The link belonged to this device: it ends with the session."""
    if house.setup is not None and await entered_house(request, house) is not None:
        await asyncio.to_thread(house.setup.link.renew)
    answer = Redirect(f"/?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)
    answer.delete_cookie(HOUSE_COOKIE)
    return answer


async def _claim(request: Asking, house: House, token: str) -> tuple[SetUp, HouseClaim]:
    """Whoever tries links that are none is slowed down. Raises NotFoundException, TooManyRequestsException."""
    claim = house.links.read_house(token)
    if house.setup is not None and claim == await asyncio.to_thread(house.setup.link.in_force):
        assert claim is not None  # noqa: S101 - it equals one
        return house.setup, claim
    must_be_allowed(house.limits.wrong_links, address_of(request))
    raise NotFoundException("This link is not valid.")


def _door(request: Asking, house: House, lang: str | None, *, is_taken: bool) -> Response[str]:
    values = {"house": house, "is_taken": is_taken}
    return private(
        page(
            request,
            lang,
            "pages/setup/enter.html",
            values,
            status=409 if is_taken else 200,
            languages=STAFF_LANGUAGES,
        )
    )
