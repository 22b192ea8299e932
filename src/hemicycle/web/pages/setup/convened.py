"""A plenary that stands: the links of those who work in it, to be handed on."""

from litestar import get
from litestar.response import Response

from hemicycle.plenary.links.link import Role
from hemicycle.web.entering import way_in
from hemicycle.web.house import House, SetUp
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/setup/convened/{slug:str}", sync_to_thread=False)
def convened(
    request: Asking,
    house: House,
    setup: SetUp,  # noqa: ARG001 - who may see it
    slug: str,
    lang: Language = None,
) -> Response[str]:
    """A link of chair or desk belongs to whoever enters by it first."""
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "slug": slug,
            "programme": programme_view(state, language),
            "public": f"{house.url}/{slug}",
            "screen": f"{house.url}/{slug}/screen",
            "chair": f"{house.url}{way_in(house, slug, Role.CHAIR)}",
            "desk": f"{house.url}{way_in(house, slug, Role.DESK)}",
            "desk_path": way_in(house, slug, Role.DESK),
        }

    return private(page(request, lang, "pages/setup/convened.html", values, languages=STAFF_LANGUAGES))
