"""The lists as papers in every format, their versions, and the public ledger."""

import asyncio
from typing import Annotated

import msgspec
from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.formats import FORMATS, file_name
from hemicycle.documents.lists.paper import Imprint, ListPaper
from hemicycle.web.house import House
from hemicycle.web.pages.page import page
from hemicycle.web.views.papers import BESIDE, PAPERS, history_views
from hemicycle.web.views.programme import programme_view

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Wanted = Annotated[str | None, QueryParameter(name="in")]
OfSegment = Annotated[str | None, QueryParameter(name="segment")]
Version = Annotated[int | None, QueryParameter(name="version")]


@get("/{slug:str}/lists", sync_to_thread=False)
def versions(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    state = house.chamber.view(slug)

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "lists": history_views(state, language),
            "formats": PAPERS,
            "beside": BESIDE,
        }

    return page(request, lang, "pages/lists.html", values)


@get("/{slug:str}/lists/{ending:str}")
async def paper(  # noqa: PLR0913, PLR0917 - which paper is meant
    house: House,
    slug: str,
    ending: str,
    wanted: Wanted = None,
    segment: OfSegment = None,
    version: Version = None,
) -> Response[bytes]:
    """`in=en-fr` puts two languages side by side; `segment` and `version` ask for an older version of one list."""
    chosen = FORMATS.get(ending)
    languages = tuple((wanted or "en").split("-"))
    if chosen is None or languages not in BESIDE:
        raise NotFoundException("There is no such paper.")
    drawn = _drawn_up(house, slug, {segment: version} if segment and version else None)
    content = await asyncio.to_thread(chosen.write, drawn, languages)
    headers = {
        "content-disposition": f'attachment; filename="{file_name(drawn, languages, ending)}"',
        "cache-control": "no-cache",
        "etag": f'"{drawn.imprint.position}-{ending}-{"-".join(languages)}"',
    }
    return Response(content, media_type=chosen.media_type.partition(";")[0], headers=headers)


@get("/{slug:str}/ledger.jsonl")
async def ledger(house: House, slug: str) -> Response[bytes]:
    """Every row with its hash and all of it that is public: docs/ledger.md says how a stranger checks it."""
    house.chamber.view(slug)
    lines = await asyncio.to_thread(house.chamber.public_rows, slug)
    body = b"".join(msgspec.json.encode(line, order="sorted") + b"\n" for line in lines)
    headers = {
        "content-disposition": f'attachment; filename="{slug}-ledger.jsonl"',
        "cache-control": "no-cache",
    }
    return Response(body, media_type="application/jsonl", headers=headers)


def _drawn_up(house: House, slug: str, of: dict[str, int] | None) -> ListPaper:
    """Raises NotFoundException for a version that was never published."""
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    if row is None:
        raise NotFoundException("Nothing is recorded yet.")
    imprint = Imprint(
        plenary=slug,
        position=row.position,
        head=row.hash.hex(),
        key=house.chamber.public_key.hex(),
        address=f"{house.url}/{slug}/lists",
    )
    try:
        return list_paper(state, imprint, house.chamber.time.now(), of)
    except LookupError as missing:
        raise NotFoundException("There is no such version.") from missing
