"""Who is invited: entered line by line or from a table, written to with their own links, reminded while silent."""

import hashlib
from datetime import date

import msgspec
from litestar import get, post
from litestar.datastructures import FormMultiDict, UploadFile
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.delegations.category import Category
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.standing import category_of
from hemicycle.extraction.reading import read_bytes
from hemicycle.extraction.tables import rows_of
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.invitations.invite import InviteDelegations
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Language, Refused
from hemicycle.web.pages.desk.inviting import Read, invitations_in
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.views.invited import invited_views
from hemicycle.wording.language import STAFF_LANGUAGES
from hemicycle.wording.phrase import Phrase, phrase

LARGEST_TABLE = 4 * 1024 * 1024


@get("/{slug:str}/desk/invited", sync_to_thread=False)
def invited(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return invited_page(request, house, desk.plenary, lang)


@post("/{slug:str}/desk/invited", status_code=303, request_max_body_size=LARGEST_TABLE)
async def invite(
    request: Asking, house: House, desk: Claim, lang: Language = None
) -> Response[str] | Redirect:
    """What could be read is entered; what could not be is shown again, line by line."""
    slug = desk.plenary
    state = house.chamber.view(slug)
    form = await request.form()
    typed = (str(form.get("lines") or ""),)
    try:
        read = await _read(house, state, house.chamber.time.now().date(), form)
    except Unreadable as trouble:
        return invited_page(request, house, slug, lang, problem=trouble.phrase, left=typed)
    if read.invitations:
        name = f"invite-{form.get('position')}-{_digest(read.invitations)}"
        try:
            command = InviteDelegations(id=name, invitations=read.invitations)
            await house.chamber.submit(slug, command, actor_of(desk))
        except Refusal as refusal:
            return invited_page(request, house, slug, lang, problem=refusal.phrase, left=typed)
    if read.unknown or not read.invitations:
        problem = phrase("These lines name no delegation that we know; correct them and enter them again.")
        return invited_page(request, house, slug, lang, problem=problem, left=read.unknown)
    return Redirect(
        f"/{slug}/desk/invited?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303
    )


def invited_page(  # noqa: PLR0913 - whose page, and what could not be entered
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    *,
    problem: Phrase | None = None,
    left: tuple[str, ...] = (),
    data: Fields | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        refused = None if problem is None else Refused(_Told(problem), data or {})
        return {
            **common(house, state, slug, language, refused),
            "invited": invited_views(house, slug, state, language),
            "left": "\n".join(left),
            "back": "invited",
            "back_number": 1,
        }

    status = 409 if problem else 200
    return private(
        page(request, lang, "pages/desk-invited.html", values, status=status, languages=STAFF_LANGUAGES)
    )


class _Told(Refusal):
    """A sentence to show where refusals stand."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said.text, **said.values)


async def _read(house: House, state: Plenary, today: date, form: FormMultiDict) -> Read:
    """Raises Unreadable."""
    day = state.programme.sittings[0].day if state.programme.sittings else today
    rows, table = rows_of(str(form.get("lines") or "")), form.get("table")
    if isinstance(table, UploadFile) and table.filename:
        content = await table.read()
        if content:
            text = await house.asides.reading.do(read_bytes, table.filename, content)
            rows = (*rows, *rows_of(text.words))
    read = invitations_in(rows, day)
    if not form.get("parties"):
        return read
    named = {one.delegation.key for one in read.invitations} | {*state.invitations}
    return Read(
        (*read.invitations, *(one for one in _parties(day) if one.delegation.key not in named)), read.unknown
    )


def _parties(day: date) -> tuple[Invitation, ...]:
    """Every State Party of the day, whose addresses are still to be entered."""
    return tuple(
        Invitation(delegation=Represented(key=one.key, name=one.name("en"), category=Category.STATE_PARTY))
        for one in every_delegation()
        if category_of(one, day) is Category.STATE_PARTY
    )


def _digest(invitations: tuple[Invitation, ...]) -> str:
    """The same lines entered twice by a double press are one act."""
    return hashlib.sha256(msgspec.json.encode(invitations)).hexdigest()[:16]
