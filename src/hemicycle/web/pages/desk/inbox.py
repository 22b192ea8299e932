"""What waits at the desk, and what is pressed on any of its pages."""

from collections.abc import Awaitable, Callable
from urllib.parse import quote

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.acts import ACTS, concerned_by
from hemicycle.web.pages.desk.changed import must_be_as_seen
from hemicycle.web.pages.desk.commitments import COMMITMENTS
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Form, Language, Refused, number_in, text_in
from hemicycle.web.pages.desk.invited import invited_page
from hemicycle.web.pages.desk.letter import letter_page
from hemicycle.web.pages.desk.letters import Writing, write_page
from hemicycle.web.pages.desk.links import links_page
from hemicycle.web.pages.desk.mail import Shown, mail_page
from hemicycle.web.pages.desk.place import place_page
from hemicycle.web.pages.desk.record import RECORD
from hemicycle.web.pages.desk.request import request_page
from hemicycle.web.pages.desk.seat import seat_page
from hemicycle.web.pages.desk.sheet import sheet_page
from hemicycle.web.pages.desk.speakers_list import list_page
from hemicycle.web.pages.desk.statements import STATEMENTS
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.wording.language import STAFF_LANGUAGES


@get("/{slug:str}/desk", sync_to_thread=False)
def inbox(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return _inbox(request, house, desk.plenary, lang, None)


@post("/{slug:str}/desk", status_code=303)
async def act(
    request: Asking, house: House, desk: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """The command's id follows from who pressed and all that was sent, with the position: a double press is one act.

    It comes back to the page on which it was pressed.
    """
    slug = desk.plenary
    made = ACTS.get(text_in(data, "act"))
    if made is None:
        raise NotFoundException("There is no such act.")
    name = house.links.act("desk", actor_of(desk), data)
    try:
        await _must_be_as_seen(house, slug, name, data, language_of(request, lang, STAFF_LANGUAGES))
        command = made(name, house.chamber.view(slug), data)
        await house.chamber.submit(slug, command, actor_of(desk))
    except Refusal as refusal:
        return await _shown_again(request, house, slug, lang, Refused(refusal, data))
    return Redirect(
        f"{_page_of(slug, data)}?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303
    )


async def _must_be_as_seen(house: House, slug: str, name: str, data: Fields, language: str) -> None:
    """A double press is not told that it has changed what it is about. Raises Refusal."""
    seen = number_in(data, "position")
    if not seen or house.chamber.knows(slug, name):
        return
    await house.chamber.read_steps(slug)
    state, steps = house.chamber.view(slug), house.chamber.steps(slug)
    concerned = concerned_by(text_in(data, "act"), state, data)
    must_be_as_seen(state, steps, seen, concerned, language)


def _page_of(slug: str, data: Fields) -> str:
    for kind in ("mail", "request", "place", "letter"):
        if number := number_in(data, kind):
            return f"/{slug}/desk/{kind}/{number}"
    for kind in ("list", "seat"):
        if key := text_in(data, kind):
            return f"/{slug}/desk/{kind}/{quote(key, safe='')}"
    for kind in ("invited", "links", "record", "statements", "commitments"):
        if text_in(data, kind):
            return f"/{slug}/desk/{kind}"
    return f"/{slug}/desk"


async def _shown_again(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused
) -> Response[str]:
    """The page on which it was pressed, with the refusal and what was typed."""
    data = refused.data
    on: dict[str, Callable[[], Response[str] | Awaitable[Response[str]]]] = {
        "mail": lambda: mail_page(
            request, house, slug, number_in(data, "mail"), Shown(language=lang, refused=refused)
        ),
        "request": lambda: request_page(request, house, slug, number_in(data, "request"), lang, refused),
        "place": lambda: place_page(request, house, slug, number_in(data, "place"), lang, refused),
        "letter": lambda: letter_page(request, house, slug, number_in(data, "letter"), lang, refused),
        "list": lambda: list_page(request, house, slug, text_in(data, "list"), lang, refused),
        "seat": lambda: seat_page(request, house, slug, text_in(data, "seat"), lang, refused),
        "invited": lambda: invited_page(
            request, house, slug, lang, problem=refused.refusal.phrase, data=data
        ),
        "links": lambda: links_page(request, house, slug, lang, refused),
        "statements": lambda: sheet_page(STATEMENTS, request, house, slug, lang, refused),
        "commitments": lambda: sheet_page(COMMITMENTS, request, house, slug, lang, refused),
        "record": lambda: sheet_page(RECORD, request, house, slug, lang, refused),
        "write": lambda: write_page(
            request, house, slug, lang, Writing(text_in(data, "words"), text_in(data, "segment")), refused
        ),
    }
    shown = next((made() for field, made in on.items() if text_in(data, field)), None)
    if shown is None:
        return _inbox(request, house, slug, lang, refused)
    return shown if isinstance(shown, Response) else await shown


def _inbox(
    request: Asking, house: House, slug: str, lang: str | None, refused: Refused | None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        position, regions = house.render(Address(slug, Audience.DESK, language))
        return {
            **common(house, state, slug, language, refused),
            "regions": regions,
            "position": position,
            "stream": f"/stream/{slug}/desk/{language}",
        }

    return private(
        page(
            request,
            lang,
            "pages/desk.html",
            values,
            status=409 if refused else 200,
            languages=STAFF_LANGUAGES,
        )
    )
