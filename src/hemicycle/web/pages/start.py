"""The start page: the plenaries of the house, and for whoever has entered for the house, where a note is dropped."""

from litestar import Request
from litestar.datastructures import State
from litestar.response import Response

from hemicycle.web.house import House
from hemicycle.web.pages.page import language_of, page
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase


def start_page(
    request: Request[None, None, State],
    house: House,
    lang: str | None,
    *,
    is_house: bool,
    problem: Phrase | None = None,
) -> Response[str]:
    """`problem` is why a note that was dropped could not be read."""
    values = {
        "plenaries": [(slug, house.chamber.view(slug).programme.title) for slug in house.chamber.slugs()],
        "house": house,
        "is_house": is_house,
        "path": "/",
        "problem": told(problem, language_of(request, lang)) if problem is not None else None,
    }
    answer = page(request, lang, "pages/start.html", values, status=422 if problem is not None else 200)
    if is_house:
        answer.headers["cache-control"] = "no-store"
    return answer
