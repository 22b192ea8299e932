"""What was asked and promised: one page for a plenary with what the last one left, and an address for each commitment."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.charts.coverage import description
from hemicycle.documents.commitments.told import (
    commitment_view,
    is_anything_told,
    need_answered,
    need_view,
    priority_views,
)
from hemicycle.plenary.commitments.coverage import coverage, is_anything_covered
from hemicycle.web.house import House
from hemicycle.web.pages.coverage import drawings_of
from hemicycle.web.pages.page import page
from hemicycle.web.views.programme import programme_view

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]


@get("/{slug:str}/commitments", sync_to_thread=False)
def commitments(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        priorities = priority_views(state, language)
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "priorities": priorities,
            "is_anything_told": is_anything_told(priorities),
            "coverage": coverage(state),
            "alternative": description(coverage(state), language),
            "draws": drawings_of(house) is not None and is_anything_covered(coverage(state)),
            "last": last_view(house, slug, language),
        }

    return page(request, lang, "pages/commitments.html", values)


@get("/{slug:str}/commitments/{number:int}", sync_to_thread=False)
def commitment(request: Asking, house: House, slug: str, number: int, lang: Language = None) -> Response[str]:
    state = house.chamber.view(slug)
    found = state.commitments.get(number)
    if found is None or found.confirmed is None:
        raise NotFoundException("There is no such commitment.")

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "shown": commitment_view(state, found, language),
            "need": need_answered(state, found, language),
        }

    return page(request, lang, "pages/commitment.html", values)


@get("/{slug:str}/needs/{number:int}", sync_to_thread=False)
def need(request: Asking, house: House, slug: str, number: int, lang: Language = None) -> Response[str]:
    """One that was entered in error keeps its address, which says so."""
    state = house.chamber.view(slug)
    found = state.needs.get(number)
    if found is None:
        raise NotFoundException("There is no such need.")

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "shown": need_view(state, found, language),
            "priority": found.priority,
        }

    return page(request, lang, "pages/need.html", values)


def last_view(house: House, slug: str, language: str) -> dict[str, object] | None:
    """What was asked and promised at the last plenary of the same assembly, None where there was none, or nothing was."""
    last = house.chamber.assemblies.last_before(slug)
    if last is None:
        return None
    state = house.chamber.view(last)
    priorities = priority_views(state, language)
    if not is_anything_told(priorities):
        return None
    return {
        "slug": last,
        "title": state.programme.title,
        "body": state.programme.body,
        "priorities": priorities,
    }
