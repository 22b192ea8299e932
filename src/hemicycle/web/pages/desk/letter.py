"""One letter that answers no mail: to whoever filled in a form, to the invited, to the embassy in copy."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.views.letter import letter_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/letter/{number:int}", sync_to_thread=False)
def letter(request: Asking, house: House, desk: Claim, number: int, lang: Language = None) -> Response[str]:
    return letter_page(request, house, desk.plenary, number, lang)


def letter_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking,
    house: House,
    slug: str,
    number: int,
    lang: str | None,
    refused: Refused | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)
    found = state.letters.get(number)
    if found is None:
        raise NotFoundException("There is no such letter.")

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "letter": letter_view(state, found, language),
            "back": "letter",
            "back_number": number,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-letter.html", values, status=status, languages=STAFF_LANGUAGES)
    )
