"""When the plenaries of the house sit, as a calendar to subscribe to: of the whole house, and of each plenary."""

from datetime import timedelta

from litestar import Request, get
from litestar.datastructures import State
from litestar.response import Response

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.sittings.calendar import Planned, sittings_calendar
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.page import address_of

Asking = Request[None, None, State]

LOOKED_BACK = timedelta(days=366)
"""A calendar that is subscribed to looks ahead; what sat earlier stands on the start page."""


@get("/calendar.ics")
async def house_calendar(request: Asking, house: House) -> Response[bytes]:
    since = (house.chamber.time.now() - LOOKED_BACK).date()
    recent = tuple(
        slug
        for slug in house.chamber.slugs()
        if any(sitting.day >= since for sitting in house.chamber.view(slug).programme.sittings)
    )
    return await _answer(request, house, recent, "Hemicycle", "plenaries.ics")


@get("/{slug:str}/calendar.ics")
async def plenary_calendar(request: Asking, house: House, slug: str) -> Response[bytes]:
    title = house.chamber.view(slug).programme.title
    return await _answer(request, house, (slug,), title, f"{slug}.ics")


async def _answer(
    request: Asking, house: House, slugs: tuple[str, ...], name: str, file: str
) -> Response[bytes]:
    must_be_allowed(house.limits.papers, address_of(request))
    planned = tuple(one for slug in slugs if (one := _planned(house, slug)) is not None)
    positions = tuple((one.imprint.plenary, one.imprint.position) for one in planned)
    content = await house.asides.drawn.paper(
        ("calendar", file, positions), lambda: sittings_calendar(name, planned)
    )
    headers = {"content-disposition": f'attachment; filename="{file}"', "cache-control": "no-cache"}
    return Response(content, media_type="text/calendar", headers=headers)


def _planned(house: House, slug: str) -> Planned | None:
    """None before its first row is durable."""
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    if row is None:
        return None
    imprint = Imprint(
        plenary=slug,
        position=row.position,
        head=row.hash.hex(),
        key=house.chamber.public_key.hex(),
        address=f"{house.url}/{slug}",
    )
    return Planned(imprint=imprint, programme=state.programme, as_of=row.recorded)
