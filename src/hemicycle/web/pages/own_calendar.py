"""A delegation's own calendar: a file for whoever has entered, and an address that calendars ask by themselves.

Calendars send no cookies. So the address carries a token of its own: it shows this calendar and opens nothing, and it
ends with the link of the delegation or the request.
"""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException, TooManyRequestsException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.chamber.links import Claim, link_in_force
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.one_line import one_line
from hemicycle.documents.own_calendar.appointments import appointments
from hemicycle.documents.own_calendar.calendar import OwnCalendar, own_calendar
from hemicycle.web.house import House
from hemicycle.web.pages.page import address_of, language_of
from hemicycle.web.views.mine import PAGE_OF_BEARER

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]


@get(["/{slug:str}/mine/calendar.ics", "/{slug:str}/request/calendar.ics"], sync_to_thread=False)
def download(request: Asking, house: House, bearing: Claim, lang: Language = None) -> Response[bytes]:
    return _calendar(request, house, bearing, lang)


@get("/{slug:str}/calendar/{token:str}", sync_to_thread=False)
def feed(request: Asking, house: House, slug: str, token: str, lang: Language = None) -> Response[bytes]:
    """Whoever tries addresses that are none is slowed down, as with links."""
    claim = house.links.read_calendar(token.removesuffix(".ics"))
    state = house.chamber.view(slug)
    if claim is None or claim.plenary != slug or link_in_force(state, claim) is None:
        if not house.limits.wrong_links.allows(address_of(request)):
            raise TooManyRequestsException("Too many wrong links.")
        raise NotFoundException("This address is not valid.")
    return _calendar(request, house, claim, lang)


def feed_address(house: House, claim: Claim, language: str) -> str:
    return f"{house.url}/{claim.plenary}/calendar/{house.links.calendar_token(claim)}.ics?lang={language}"


def _calendar(request: Asking, house: House, claim: Claim, lang: str | None) -> Response[bytes]:
    slug, language = claim.plenary, language_of(request, lang)
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    if row is None:
        raise NotFoundException("Nothing is recorded yet.")
    now = house.chamber.time.now()
    own = OwnCalendar(
        imprint=Imprint(
            plenary=slug,
            position=row.position,
            head=row.hash.hex(),
            key=house.chamber.public_key.hex(),
            address=f"{house.url}/{slug}/{PAGE_OF_BEARER[claim.role]}",
        ),
        title=one_line(state.programme.title),
        place=one_line(state.programme.place or "") or None,
        zone=state.programme.zone,
        as_of=now,
        appointments=appointments(state, claim.role, claim.subject, now, language),
    )
    headers = {
        "content-disposition": f'attachment; filename="{slug}-own.ics"',
        "content-language": language,
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
    }
    return Response(own_calendar(own), media_type="text/calendar", headers=headers)
