"""The chair's page: the chair and the officers beside, of whom one operates the floor."""

from typing import Annotated

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.enums import RequestEncodingType
from litestar.exceptions import NotFoundException
from litestar.params import Body, QueryParameter
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.web.entering import actor_of
from hemicycle.web.house import House
from hemicycle.web.pages.chair_acts import ACTS, LONGEST_LIMIT, WITHOUT_CONTROL, Press, number_in
from hemicycle.web.pages.operating import must_operate
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.what_if import what_if_view
from hemicycle.wording.language import STAFF_LANGUAGES, told

Language = Annotated[str | None, QueryParameter(name="lang")]
Form = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]
Asking = Request[None, None, State]


@get("/{slug:str}/chair", sync_to_thread=False)
def chair(
    request: Asking, house: House, chairing: Claim, lang: Language = None, limit: str = ""
) -> Response[str]:
    """With a limit, also what it would do, before it is set."""
    return _page(request, house, chairing, lang, None, number_in(limit))


@post("/{slug:str}/chair", status_code=303)
async def act(
    request: Asking, house: House, chairing: Claim, data: Form, lang: Language = None
) -> Response[str] | Redirect:
    """The command's id names what was pressed and at which position, so that a double press is one act."""
    slug = chairing.plenary
    named = data.get("act", "")
    if named not in ACTS:
        raise NotFoundException("There is no such act.")
    try:
        press = _press(house, chairing, data)
        if named not in WITHOUT_CONTROL:
            must_operate(press.plenary, chairing.subject)
        await house.chamber.submit(slug, ACTS[named](press), actor_of(chairing))
    except Refusal as refusal:
        return _page(request, house, chairing, lang, refusal, None)
    language = language_of(request, lang, STAFF_LANGUAGES)
    return Redirect(f"/{slug}/chair?lang={language}", status_code=303)


def _press(house: House, chairing: Claim, data: dict[str, str]) -> Press:
    on, position = data.get("on", ""), number_in(data.get("position", "")) or 0
    return Press(
        id=f"chair-{position}-{data['act']}-{on}-{data.get('press', '')}"[:200],
        on=on,
        holder=data.get("holder", ""),
        by=chairing.subject,
        fields=data,
        plenary=house.chamber.view(chairing.plenary),
        now=house.chamber.time.now(),
    )


def _page(  # noqa: PLR0913, PLR0917 - whose page, what was refused, what is asked about
    request: Asking,
    house: House,
    chairing: Claim,
    lang: str | None,
    refusal: Refusal | None,
    limit: int | None,
) -> Response[str]:
    slug = chairing.plenary
    state = house.chamber.view(slug)
    asked = limit if limit is not None and 0 < limit <= LONGEST_LIMIT else None

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
            "who": chairing.subject,
            "names": _names(state, language),
            "what_if": what_if_view(state, house.chamber.time.now(), asked) if asked else None,
        }

    answer = page(
        request, lang, "pages/chair.html", values, status=409 if refusal else 200, languages=STAFF_LANGUAGES
    )
    answer.headers["cache-control"] = "no-store"
    return answer


def _names(state: Plenary, language: str) -> list[str]:
    """Those on the lists first, for they are the ones who ask for the floor again."""
    listed = dict.fromkeys(one.delegation.name for one in state.inscriptions.values() if not one.withdrawn)
    return [*listed, *sorted({one.name(language) for one in every_delegation()} - set(listed))]
