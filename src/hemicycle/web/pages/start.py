"""The start page: the plenaries of the house, and for whoever has entered for the house, where a note is dropped."""

from urllib.parse import urlencode

import msgspec
from litestar import Request
from litestar.datastructures import State
from litestar.response import Response

from hemicycle.web.house import House, SetUp
from hemicycle.web.pages.indexed import read_index
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.reviewing import every_shown
from hemicycle.web.views.catalogue import body_view, house_view
from hemicycle.wording.language import LANGUAGES, STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase


class Shown(msgspec.Struct, frozen=True):
    """A page of the bodies with their newest plenaries; with a body, of all of its plenaries."""

    body: str | None = None
    page: int = 1

    def other(self, page: int) -> str:
        named = {} if self.body is None else {"body": self.body}
        return urlencode({**named, "page": page})


EVERY_BODY = Shown()


async def start_page(  # noqa: PLR0913 - what there may be on it
    request: Request[None, None, State],
    house: House,
    lang: str | None,
    *,
    setup: SetUp | None,
    shown: Shown = EVERY_BODY,
    problem: Phrase | None = None,
) -> Response[str]:
    """`setup` is there for whoever has entered for the house; `problem` is why a dropped note could not be read."""
    languages = LANGUAGES if setup is None else STAFF_LANGUAGES
    language = language_of(request, lang, languages)
    if shown.body is None:
        catalogue = await read_index(house, house_view, shown.page, language)
    else:
        catalogue = await read_index(house, body_view, shown.body, shown.page, language)
    values = {
        "catalogue": catalogue,
        "before": f"/?{shown.other(shown.page - 1)}" if shown.page > 1 else None,
        "after": f"/?{shown.other(shown.page + 1)}" if catalogue.has_more else None,
        "kept_query": shown.other(shown.page) if shown != EVERY_BODY else "",
        "house": house,
        "is_house": setup is not None,
        "under_way": await setup.notes.under_way() if setup is not None else {},
        "path": "/",
        "has_review": bool(await every_shown(request, house)),
        "problem": told(problem, language) if problem is not None else None,
    }
    status = 422 if problem is not None else 200
    answer = page(request, lang, "pages/start.html", values, status=status, languages=languages)
    if setup is not None:
        answer.headers["cache-control"] = "no-store"
    return answer
