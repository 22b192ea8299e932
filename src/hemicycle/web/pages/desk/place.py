"""One place on a list: what the desk may do with it, and every step that touched it."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.views.place import place_view
from hemicycle.web.views.steps import Concerned, Reader, step_views
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/place/{number:int}")
async def place(
    request: Asking, house: House, desk: Claim, number: int, lang: Language = None
) -> Response[str]:
    return await place_page(request, house, desk.plenary, number, lang)


async def place_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking,
    house: House,
    slug: str,
    number: int,
    lang: str | None,
    refused: Refused | None = None,
) -> Response[str]:
    await house.chamber.read_steps(slug)
    state, steps = house.chamber.view(slug), house.chamber.steps(slug)
    found = state.inscriptions.get(number)
    if found is None:
        raise NotFoundException("There is no such place.")
    concerned = Concerned(
        requests=frozenset({found.request}), inscriptions=frozenset({number}), reader=Reader.DESK
    )

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "place": place_view(state, found, language),
            "steps": step_views(steps, concerned, state, language),
            "back": "place",
            "back_number": number,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-place.html", values, status=status, languages=STAFF_LANGUAGES)
    )
