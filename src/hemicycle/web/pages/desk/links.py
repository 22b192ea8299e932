"""The links of those who work in the plenary: shown where they were not entered yet, issued anew, revoked."""

from litestar import get
from litestar.response import Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.links.link import BOUND, Role
from hemicycle.plenary.links.lookup import link_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.entering import path_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Language, Refused
from hemicycle.web.pages.page import page
from hemicycle.web.signing_in import sign_in_path
from hemicycle.wording.language import STAFF_LANGUAGES

ALWAYS = ((Role.DESK, ""), (Role.CHAIR, ""), (Role.COPY, ""))
"""Those that every plenary has, beside the colleagues' own."""


@get("/{slug:str}/desk/links", sync_to_thread=False)
def links(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return links_page(request, house, desk.plenary, lang)


def links_page(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused | None = None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, refused),
            "links": [_link(house, slug, state, role, subject) for role, subject in _names(house, state)],
            "sign_ins": _sign_ins(house, slug),
            "back": "links",
            "back_number": 1,
        }

    status = 409 if refused else 200
    return private(
        page(request, lang, "pages/desk-links.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def _names(house: House, state: Plenary) -> tuple[tuple[Role, str], ...]:
    """Where desk and chair sign in, their own are the persons who were shown out or let in again."""
    own = {name for name in state.links if name[0] in {*BOUND, Role.BOOTH, Role.COPY}}
    named = (*ALWAYS, *sorted(own - {*ALWAYS}))
    if house.sign_in is None:
        return named
    return tuple((role, subject) for role, subject in named if subject or role not in BOUND)


def _sign_ins(house: House, slug: str) -> list[dict[str, str]]:
    """Where desk and chair sign in; none where they have links."""
    if house.sign_in is None:
        return []
    roles = (Role.DESK, Role.CHAIR)
    return [{"role": role.value, "address": f"{house.url}{sign_in_path(slug, role)}"} for role in roles]


def _link(house: House, slug: str, state: Plenary, role: Role, subject: str) -> dict[str, object]:
    link = link_of(state, role, subject)
    opens = house.sign_in is None or role not in BOUND
    return {
        "role": role.value,
        "subject": subject,
        "revoked": link.revoked,
        "taken": link.device is not None,
        "address": f"{house.url}{path_of(house, slug, role, subject)}" if opens else None,
    }
