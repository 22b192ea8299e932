"""The list on paper, for when nothing else works: it is open in a browser beforehand, and stays there."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.links.link import Role
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.paper_list import paper_segments
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.moments import moment, place_of


@get("/{slug:str}/desk/paper-list", sync_to_thread=False)
def paper_list(request: Asking, house: House, working: Claim, lang: Language = None) -> Response[str]:
    """For desk and chair."""
    slug = working.plenary
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    zone = state.programme.zone

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "programme": programme_view(state, language),
            "segments": paper_segments(state, language),
            "as_of": moment(house.chamber.time.now(), zone, language),
            "zone": place_of(zone) if zone else "UTC",
            "position": row.position if row else 0,
            "head": row.hash.hex() if row else "",
            "back": f"/{slug}/{'desk' if working.role is Role.DESK else 'chair'}",
        }

    return private(page(request, lang, "pages/paper-list.html", values, languages=STAFF_LANGUAGES))
