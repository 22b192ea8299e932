"""A page of the desk about one matter of the whole plenary: the frame that all of them stand in."""

from collections.abc import Callable, Mapping

import msgspec
from litestar.response import Response

from hemicycle.plenary.plenary import Plenary
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import common, private
from hemicycle.web.pages.desk.form import Asking, Refused
from hemicycle.web.pages.page import page
from hemicycle.wording.language import STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase


class Sheet(msgspec.Struct, frozen=True):
    """`name` is the last part of its address, to which an act that is refused comes back; `shown` what is on it."""

    name: str
    shown: Callable[[Plenary, str], Mapping[str, object]]


def sheet_page(  # noqa: PLR0913, PLR0917 - whose page, and what was refused on it
    sheet: Sheet,
    request: Asking,
    house: House,
    slug: str,
    lang: str | None,
    refused: Refused | None = None,
    *,
    problem: Phrase | None = None,
) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        frame = common(house, state, slug, language, refused)
        return {
            **frame,
            "refusal": told(problem, language) if problem else frame["refusal"],
            "slug": slug,
            "back": sheet.name,
            "back_number": 1,
            **sheet.shown(state, language),
        }

    status = 409 if refused or problem else 200
    template = f"pages/desk-{sheet.name}.html"
    return private(page(request, lang, template, values, status=status, languages=STAFF_LANGUAGES))
