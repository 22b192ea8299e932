"""Every text that was filed, as the desk has it: what became of it, what is released, and what it files itself."""

from litestar import Request, get, post
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Response

from hemicycle.chamber.links import Claim
from hemicycle.web.house import House
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.desk.sheet import Sheet, sheet_page
from hemicycle.web.pages.page import language_of
from hemicycle.web.pages.statements import file_statement, filing_in
from hemicycle.web.views.desk_statements import desk_statements_view
from hemicycle.wording.language import LANGUAGES, STAFF_LANGUAGES

LARGEST = 12 * 1024 * 1024
STATEMENTS = Sheet(
    "statements",
    lambda state, language: {
        "statements": desk_statements_view(state, language),
        "text_languages": LANGUAGES,
    },
)


@get("/{slug:str}/desk/statements", sync_to_thread=False)
def statements(request: Asking, house: House, desk: Claim, lang: Language = None) -> Response[str]:
    return sheet_page(STATEMENTS, request, house, desk.plenary, lang)


@post("/{slug:str}/desk/statements", status_code=303, request_max_body_size=LARGEST)
async def file(
    request: Request[None, None, State], house: House, desk: Claim, lang: Language = None
) -> Response[str] | Redirect:
    """A text that came on paper or a stick, filed for the delegation whose place it is.

    Or for an invited speaker, who is on no list.
    """
    filing, state = await filing_in(request), house.chamber.view(desk.plenary)
    if filing.seat not in state.seats and filing.inscription not in state.inscriptions:
        raise NotFoundException("There is no such place.")
    problem = await file_statement(house, desk, filing)
    if problem is not None:
        return sheet_page(STATEMENTS, request, house, desk.plenary, lang, problem=problem)
    language = language_of(request, lang, STAFF_LANGUAGES)
    return Redirect(f"/{desk.plenary}/desk/statements?lang={language}", status_code=303)
