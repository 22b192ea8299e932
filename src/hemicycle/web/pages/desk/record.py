"""The desk writes the summaries of the record, decides corrections, and whether overruns are named."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.views.desk_record import desk_record_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/record", sync_to_thread=False)
def record(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return record_page(request, house, desk.plenary, lang)


def record_page(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused | None = None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "slug": slug,
            "record": desk_record_view(state, language),
            "back": "record",
            "back_number": 1,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-record.html", values, status=status, languages=STAFF_LANGUAGES)
    )
