"""The start page: the plenaries of the house, and for whoever has entered for the house, where a note is dropped."""

from litestar import Request
from litestar.datastructures import State
from litestar.response import Response

from hemicycle.web.house import House, SetUp
from hemicycle.web.pages.page import language_of, page
from hemicycle.web.reviewing import every_shown
from hemicycle.wording.language import LANGUAGES, STAFF_LANGUAGES, told
from hemicycle.wording.phrase import Phrase


async def start_page(
    request: Request[None, None, State],
    house: House,
    lang: str | None,
    *,
    setup: SetUp | None,
    problem: Phrase | None = None,
) -> Response[str]:
    """`setup` is there for whoever has entered for the house; `problem` is why a dropped note could not be read."""
    languages = LANGUAGES if setup is None else STAFF_LANGUAGES
    values = {
        "plenaries": [(slug, house.chamber.view(slug).programme.title) for slug in house.chamber.slugs()],
        "house": house,
        "is_house": setup is not None,
        "under_way": await setup.notes.under_way() if setup is not None else {},
        "path": "/",
        "has_review": bool(await every_shown(request, house)),
        "problem": told(problem, language_of(request, lang, languages)) if problem is not None else None,
    }
    status = 422 if problem is not None else 200
    answer = page(request, lang, "pages/start.html", values, status=status, languages=languages)
    if setup is not None:
        answer.headers["cache-control"] = "no-store"
    return answer
