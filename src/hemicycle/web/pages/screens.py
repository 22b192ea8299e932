"""The screens of the room: each is told from afar what it shows; who watches needs no account."""

from litestar import get
from litestar.exceptions import NotFoundException
from litestar.response import Response

from hemicycle.plenary.links.link import Role
from hemicycle.plenary.screens.screen import Screen, Shows
from hemicycle.web.entering import entered
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.programme import programme_view

AUDIENCE_OF = {
    Shows.ROOM: Audience.SCREEN,
    Shows.LOBBY: Audience.LOBBY,
    Shows.OVERLAY: Audience.OVERLAY,
    Shows.PODIUM: Audience.PODIUM,
    Shows.BOOTH: Audience.BOOTH,
}
REGION_OF = {shows: "floor" if shows is Shows.ROOM else shows.value for shows in Shows}
ENTERED = {Shows.PODIUM: (Role.SCREEN,), Shows.BOOTH: (Role.BOOTH, Role.SCREEN)}
"""What only those see who came by a link: words of the chair to the speaker, and texts before they are delivered."""


@get("/{slug:str}/screen", sync_to_thread=False)
def screen(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    """For anybody: the wall of the room."""
    return _page(request, house, slug, Screen(name=""), lang)


@get("/{slug:str}/screen/{name:str}", sync_to_thread=False)
def named_screen(request: Asking, house: House, slug: str, name: str, lang: Language = None) -> Response[str]:
    """As the desk told it. Raises NotFoundException for a name that the desk never gave."""
    known = house.chamber.view(slug).screens.get(name)
    if known is None:
        raise NotFoundException("There is no such screen.")
    return _page(request, house, slug, known, lang)


@get("/{slug:str}/booth", sync_to_thread=False)
def booth(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    """For the interpreters' own machines."""
    return _page(request, house, slug, Screen(name="", shows=Shows.BOOTH), lang)


def must_be_let_in(request: Asking, house: House, slug: str, shows: Shows) -> None:
    """Raises NotFoundException: who has no role is told of no page."""
    roles = ENTERED.get(shows, ())
    if roles and all(entered(house, request.cookies, slug, role) is None for role in roles):
        raise NotFoundException("Nobody has entered here.")


def _may_leave(request: Asking, house: House, slug: str, screen: Screen) -> bool:
    """An interpreter's own machine is left; a screen of the room is told from the desk."""
    is_own = screen.shows is Shows.BOOTH and not screen.name
    return is_own and entered(house, request.cookies, slug, Role.BOOTH) is not None


def _page(request: Asking, house: House, slug: str, screen: Screen, lang: str | None) -> Response[str]:
    state, audience = house.chamber.view(slug), AUDIENCE_OF[screen.shows]
    must_be_let_in(request, house, slug, screen.shows)

    def values(language: str) -> dict[str, object]:
        position, regions = house.render(Address(slug, audience, language))
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "regions": regions,
            "region": REGION_OF[screen.shows],
            "position": position,
            "screen": screen.name,
            "shows": screen.shows.value,
            "message": screen.message,
            "is_dark": screen.is_dark,
            "may_leave": _may_leave(request, house, slug, screen),
            "stream": f"/stream/{slug}/{audience.value}/{language}",
        }

    answer = page(request, lang, "pages/screen.html", values)
    if screen.shows in ENTERED:
        answer.headers["cache-control"] = "no-store"
    return answer
