"""What became public, for programs that follow it: an Atom feed (RFC 4287) of the house and of each plenary."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.ledger.index.finding import news
from hemicycle.web.house import House
from hemicycle.web.pages.indexed import read_index
from hemicycle.web.views.atom import Feed, atom
from hemicycle.wording.language import LANGUAGES

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]

MOST = 50


@get("/feed.atom")
async def feed(house: House, lang: Language = None) -> Response[bytes]:
    return await _answer(house, None, "/", "Hemicycle", lang)


@get("/{slug:str}/feed.atom")
async def plenary_feed(house: House, slug: str, lang: Language = None) -> Response[bytes]:
    title = house.chamber.view(slug).programme.title
    return await _answer(house, slug, f"/{slug}", title, lang)


async def _answer(
    house: House, plenary: str | None, path: str, title: str, lang: str | None
) -> Response[bytes]:
    """In English unless another language is asked for: a program that follows it says none."""
    language = lang if lang in LANGUAGES else LANGUAGES[0]
    found = await read_index(house, news, plenary, MOST)
    newest = max((one.changed for one in found), default=house.chamber.time.now())
    told = Feed(
        url=house.url,
        path=path,
        title=title,
        language=language,
        updated=newest,
        names_plenary=plenary is None,
    )
    headers = {"cache-control": "no-cache", "content-language": language}
    return Response(atom(told, found), media_type="application/atom+xml", headers=headers)
