"""A published version of a list at an address that stays, however many versions follow it."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.web.house import House
from hemicycle.web.pages.page import page
from hemicycle.web.views.list_version import list_version_view
from hemicycle.web.views.programme import programme_view

Language = Annotated[str | None, QueryParameter(name="lang")]


@get("/{slug:str}/lists/{segment:str}/{version:int}", sync_to_thread=False)
def list_version(  # noqa: PLR0913, PLR0917 - whose list, and which version
    request: Request[None, None, State],
    house: House,
    slug: str,
    segment: str,
    version: int,
    lang: Language = None,
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        shown = list_version_view(state, segment, version, language)
        if shown is None:
            raise NotFoundException("There is no such version.")
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "shown": shown,
        }

    return page(request, lang, "pages/list-version.html", values)
