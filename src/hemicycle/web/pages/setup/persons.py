"""What is stored about persons and for how long, with what this house holds now."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.web.house import House, SetUp
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.persons import category_views, days_of, plenary_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/setup/persons")
async def persons(request: Asking, house: House, setup: SetUp, lang: Language = None) -> Response[str]:
    if setup.persons is None:
        raise NotFoundException("Nobody counts here what is held.")
    found, now = await setup.persons.held(), house.chamber.time.now()
    after = setup.persons.after

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "days": days_of(after),
            "categories": category_views(language),
            "plenaries": [
                plenary_view(one, house.chamber.view(one.slug).programme.title, now, language)
                for one in found
            ],
        }

    return private(page(request, lang, "pages/setup/persons.html", values, languages=STAFF_LANGUAGES))
