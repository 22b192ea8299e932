"""An invited seat is filled when its nominator has named somebody."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.represented import represented_name
from hemicycle.web.entering import path_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/seat/{seat:str}", sync_to_thread=False)
def seat(request: Asking, house: House, desk: Claim, seat: str, lang: Language = None) -> Response[str]:
    return seat_page(request, house, desk.plenary, seat, lang)


def seat_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking, house: House, slug: str, key: str, lang: str | None, refused: Refused | None = None
) -> Response[str]:
    state = house.chamber.view(slug)
    found = next((one for one in state.programme.seats if one.key == key), None)
    if found is None:
        raise NotFoundException("There is no such seat.")
    filled = state.seats.get(key)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "seat": found,
            "name": represented_name(filled.delegation, language) if filled else "",
            "speaker": filled.speaker if filled else None,
            "link": f"{house.url}{path_of(house, slug, Role.DELEGATION, filled.delegation.key)}"
            if filled
            else None,
            "back": "seat",
            "back_number": key,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-seat.html", values, status=status, languages=STAFF_LANGUAGES)
    )
