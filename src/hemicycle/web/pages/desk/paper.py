"""What happened on paper is entered after the fact: typed, checked and shown, then recorded whole or not at all."""

from datetime import datetime
from secrets import token_hex
from zoneinfo import ZoneInfo

import msgspec
from litestar import get, post
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.decide import decide
from hemicycle.plenary.paper.enter import EnterFromPaper
from hemicycle.plenary.paper.line import Line
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Fields, Form, Language, Refused, number_in, text_in
from hemicycle.web.pages.desk.paper_lines import MOST, lines_in, names_to_offer, typed_in
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.views.paper import choices, written_views
from hemicycle.wording.language import STAFF_LANGUAGES

FEWEST = 12


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """`lines` are what would be recorded, once it holds."""

    data: Fields = {}
    lines: tuple[Line, ...] = ()
    refusal: Refusal | None = None


@get("/{slug:str}/desk/paper", sync_to_thread=False)
def paper(request: Asking, house: House, desk: Claim, lang: Language = None, rows: str = "") -> Response[str]:
    return _page(request, house, desk.plenary, lang, Shown(data={"rows": rows}))


@post("/{slug:str}/desk/paper", status_code=303)
async def enter(
    request: Asking, house: House, desk: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """First it is shown as it would be recorded; the press on that page records it."""
    slug = desk.plenary
    state = house.chamber.view(slug)
    lines: tuple[Line, ...] = ()
    try:
        lines = lines_in(state, text_in(data, "day"), typed_in(data, _rows(data)))
        command = EnterFromPaper(id=house.links.act("paper", text_in(data, "command"), lines), lines=lines)
        if not text_in(data, "enter"):
            decide(state, command, house.chamber.time.now())
            return _page(request, house, slug, lang, Shown(data=data, lines=lines))
        await house.chamber.submit(slug, command, actor_of(desk))
    except Refusal as refusal:
        return _page(request, house, slug, lang, Shown(data=data, refusal=refusal))
    return Redirect(f"/{slug}/desk?lang={language_of(request, lang, STAFF_LANGUAGES)}", status_code=303)


def _rows(data: Fields) -> int:
    return min(max(FEWEST, number_in(data, "rows")), MOST)


def _page(request: Asking, house: House, slug: str, lang: str | None, shown: Shown) -> Response[str]:
    state = house.chamber.view(slug)
    rows = _rows(shown.data)

    def values(language: str) -> dict[str, object]:
        return {
            **common(house, state, slug, language, Refused(shown.refusal) if shown.refusal else None),
            "names": names_to_offer(state, language),
            "choices": choices(language),
            "typed": typed_in(shown.data, rows),
            "written": written_views(state, shown.lines, language),
            "day": text_in(shown.data, "day") or _day(state, house.chamber.time.now()),
            "zone": state.programme.zone or "UTC",
            "rows": rows,
            "more": min(rows * 2, MOST),
            "command": text_in(shown.data, "command") or token_hex(16),
        }

    status = 409 if shown.refusal else 200
    return private(
        page(request, lang, "pages/desk-paper.html", values, status=status, languages=STAFF_LANGUAGES)
    )


def _day(state: Plenary, now: datetime) -> str:
    """That of the meeting which was opened last, else of the first sitting, else today."""
    zone = ZoneInfo(state.programme.zone or "UTC")
    if state.meetings:
        return state.meetings[-1].start.astimezone(zone).date().isoformat()
    sittings = state.programme.sittings
    return (sittings[0].day if sittings else now.astimezone(zone).date()).isoformat()
