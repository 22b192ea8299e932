"""The desk marks what was promised and records what was asked for; delegations answer on their pages."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.views.desk_commitments import desk_commitments_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/commitments", sync_to_thread=False)
def commitments(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return commitments_page(request, house, desk.plenary, lang)


def commitments_page(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused | None = None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "slug": slug,
            "promised": desk_commitments_view(state, language),
            "back": "commitments",
            "back_number": 1,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-commitments.html", values, status=status, languages=STAFF_LANGUAGES)
    )
