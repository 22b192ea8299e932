"""The desk writes the summaries of the record, decides corrections, and whether overruns are named."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.desk.sheet import Sheet, sheet_page
from hemicycle.web.views.desk_record import desk_record_view

RECORD = Sheet("record", lambda state, language: {"record": desk_record_view(state, language)})


@get("/{slug:str}/desk/record", sync_to_thread=False)
def record(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return sheet_page(RECORD, request, house, desk.plenary, lang)
