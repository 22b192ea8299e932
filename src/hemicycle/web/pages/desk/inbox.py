"""What waits at the desk, and what is pressed on any of its pages."""

from litestar import get, post
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.acts import ACTS
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Form, Language, number_in, text_in
from hemicycle.web.pages.desk.mail import Shown, mail_page
from hemicycle.web.pages.desk.request import request_page
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.wording.language import STAFF_LANGUAGES

LONGEST_NAME = 200


@get("/{slug:str}/desk", sync_to_thread=False)
def inbox(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return _inbox(request, house, desk.plenary, lang, None)


@post("/{slug:str}/desk", status_code=303)
async def act(
    request: Asking, house: House, desk: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """The command's id names what was pressed, on what and at which position: a double press is one act.

    It comes back to the page on which it was pressed.
    """
    slug = desk.plenary
    made = ACTS.get(text_in(data, "act"))
    if made is None:
        raise NotFoundException("There is no such act.")
    name = "-".join(("desk", *(text_in(data, one) for one in ("position", "act", "on", "inscription"))))
    try:
        command = made(name[:LONGEST_NAME], house.chamber.view(slug), data)
        await house.chamber.submit(slug, command, actor_of(desk))
    except Refusal as refusal:
        return await _refused(request, house, slug, lang, data, refusal)
    return Redirect(
        f"{_page_of(slug, data)}?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303
    )


def _page_of(slug: str, data: Fields) -> str:
    for kind in ("mail", "request"):
        if number := number_in(data, kind):
            return f"/{slug}/desk/{kind}/{number}"
    return f"/{slug}/desk"


async def _refused(  # noqa: PLR0913, PLR0917 - what was pressed where, and why not
    request: Asking, house: House, slug: str, lang: str | None, data: Fields, refusal: Refusal
) -> Response[str]:
    if number := number_in(data, "mail"):
        return await mail_page(request, house, slug, number, Shown(language=lang, refusal=refusal))
    if number := number_in(data, "request"):
        return request_page(request, house, slug, number, lang, refusal)
    return _inbox(request, house, slug, lang, refusal)


def _inbox(
    request: Asking, house: House, slug: str, lang: str | None, refusal: Refusal | None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        position, regions = house.render(Address(slug, Audience.DESK, language))
        return {
            **common(house, state, slug, language, refusal),
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
            status=409 if refusal else 200,
            languages=STAFF_LANGUAGES,
        )
    )
