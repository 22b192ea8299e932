"""Opening a link shows a door and changes nothing, for mail scanners open links; entering is a press."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Annotated
from urllib.parse import quote

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim, Session, digest
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.leave import LeaveDevice
from hemicycle.plenary.links.link import BOUND, Link, Role
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.complete import CompleteRequest
from hemicycle.plenary.requests.request import Missing
from hemicycle.plenary.requests.request import Request as Waiting
from hemicycle.web.entering import actor_of, claim_of, cookie_name, entered, new_session, session_cookie
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.page import address_of, language_of, page
from hemicycle.web.views.programme import programme_view

Language = Annotated[str | None, QueryParameter(name="lang")]
Asking = Request[None, None, State]

AT_ONCE = frozenset({Role.SCREEN})
"""Nobody stands before a screen to press: its link lets it in when it is opened, which changes nothing in the house."""

PAGE_OF: Mapping[Role, str] = {
    Role.DESK: "desk",
    Role.CHAIR: "chair",
    Role.SCREEN: "screen",
    Role.BOOTH: "booth",
    Role.DELEGATION: "mine",
    Role.REQUEST: "request",
    Role.COPY: "copy",
}
"""Where each role goes in, behind the plenary's name."""


@get("/enter/{role:str}/{token:str}", sync_to_thread=False)
def door(
    request: Asking, house: House, role: str, token: str, lang: Language = None
) -> Response[str] | Redirect:
    claim, link = _claim(request, house, role, token)
    if claim.role in AT_ONCE:
        return _let_in(request, house, new_session(house, claim), lang)
    session = entered(house, request.cookies, claim.plenary, claim.role)
    is_taken = claim.role in BOUND and link.device is not None and not _is_same(session, claim)
    return _door(request, house, claim, lang, is_taken=is_taken)


@post("/enter/{role:str}/{token:str}")
async def enter(
    request: Asking, house: House, role: str, token: str, lang: Language = None
) -> Response[str] | Redirect:
    claim, link = _claim(request, house, role, token)
    before = entered(house, request.cookies, claim.plenary, claim.role)
    own = before.device if before is not None and _is_same(before, claim) else None
    session = new_session(house, claim, own)
    if claim.role in BOUND:
        try:
            await house.chamber.submit(claim.plenary, _binding(session, link), actor_of(claim))
        except FloorElsewhere:
            raise
        except Refusal:
            return _door(request, house, claim, lang, is_taken=True)
    if claim.role is Role.REQUEST:
        await _prove_address(house, claim)
    return _let_in(request, house, session, lang)


def _let_in(request: Asking, house: House, session: Session, lang: str | None) -> Redirect:
    claim, language = session.claim, language_of(request, lang)
    page_of = PAGE_OF[claim.role]
    if claim.role is Role.SCREEN and claim.subject:
        page_of = f"screen/{quote(claim.subject, safe='')}"
    answer = Redirect(f"/{claim.plenary}/{page_of}?lang={language}", status_code=303)
    answer.set_cookie(session_cookie(house, session))
    return answer


@post("/leave/{slug:str}/{role:str}")
async def leave(request: Asking, house: House, slug: str, role: Role, lang: Language = None) -> Redirect:
    """The session is over at the house, not at this browser alone; where that cannot be recorded, here all the same."""
    session = entered(house, request.cookies, slug, role)
    if session is not None:
        with suppress(Refusal):
            await house.chamber.submit(slug, _leaving(session), actor_of(session.claim))
    answer = Redirect(f"/{slug}?lang={language_of(request, lang)}", status_code=303)
    answer.delete_cookie(cookie_name(slug, role))
    return answer


def _leaving(session: Session) -> LeaveDevice:
    claim, device = session.claim, digest(session.device)
    return LeaveDevice(
        id=f"leave-{device[:32]}",
        role=claim.role,
        subject=claim.subject,
        issue=claim.issue,
        device=device,
    )


def _claim(request: Asking, house: House, role: str, token: str) -> tuple[Claim, Link]:
    """Whoever tries links that are none is slowed down. Raises NotFoundException, TooManyRequestsException."""
    try:
        return claim_of(house, role, token)
    except NotFoundException:
        must_be_allowed(house.limits.wrong_links, address_of(request))
        raise


def _door(request: Asking, house: House, claim: Claim, lang: str | None, *, is_taken: bool) -> Response[str]:
    state = house.chamber.view(claim.plenary)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "role": claim.role.value,
            "subject": claim.subject if claim.role in BOUND else "",
            "is_taken": is_taken,
            "programme": programme_view(state, language),
        }

    answer = page(request, lang, "pages/enter.html", values, status=409 if is_taken else 200)
    answer.headers.update({"cache-control": "no-store", "x-robots-tag": "noindex"})
    return answer


async def _prove_address(house: House, claim: Claim) -> None:
    """The link was mailed: whoever presses it reads that mail. Too late, it proves nothing and the page says so."""
    request = house.chamber.view(claim.plenary).requests.get(int(claim.subject or 0))
    if request is None or Missing.PROOF_OF_ADDRESS not in request.missing:
        return
    command = CompleteRequest(
        id=f"proof-{request.number}-{claim.issue}",
        number=request.number,
        brought=Missing.PROOF_OF_ADDRESS,
        arrived=house.chamber.time.now(),
        is_contact=_is_contact(house, request),
    )
    try:
        await house.chamber.submit(claim.plenary, command, actor_of(claim))
    except FloorElsewhere:
        raise
    except Refusal:
        return


def _is_contact(house: House, request: Waiting) -> bool:
    delegation, sender = request.asked.delegation, request.sender
    if delegation is None or sender is None or sender.address is None:
        return False
    return house.contacts.knows(delegation.key, sender.address)


def _is_same(session: Session | None, claim: Claim) -> bool:
    return session is not None and session.claim == claim


def _binding(session: Session, link: Link) -> BindLink:
    claim, device = session.claim, digest(session.device)
    return BindLink(
        id=f"bind-{claim.role.value}-{claim.subject}-{link.issue}-{device[:16]}",
        role=claim.role,
        subject=claim.subject,
        issue=claim.issue,
        device=device,
    )
