"""The desk marks what was promised and records what was asked for; delegations answer on their pages."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.desk.sheet import Sheet, sheet_page
from hemicycle.web.views.desk_commitments import desk_commitments_view

COMMITMENTS = Sheet(
    "commitments", lambda state, language: {"promised": desk_commitments_view(state, language)}
)


@get("/{slug:str}/desk/commitments", sync_to_thread=False)
def commitments(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return sheet_page(COMMITMENTS, request, house, desk.plenary, lang)
