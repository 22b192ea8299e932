"""A telephone call or a paper note, entered at the desk with who took it, when and how it came."""

from secrets import token_hex

from litestar import get, post
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.handover.elsewhere import FloorElsewhere
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Attestation, Door
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Form, Language, Refused, text_in
from hemicycle.web.pages.desk.wishes import typed_row, wishes_in
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.pages.wall_time import instant_typed
from hemicycle.wording.language import STAFF_LANGUAGES

LONGEST = 300


@get("/{slug:str}/desk/call", sync_to_thread=False)
def call(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return _form(request, house, desk.plenary, lang, {}, None)


@post("/{slug:str}/desk/call", status_code=303)
async def take_call(
    request: Asking, house: House, desk: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """It arrived when it was taken, by the word of whoever took it; nobody can have taken it later than now."""
    slug = desk.plenary
    state = house.chamber.view(slug)
    taken = instant_typed(state, text_in(data, "taken"))
    by, how = text_in(data, "by")[:LONGEST], text_in(data, "how")[:LONGEST]
    wishes = wishes_in(state, data, taken or house.chamber.time.now())
    if taken is None or taken > house.chamber.time.now() or not by or not how or not wishes:
        return _form(request, house, slug, lang, data, "incomplete")
    command = ReceiveRequest(
        id=house.links.act("call", data) if text_in(data, "command") else token_hex(16),
        door=Door.DESK,
        arrived=taken,
        asked=wishes[0].asked,
        speaker=wishes[0].speaker,
        vouched=True,
        attestation=Attestation(by=by, how=how, taken=taken),
    )
    try:
        await house.chamber.submit(slug, command, actor_of(desk))
    except FloorElsewhere as elsewhere:
        return _form(request, house, slug, lang, data, elsewhere)
    return Redirect(f"/{slug}/desk?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)


def _form(  # noqa: PLR0913, PLR0917 - what was asked and what was wrong with it
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    data: Fields,
    problem: str | FloorElsewhere | None,
) -> Response[str]:
    state = house.chamber.view(slug)
    elsewhere = problem if isinstance(problem, FloorElsewhere) else None

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, Refused(elsewhere) if elsewhere else None),
            "row": typed_row(data, 1),
            "by": text_in(data, "by"),
            "how": text_in(data, "how"),
            "taken": text_in(data, "taken"),
            "command": token_hex(16),
            "zone": state.programme.zone or "UTC",
            "problem": problem,
        }

    return private(
        page(
            request,
            lang,
            "pages/desk-call.html",
            values,
            status=503 if elsewhere else 422 if problem else 200,
            languages=STAFF_LANGUAGES,
        )
    )
