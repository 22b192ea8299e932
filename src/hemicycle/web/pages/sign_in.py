"""Signing in as desk or chair: a press goes to the provider, and the browser comes back with a session.

The way to the provider is a page that goes on by itself: browsers hold a redirect that answers a form to the
`form-action` of the policy, and a provider may send on to hosts that we cannot name.
"""

from collections.abc import Mapping
from secrets import token_urlsafe

import structlog
from litestar import get, post
from litestar.datastructures import Cookie
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Session, claim_in_force, link_in_force
from hemicycle.plenary.links.link import BOUND, Role
from hemicycle.web.entering import seconds_ahead, session_cookie
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.enter import PAGE_OF, Asking, Language
from hemicycle.web.pages.page import address_of, language_of, page
from hemicycle.web.signing_in import (
    COMING_BACK,
    SIGNED_IN_SECONDS,
    Arrival,
    NotSignedIn,
    SignIn,
    Wanted,
    Why,
    sign_in_path,
)
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase, phrase

logger = structlog.get_logger()

FLOW_COOKIE = "hemicycle-sign-in"
FLOW_SECONDS = 600

SENTENCE_OF: Mapping[Why, Phrase] = {
    Why.NOT_NAMED: phrase(
        "You have signed in, but the house does not name you for this role. Ask its administrator to name you."
    ),
    Why.SHOWN_OUT: phrase("The desk has ended your access to this role. Ask the desk to let you in again."),
    Why.NOT_BEGUN_HERE: phrase(
        "This signing in was not begun in this browser, was used already, or took too long. Begin again."
    ),
    Why.TURNED_AWAY: phrase(
        "The sign-in service did not sign you in. Begin again, or ask your administrator."
    ),
    Why.NOT_TRUSTED: phrase(
        "What the sign-in service sent could not be trusted, and nobody was signed in. Begin again; if it happens"
        " again, tell your administrator."
    ),
    Why.UNREACHABLE: phrase("The sign-in service cannot be reached at present. Try again in a moment."),
}

STATUS_OF: Mapping[Why, int] = {
    Why.NOT_NAMED: 403,
    Why.SHOWN_OUT: 403,
    Why.NOT_BEGUN_HERE: 400,
    Why.TURNED_AWAY: 403,
    Why.NOT_TRUSTED: 403,
    Why.UNREACHABLE: 503,
}


@get("/{slug:str}/sign-in/{role:str}", sync_to_thread=False)
def door(request: Asking, house: House, slug: str, role: str, lang: Language = None) -> Response[str]:
    """Opening it changes nothing."""
    _, wanted = _wanted(request, house, slug, role, lang)
    return _door(request, house, wanted)


@post("/{slug:str}/sign-in/{role:str}")
async def depart(request: Asking, house: House, slug: str, role: str, lang: Language = None) -> Response[str]:
    sign_in, wanted = _wanted(request, house, slug, role, lang)
    must_be_allowed(house.limits.forms, address_of(request))
    try:
        departure = await sign_in.depart(wanted)
    except NotSignedIn as trouble:
        return _refused(request, house, wanted, trouble)
    values = {"house": house, "address": departure.address}
    answer = private(page(request, wanted.language, "pages/onward.html", values, languages=STAFF_LANGUAGES))
    answer.set_cookie(
        Cookie(
            key=FLOW_COOKIE,
            value=departure.kept,
            path=COMING_BACK,
            max_age=FLOW_SECONDS,
            httponly=True,
            samesite="lax",
            secure=house.is_secure,
        )
    )
    return answer


@get(COMING_BACK)
async def come_back(request: Asking, house: House) -> Response[str] | Redirect:
    if house.sign_in is None:
        raise NotFoundException("Nobody signs in here.")
    kept = request.cookies.get(FLOW_COOKIE, "")
    wanted = house.sign_in.wanted(kept)
    answer: Response[str] | Redirect
    try:
        answer = _let_in(house, house.sign_in, await house.sign_in.arrive(kept, request.query_params))
    except NotSignedIn as trouble:
        must_be_allowed(house.limits.wrong_links, address_of(request))
        answer = _refused(request, house, wanted, trouble)
    answer.delete_cookie(FLOW_COOKIE, path=COMING_BACK)
    return answer


def _wanted(request: Asking, house: House, slug: str, role: str, lang: str | None) -> tuple[SignIn, Wanted]:
    """Raises NoSuchPlenary, and NotFoundException where nobody signs in for this."""
    house.chamber.view(slug)
    if house.sign_in is None or role not in BOUND:
        raise NotFoundException("Nobody signs in here.")
    language = language_of(request, lang, STAFF_LANGUAGES)
    return house.sign_in, Wanted(plenary=slug, role=Role(role), language=language)


def _let_in(house: House, sign_in: SignIn, arrival: Arrival) -> Redirect:
    """Raises NotSignedIn and NoSuchPlenary."""
    wanted, plenary = arrival.wanted, house.chamber.view(arrival.wanted.plenary)
    claim = claim_in_force(plenary, wanted.plenary, wanted.role, arrival.name)
    if link_in_force(plenary, claim) is None:
        raise NotSignedIn(Why.SHOWN_OUT, "access was ended")
    until = seconds_ahead(house, SIGNED_IN_SECONDS)
    session = Session(claim=claim, device=token_urlsafe(24), until=until, word=sign_in.word)
    answer = Redirect(
        f"/{wanted.plenary}/{PAGE_OF[wanted.role]}?lang={wanted.language}",
        status_code=303,
        headers={"cache-control": "no-store"},
    )
    answer.set_cookie(session_cookie(house, session))
    return answer


def _refused(request: Asking, house: House, wanted: Wanted | None, trouble: NotSignedIn) -> Response[str]:
    logger.warning(
        "nobody was signed in",
        why=trouble.why.value,
        detail=trouble.detail,
        plenary=wanted.plenary if wanted is not None else None,
        role=wanted.role.value if wanted is not None else None,
    )
    return _door(request, house, wanted, trouble.why)


def _door(request: Asking, house: House, wanted: Wanted | None, why: Why | None = None) -> Response[str]:
    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "path": sign_in_path(wanted.plenary, wanted.role) if wanted is not None else "/",
            "role": wanted.role.value if wanted is not None else None,
            "action": f"{sign_in_path(wanted.plenary, wanted.role)}?lang={language}" if wanted else None,
            "programme": programme_view(house.chamber.view(wanted.plenary), language) if wanted else None,
            "refusal": told(SENTENCE_OF[why], language) if why is not None else None,
        }

    status = STATUS_OF[why] if why is not None else 200
    language = wanted.language if wanted is not None else None
    return private(
        page(request, language, "pages/sign-in.html", values, status=status, languages=STAFF_LANGUAGES)
    )
