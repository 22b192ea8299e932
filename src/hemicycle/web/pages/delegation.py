"""A delegation over the years: what the records of all plenaries say of it."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.chamber.house.search.shown import unpacked
from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.ledger.index.finding import Hits, Stretch, of_delegation
from hemicycle.web.house import House
from hemicycle.web.pages.indexed import Number, read_index
from hemicycle.web.pages.page import page
from hemicycle.web.views.entries import delegation_path, entry_view

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]

ON_A_PAGE = 50


@get("/delegations/{key:str}")
async def delegation(
    request: Asking, house: House, key: str, number: Number = 1, lang: Language = None
) -> Response[str]:
    stretch = Stretch((number - 1) * ON_A_PAGE, ON_A_PAGE)
    hits = await read_index(house, of_delegation, key, stretch)
    if not _is_known(key) and not hits.number:
        raise NotFoundException("There is no such delegation.")
    path = delegation_path(key)

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "path": path,
            "kept_query": f"page={number}" if number > 1 else "",
            "name": _name(key, hits, language),
            "told": [entry_view(one, language) for one in hits.shown],
            "before": f"{path}?page={number - 1}" if number > 1 else None,
            "after": f"{path}?page={number + 1}" if hits.number > number * ON_A_PAGE else None,
        }

    return page(request, lang, "pages/delegation.html", values)


def _is_known(key: str) -> bool:
    try:
        known_delegation(key)
    except LookupError:
        return False
    return True


def _name(key: str, hits: Hits, language: str) -> str:
    """As the tables have it, else as it was named last."""
    if _is_known(key):
        return known_delegation(key).name(language)
    return next((unpacked(one.content).delegation.get(language, key) for one in hits.shown), key)
