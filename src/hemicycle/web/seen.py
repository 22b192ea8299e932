"""Who has acted at one node sees it at the next: the browser carries the position that its act led to.

A node that is behind catches up before it answers. A house on one node needs none of this.
"""

from collections.abc import Mapping

from litestar import Request
from litestar.datastructures import Cookie, MutableScopeHeaders, State
from litestar.types import Message, Scope

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.web.crossing import SAFE
from hemicycle.web.house import House

COOKIE = "seen"
FOR_SECONDS = 20
LONGEST = 16
"""Digits of a position."""


class Seen:
    def __init__(self, house: House) -> None:
        self._house = house

    async def catch_up(self, request: Request[None, None, State]) -> None:
        """Before the answer to somebody who has acted elsewhere."""
        slug = _plenary(request.path_params)
        if not self._house.is_shared or slug is None:
            return
        named, _, position = request.cookies.get(COOKIE, "").rpartition(".")
        if named == slug and position.isascii() and position.isdecimal() and len(position) < LONGEST:
            await self._house.chamber.reach(slug, int(position))

    def note(self, message: Message, scope: Scope) -> None:
        """With the answer to an act: how far the plenary is then."""
        slug = _plenary(scope.get("path_params", {}))
        if not self._house.is_shared or slug is None or scope.get("method") in SAFE:
            return
        try:
            position = self._house.chamber.view(slug).position
        except NoSuchPlenary:
            return
        cookie = Cookie(
            key=COOKIE,
            value=f"{slug}.{position}",
            path="/",
            max_age=FOR_SECONDS,
            httponly=True,
            samesite="lax",
            secure=self._house.is_secure,
        )
        MutableScopeHeaders.from_message(message).add("set-cookie", cookie.to_header(header=""))


def _plenary(places: Mapping[str, object]) -> str | None:
    """The one that an address names, of a page or of the API."""
    named = places.get("slug", places.get("plenary"))
    return str(named) if named is not None else None
