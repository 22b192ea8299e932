"""What is wrong with the mail, for a page of the desk that stays open: no act of anybody brings it there."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.alarms import alarms
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk/alarms", sync_to_thread=False)
def told(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    """A part of the page, which its script puts in."""
    state = house.chamber.view(desk.plenary)

    def values(language: str) -> dict[str, object]:
        return {"alarms": alarms(house, desk.plenary, state, language)}

    return private(page(request, lang, "regions/alarms.html", values, languages=STAFF_LANGUAGES))
