"""What a stream's path and headers allow to follow."""

from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

from hemicycle.plenary.links.link import Role
from hemicycle.web.entering import entered, is_still_in
from hemicycle.web.house import House
from hemicycle.web.streams.channel import Address, Audience, Following
from hemicycle.wording.language import LANGUAGES

ROLE_OF: Mapping[Audience, Role] = {Audience.CHAIR: Role.CHAIR, Audience.DESK: Role.DESK}
"""Audiences that are not public, and who may be one."""


def followed(house: House, path: str, headers: Mapping[str, str]) -> Following | None:
    """From `PLENARY/AUDIENCE/LANGUAGE`; None where there is nothing to follow, or nobody has entered."""
    slug, _, rest = path.partition("/")
    named, _, language = rest.partition("/")
    if slug not in house.chamber.slugs() or named not in set(Audience) or language not in LANGUAGES:
        return None
    audience = Audience(named)
    role = ROLE_OF.get(audience)
    if role is None:
        return Following(Address(slug, audience, language))
    session = entered(house, _cookies(headers), slug, role)
    if session is None:
        return None
    return Following(Address(slug, audience, language), lambda: is_still_in(house, session))


def _cookies(headers: Mapping[str, str]) -> Mapping[str, str]:
    try:
        return {name: one.value for name, one in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}
