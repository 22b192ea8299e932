"""Who has entered: the sessions that a browser brings, each for one role in one plenary."""

from collections.abc import Mapping
from secrets import token_urlsafe

from litestar import Request
from litestar.datastructures import Cookie, State
from litestar.exceptions import NotFoundException

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.chamber.links import Claim, Session, claim_in_force, link_in_force, may_stay
from hemicycle.plenary.links.link import BOUND, Link, Role
from hemicycle.web.house import House
from hemicycle.web.signing_in import SIGNED_IN_SECONDS, is_honoured, sign_in_path

SESSION_SECONDS = 90 * 24 * 3600


def path_of(house: House, slug: str, role: Role, subject: str = "") -> str:
    """The link of a role as it is in force; whoever has it may enter."""
    claim = claim_in_force(house.chamber.view(slug), slug, role, subject)
    return f"/enter/{role.value}/{house.links.token(claim)}"


def way_in(house: House, slug: str, role: Role) -> str:
    """The path by which a role is entered: signing in where the house has it, the link otherwise."""
    signs_in = house.sign_in is not None and role in BOUND
    return sign_in_path(slug, role) if signs_in else path_of(house, slug, role)


def claim_of(house: House, role: str, token: str) -> tuple[Claim, Link]:
    """What a link stands for. Raises NotFoundException where it was guessed, revoked, issued anew, or is off."""
    claim = house.links.read(token)
    is_off = house.sign_in is not None and role in BOUND
    if claim is not None and claim.role == role and not is_off:
        try:
            link = link_in_force(house.chamber.view(claim.plenary), claim)
        except NoSuchPlenary:
            link = None
        if link is not None:
            return claim, link
    raise NotFoundException("This link is not valid.")


def cookie_name(slug: str, role: Role) -> str:
    return f"hemicycle-{role.value}-{slug}"


def entered(house: House, cookies: Mapping[str, str], slug: str, role: Role) -> Session | None:
    """Raises NoSuchPlenary."""
    house.chamber.view(slug)
    session = house.links.read_session(cookies.get(cookie_name(slug, role), ""))
    if session is None or (session.claim.plenary, session.claim.role) != (slug, role):
        return None
    return session if is_still_in(house, session) else None


def is_still_in(house: House, session: Session) -> bool:
    """Raises NoSuchPlenary."""
    plenary = house.chamber.view(session.claim.plenary)
    return may_stay(plenary, session, house.chamber.time.now()) and is_honoured(house.sign_in, session)


def must_have_entered(house: House, cookies: Mapping[str, str], slug: str, role: Role) -> Session:
    """Raises NotFoundException and NoSuchPlenary: who has no role is told of no page."""
    session = entered(house, cookies, slug, role)
    if session is None:
        raise NotFoundException("Nobody has entered here.")
    return session


def at_the_desk(request: Request[None, None, State], house: House, slug: str) -> Claim:
    """Who works at the desk of this plenary. Raises NotFoundException for anybody else."""
    return must_have_entered(house, request.cookies, slug, Role.DESK).claim


def in_the_chair(request: Request[None, None, State], house: House, slug: str) -> Claim:
    """Raises NotFoundException for whoever has not entered as the chair."""
    return must_have_entered(house, request.cookies, slug, Role.CHAIR).claim


def at_work(request: Request[None, None, State], house: House, slug: str) -> Claim:
    """Whoever works at the desk or sits in the chair. Raises NotFoundException for anybody else."""
    session = entered(house, request.cookies, slug, Role.DESK)
    return (session or must_have_entered(house, request.cookies, slug, Role.CHAIR)).claim


def in_copy(request: Request[None, None, State], house: House, slug: str) -> Claim:
    """The embassy in copy. Raises NotFoundException for anybody else."""
    return must_have_entered(house, request.cookies, slug, Role.COPY).claim


def for_a_delegation(request: Request[None, None, State], house: House, slug: str) -> Claim:
    """Who acts for a delegation, or else for one request; below `/request` for the request alone.

    Raises NotFoundException for anybody else.
    """
    is_of_request = request.url.path.split("/")[2:3] == ["request"]
    session = None if is_of_request else entered(house, request.cookies, slug, Role.DELEGATION)
    return (session or must_have_entered(house, request.cookies, slug, Role.REQUEST)).claim


def actor_of(claim: Claim) -> str:
    """The role, which everybody may know, and behind a colon which colleague or delegation it was."""
    return f"{claim.role.value}:{claim.subject}" if claim.subject else claim.role.value


def new_session(house: House, claim: Claim, device: str | None = None) -> Session:
    """That a link gives from now on; `device` is the secret of one that has entered before."""
    return Session(
        claim=claim, device=device or token_urlsafe(24), until=seconds_ahead(house, SESSION_SECONDS)
    )


def seconds_ahead(house: House, seconds: int) -> int:
    """In house time, as Unix seconds."""
    return int(house.chamber.time.now().timestamp()) + seconds


def session_cookie(house: House, session: Session) -> Cookie:
    return Cookie(
        key=cookie_name(session.claim.plenary, session.claim.role),
        value=house.links.session(session),
        max_age=SIGNED_IN_SECONDS if session.word is not None else SESSION_SECONDS,
        httponly=True,
        samesite="lax",
        secure=house.is_secure,
    )
