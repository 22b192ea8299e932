"""The script of the meeting, to be printed and read aloud from."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.links.link import Role
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.words import script_view
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.moments import moment


@get("/{slug:str}/chair/script", sync_to_thread=False)
def script(request: Asking, house: House, working: Claim, lang: Language = None) -> Response[str]:
    """For desk and chair."""
    slug = working.plenary
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "programme": programme_view(state, language),
            "script": script_view(state, language),
            "as_of": moment(house.chamber.time.now(), state.programme.zone, language),
            "position": state.position,
            "back": f"/{slug}/{'desk' if working.role is Role.DESK else 'chair'}",
        }

    return private(page(request, lang, "pages/chair-script.html", values, languages=STAFF_LANGUAGES))
