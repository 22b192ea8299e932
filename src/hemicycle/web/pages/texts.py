"""The statements that were released: a list in the order of release, each with what it says."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.statements.released import Released
from hemicycle.web.house import House
from hemicycle.web.pages.page import page
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.released import released_view, released_views

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]


@get("/{slug:str}/statements", sync_to_thread=False)
def statements(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "released": released_views(state, language),
        }

    return page(request, lang, "pages/statements.html", values)


@get("/{slug:str}/statements/{number:int}")
async def statement(
    request: Asking, house: House, slug: str, number: int, lang: Language = None
) -> Response[str]:
    state = house.chamber.view(slug)
    released = _released(state, number)
    texts = [await _text(house, released, index) for index in range(len(released.texts))]

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "shown": released_view(state, released, language),
            "texts": [list(filter(None, map(one_line, text.splitlines()))) for text in texts],
        }

    return page(request, lang, "pages/statement.html", values)


@get("/{slug:str}/statements/{number:int}/{text:int}")
async def plain(house: House, slug: str, number: int, text: int) -> Response[bytes]:
    """What one file of it says, as plain text; the digest of these bytes stands in the public ledger."""
    said = await _text(house, _released(house.chamber.view(slug), number), text - 1)
    headers = {"content-disposition": f'attachment; filename="{slug}-statement-{number}-{text}.txt"'}
    return Response(said.encode(), media_type="text/plain; charset=utf-8", headers=headers)


def _released(plenary: Plenary, number: int) -> Released:
    released = plenary.released.get(number)
    if released is None:
        raise NotFoundException("There is no such statement.")
    return released


async def _text(house: House, released: Released, index: int) -> str:
    if not 0 <= index < len(released.texts):
        raise NotFoundException("There is no such text.")
    content = await house.original(released.texts[index].address)
    if content is None:
        raise NotFoundException("This text is not in the house any more.")
    return content.decode()
