"""The public page of a plenary that was entered from its papers: no floor, no lists, and where each fact is from."""

from litestar import Request
from litestar.datastructures import State
from litestar.response import Response

from hemicycle.documents.record.layout import laid_out
from hemicycle.web.house import House
from hemicycle.web.pages.page import page
from hemicycle.web.pages.record import drawn_up
from hemicycle.web.views.past import past_view
from hemicycle.web.views.programme import programme_view


def past_page(
    request: Request[None, None, State], house: House, slug: str, lang: str | None
) -> Response[str]:
    state, drawn = house.chamber.view(slug), drawn_up(house, slug)

    def values(language: str) -> dict[str, object]:
        record = laid_out(drawn, language)
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "past": past_view(state, language),
            "record": record,
            "spoken_in": {section.title for one in record.sittings for section in one.sections},
            "has_statements": bool(state.released),
        }

    return page(request, lang, "pages/past.html", values)
