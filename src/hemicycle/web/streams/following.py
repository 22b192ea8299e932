"""What a stream's path and headers allow to follow."""

from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from hemicycle.plenary.links.link import Role
from hemicycle.web.entering import entered, is_still_in
from hemicycle.web.house import House
from hemicycle.web.streams.channel import Address, Audience, Following
from hemicycle.wording.language import LANGUAGES

ROLES_OF: Mapping[Audience, tuple[Role, ...]] = {
    Audience.CHAIR: (Role.CHAIR,),
    Audience.DESK: (Role.DESK,),
    Audience.DELEGATION: (Role.DELEGATION,),
    Audience.REQUEST: (Role.REQUEST,),
    Audience.PODIUM: (Role.SCREEN,),
    Audience.BOOTH: (Role.BOOTH, Role.SCREEN),
}
"""Audiences that are not public, and who may be one."""

ONE_EACH = frozenset({Audience.DELEGATION, Audience.REQUEST})
"""Those of whom each sees a page of its own: whose it is the session says, never the path."""


def followed(house: House, path: str, headers: Mapping[str, str]) -> Following | None:
    """From `PLENARY/AUDIENCE/LANGUAGE`; None where there is nothing to follow, or nobody has entered."""
    slug, _, rest = path.partition("/")
    named, _, language = rest.partition("/")
    if slug not in house.chamber.slugs() or named not in set(Audience) or language not in LANGUAGES:
        return None
    audience = Audience(named)
    roles = ROLES_OF.get(audience)
    if roles is None:
        return Following(Address(slug, audience, language))
    cookies = _cookies(headers)
    sessions = (entered(house, cookies, slug, role) for role in roles)
    session = next((one for one in sessions if one is not None), None)
    if session is None:
        return None
    subject = session.claim.subject if audience in ONE_EACH else ""
    return Following(Address(slug, audience, language, subject), lambda: is_still_in(house, session))


def _cookies(headers: Mapping[str, str]) -> Mapping[str, str]:
    try:
        return {name: one.value for name, one in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}
