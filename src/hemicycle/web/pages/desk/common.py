"""What every page of the desk has: whose desk it is, what is wrong with the mail and the webhooks, what was just refused."""

from litestar.response import Response

from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Refused, nothing_typed
from hemicycle.web.views.alarms import alarms
from hemicycle.web.views.programme import programme_view
from hemicycle.wording.language import told

PRIVATE = {"cache-control": "no-store", "x-robots-tag": "noindex"}


def common(
    house: House, state: Plenary, slug: str, language: str, refused: Refused | None = None
) -> dict[str, object]:
    return {
        "at": f"/{slug}/desk",
        "house": house,
        "position": state.position,
        "programme": programme_view(state, language),
        "alarms": alarms(house, slug, state, language),
        "refusal": told(refused.refusal.phrase, language) if refused else None,
        "typed": refused.typed if refused else nothing_typed,
        "names": sorted(one.name(language) for one in every_delegation()),
    }


def private(response: Response[str]) -> Response[str]:
    response.headers.update(PRIVATE)
    return response
