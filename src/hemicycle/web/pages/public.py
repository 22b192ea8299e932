"""What anybody may see: the house, a plenary, and the house's time."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.pictures.axis import milliseconds
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.web.house import House
from hemicycle.web.house_entering import entered_house
from hemicycle.web.pages.commitments import last_view
from hemicycle.web.pages.indexed import Number
from hemicycle.web.pages.page import page
from hemicycle.web.pages.past import past_page
from hemicycle.web.pages.start import Shown, start_page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.timeline_region import public_timeline

Language = Annotated[str | None, QueryParameter(name="lang")]
Body = Annotated[str | None, QueryParameter(name="body", max_length=500)]


@get("/")
async def start(
    request: Request[None, None, State],
    house: House,
    of_body: Body = None,
    number: Number = 1,
    lang: Language = None,
) -> Response[str]:
    """Whoever has entered for the house may drop a note here."""
    has_entered = await entered_house(request, house) is not None
    return await start_page(
        request, house, lang, setup=house.setup if has_entered else None, shown=Shown(of_body, number)
    )


@get("/time", sync_to_thread=False)
def time(house: House) -> Response[dict[str, float]]:
    """House time in milliseconds since 1970, and how many of its seconds pass in one."""
    now = house.chamber.time.now()
    body = {"now": float(milliseconds(now)), "speed": house.chamber.time.speed}
    return Response(body, headers={"cache-control": "no-store"})


@get("/{slug:str}", sync_to_thread=False)
def plenary(
    request: Request[None, None, State], house: House, slug: str, lang: Language = None
) -> Response[str]:
    state: Plenary = house.chamber.view(slug)
    if state.reconstructed is not None:
        return past_page(request, house, slug, lang)

    def values(language: str) -> dict[str, object]:
        position, regions = house.render(Address(slug, Audience.PUBLIC, language))
        regions = regions | {"timeline": public_timeline(state, language, house.chamber.time.now())}
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "regions": regions,
            "position": position,
            "last": last_view(house, slug, language) if state.phase is not Phase.CLOSED else None,
            "stream": f"/stream/{slug}/{Audience.PUBLIC.value}/{language}",
        }

    return page(request, lang, "pages/public.html", values)
