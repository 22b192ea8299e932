"""The search over all plenaries of the house, as a page."""

from typing import Annotated
from urllib.parse import urlencode

from litestar import Request, get
from litestar.datastructures import State
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.chamber.house.search.query import LONGEST_QUERY, words_of
from hemicycle.ledger.index.entry import Word
from hemicycle.ledger.index.finding import MOST_COUNTED, Hits, Stretch, holding
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.indexed import MOST_PAGES, Number, read_index
from hemicycle.web.pages.page import address_of, page
from hemicycle.web.views.entries import entry_view

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Query = Annotated[str, QueryParameter(name="q")]

ON_A_PAGE = 20


@get("/search")
async def search(
    request: Asking, house: House, q: Query = "", number: Number = 1, lang: Language = None
) -> Response[str]:
    """No script is needed, and the address of what was found may be kept."""
    query = q[:LONGEST_QUERY].strip()
    words = words_of(query)
    hits = await _found(request, house, words, number)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "query": query,
            "kept_query": urlencode({"q": query, "page": number} if query else {}),
            "is_asked": bool(query),
            "number": hits.number,
            "is_more": hits.number == MOST_COUNTED,
            "found": [entry_view(one, language, words) for one in hits.shown],
            "before": _link(query, number - 1) if number > 1 else None,
            "after": _link(query, number + 1) if _has_more(hits, number) else None,
        }

    return page(request, lang, "pages/search.html", values)


async def _found(request: Asking, house: House, words: tuple[Word, ...], number: int) -> Hits:
    if words:
        must_be_allowed(house.limits.searches, address_of(request))
    return await read_index(house, holding, words, Stretch((number - 1) * ON_A_PAGE, ON_A_PAGE))


def _has_more(hits: Hits, number: int) -> bool:
    is_full = len(hits.shown) == ON_A_PAGE
    return is_full and number < MOST_PAGES and hits.number > number * ON_A_PAGE


def _link(query: str, number: int) -> str:
    return f"/search?{urlencode({'q': query, 'page': number})}"
