"""The desk tells the screens of the room what to show, and hands out their links."""

from collections.abc import Callable, Mapping

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.screens.screen import Screen, Shows
from hemicycle.plenary.screens.tell import (
    AboutScreen,
    DarkenScreen,
    IdentifyScreen,
    LightScreen,
    ReloadScreen,
    RemoveScreen,
    SetScreen,
    WriteOnScreen,
)
from hemicycle.web.entering import actor_of, path_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Form, Language, Refused, number_in, text_in
from hemicycle.web.pages.page import language_of, page
from hemicycle.wording.language import STAFF_LANGUAGES

EVERY = "*"
"""What a form names that means all screens at once."""

LONGEST = 300


def _shows(data: Fields) -> Shows:
    try:
        return Shows(text_in(data, "shows"))
    except ValueError:
        raise Refusal("A screen shows the room, the podium, the booth, the lobby or the overlay.") from None


ACTS: Mapping[str, Callable[[str, str, Fields], AboutScreen]] = {
    "set": lambda name, screen, data: SetScreen(
        id=name, screen=screen, shows=_shows(data), chimes=bool(text_in(data, "chimes"))
    ),
    "remove": lambda name, screen, _: RemoveScreen(id=name, screen=screen),
    "darken": lambda name, screen, _: DarkenScreen(id=name, screen=screen),
    "light": lambda name, screen, _: LightScreen(id=name, screen=screen),
    "identify": lambda name, screen, _: IdentifyScreen(id=name, screen=screen),
    "reload": lambda name, screen, _: ReloadScreen(id=name, screen=screen),
    "write": lambda name, screen, data: WriteOnScreen(
        id=name, screen=screen, message=text_in(data, "message")[:LONGEST]
    ),
}


@get("/{slug:str}/desk/screens", sync_to_thread=False)
def screens(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return _page(request, house, desk.plenary, lang, None)


@post("/{slug:str}/desk/screens", status_code=303)
async def tell(
    request: Asking, house: House, desk: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    slug, named = desk.plenary, text_in(data, "act")
    if named not in ACTS:
        raise NotFoundException("There is no such act.")
    asked = text_in(data, "screen")
    all_of_them = tuple(house.chamber.view(slug).screens)
    try:
        for screen in all_of_them if asked == EVERY else (asked[:LONGEST],):
            name = f"screens-{number_in(data, 'position')}-{named}-{screen}"[:200]
            await house.chamber.submit(slug, ACTS[named](name, screen, data), actor_of(desk))
    except Refusal as refusal:
        return _page(request, house, slug, lang, Refused(refusal, data))
    language = language_of(request, lang, STAFF_LANGUAGES)
    return Redirect(f"/{slug}/desk/screens?lang={language}", status_code=303)


def _page(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused | None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "screens": [(screen, _link(house, slug, screen)) for screen in _by_name(state)],
            "wall": f"{house.url}/{slug}/screen",
            "booth": f"{house.url}{path_of(house, slug, Role.BOOTH)}",
            "shows": [one.value for one in Shows],
            "every": EVERY,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-screens.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def _by_name(state: Plenary) -> list[Screen]:
    return sorted(state.screens.values(), key=lambda one: one.name.casefold())


def _link(house: House, slug: str, screen: Screen) -> str:
    return f"{house.url}{path_of(house, slug, Role.SCREEN, screen.name)}"
