"""The chair's page, and every act that is pressed on it."""

from collections.abc import Callable
from typing import Annotated

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, QueryParameter
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import RuleOnPoint
from hemicycle.plenary.floor.seats import GiveFloorToSeat
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import LONGEST_NUMBER
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import STAFF_LANGUAGES, told

Language = Annotated[str | None, QueryParameter(name="lang")]
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


def _number(text: str) -> int | None:
    is_ours = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if is_ours else None


def _whole(text: str) -> int:
    return _number(text) or 0


ACTS: dict[str, Callable[[str, str, str], Command]] = {
    "open": lambda name, _, __: OpenMeeting(id=name),
    "suspend": lambda name, _, __: SuspendMeeting(id=name),
    "resume": lambda name, _, __: ResumeMeeting(id=name),
    "close": lambda name, _, __: CloseMeeting(id=name),
    "open-segment": lambda name, on, _: OpenSegment(id=name, segment=on),
    "close-segment": lambda name, on, _: CloseSegment(id=name, segment=on),
    "give": lambda name, on, holder: GiveFloor(id=name, inscription=_whole(on), ending=_number(holder)),
    "give-seat": lambda name, on, holder: GiveFloorToSeat(id=name, seat=on, ending=_number(holder)),
    "pause": lambda name, on, _: PauseClock(id=name, intervention=_whole(on)),
    "run": lambda name, on, _: RunClock(id=name, intervention=_whole(on)),
    "extend": lambda name, on, _: ExtendTime(id=name, intervention=_whole(on), seconds=30),
    "end": lambda name, on, _: EndIntervention(id=name, intervention=_whole(on)),
    "absent": lambda name, on, _: MarkAbsent(id=name, inscription=_whole(on)),
    "recall": lambda name, on, _: Recall(id=name, inscription=_whole(on)),
    "uphold": lambda name, on, _: RuleOnPoint(id=name, point=_whole(on), ruling=Ruling.UPHELD),
    "reject": lambda name, on, _: RuleOnPoint(id=name, point=_whole(on), ruling=Ruling.NOT_UPHELD),
    "undo": lambda name, on, _: UndoAct(id=name, position=_whole(on)),
}


@get("/{slug:str}/chair", sync_to_thread=False)
def chair(
    request: Request[None, None, State], house: House, chairing: Claim, lang: Language = None
) -> Response[str]:
    return _page(request, house, chairing.plenary, lang, None)


@post("/{slug:str}/chair", status_code=303)
async def act(
    request: Request[None, None, State], house: House, chairing: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """The command's id names what was pressed and at which position, so that a double press is one act."""
    slug = chairing.plenary
    made = ACTS.get(data.get("act", ""))
    if made is None:
        raise NotFoundException("There is no such act.")
    on, holder = data.get("on", ""), data.get("holder", "")
    name = f"chair-{_whole(data.get('position', ''))}-{data['act']}-{on}-{data.get('press', '')}"[:200]
    try:
        await house.chamber.submit(slug, made(name, on, holder), actor_of(chairing))
    except Refusal as refusal:
        return _page(request, house, slug, lang, refusal)
    language = language_of(request, lang, STAFF_LANGUAGES)
    return Redirect(f"/{slug}/chair?lang={language}", status_code=303)


def _page(
    request: Request[None, None, State], house: House, slug: str, lang: str | None, refusal: Refusal | None
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        position, regions = house.render(Address(slug, Audience.CHAIR, language))
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "regions": regions,
            "position": position,
            "stream": f"/stream/{slug}/chair/{language}",
            "refusal": told(refusal.phrase, language) if refusal else None,
        }

    answer = page(
        request, lang, "pages/chair.html", values, status=409 if refusal else 200, languages=STAFF_LANGUAGES
    )
    answer.headers["cache-control"] = "no-store"
    return answer
