"""One request that came without a mail: by the web, by telephone, on paper."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.requests.settle import is_in_doubt
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.desk.wishes import typed_rows
from hemicycle.web.pages.page import page
from hemicycle.web.views.mail import request_view, row_of
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.moments import moment


@get("/{slug:str}/desk/request/{number:int}", sync_to_thread=False)
def request_alone(
    request: Asking, house: House, desk: Claim, number: int, lang: Language = None
) -> Response[str]:
    return request_page(request, house, desk.plenary, number, lang)


def request_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    request: Asking,
    house: House,
    slug: str,
    number: int,
    lang: str | None,
    refused: Refused | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)
    found = state.requests.get(number)
    if found is None:
        raise NotFoundException("There is no such request.")

    typed = typed_rows(refused.data, "settle-request") if refused else ()

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "asked": request_view(state, number, language),
            "arrived": moment(found.arrived, state.programme.zone, language),
            "in_doubt": is_in_doubt(found),
            "row": typed[0] if typed else row_of(found.asked, found.speaker, language),
            "back": "request",
            "back_number": number,
        }

    return private(
        page(
            request,
            lang,
            "pages/desk-request.html",
            values,
            status=409 if refused else 200,
            languages=STAFF_LANGUAGES,
        )
    )
