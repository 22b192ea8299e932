"""The record as a page, as papers, and each intervention at an address of its own that stays."""

from typing import Annotated

from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.commitments.told import told_in
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.record.drawing_up import record_paper
from hemicycle.documents.record.formats import FORMATS, LANGUAGES, file_name
from hemicycle.documents.record.layout import laid_out
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.web.house import House
from hemicycle.web.limits import must_be_allowed
from hemicycle.web.pages.page import address_of, page
from hemicycle.web.views.intervention import intervention_view
from hemicycle.web.views.programme import programme_view
from hemicycle.web.views.released import released_by_number

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Wanted = Annotated[str | None, QueryParameter(name="in")]


@get("/{slug:str}/record", sync_to_thread=False)
def record(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    drawn = drawn_up(house, slug)

    def values(language: str) -> dict[str, object]:
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(house.chamber.view(slug), language),
            "record": laid_out(drawn, language),
            "texts": released_by_number(house.chamber.view(slug), language),
            "formats": tuple(FORMATS),
            "paper_languages": LANGUAGES,
        }

    return page(request, lang, "pages/record.html", values)


@get("/{slug:str}/record/{ending:str}")
async def paper(
    request: Asking, house: House, slug: str, ending: str, wanted: Wanted = None
) -> Response[bytes]:
    chosen, language = FORMATS.get(ending), wanted or LANGUAGES[0]
    if chosen is None or language not in LANGUAGES:
        raise NotFoundException("There is no such paper.")
    must_be_allowed(house.limits.papers, address_of(request))
    drawn = drawn_up(house, slug)
    name = (slug, drawn.imprint.position, "record", ending, language)
    content = await house.asides.drawn.paper(name, lambda: chosen.write(drawn, language))
    headers = {
        "content-disposition": f'attachment; filename="{file_name(drawn, language, ending)}"',
        "cache-control": "no-cache",
        "etag": f'"{drawn.imprint.position}-record-{ending}-{language}"',
    }
    return Response(content, media_type=chosen.media_type, headers=headers)


@get("/{slug:str}/interventions/{number:int}", sync_to_thread=False)
def intervention(
    request: Asking, house: House, slug: str, number: int, lang: Language = None
) -> Response[str]:
    """The number is that of the floor: one that was undone keeps it to itself, and this address says nothing then."""
    drawn = drawn_up(house, slug)

    def values(language: str) -> dict[str, object]:
        shown = intervention_view(drawn, number, language)
        if shown is None:
            raise NotFoundException("There is no such intervention.")
        state = house.chamber.view(slug)
        asked, promised = told_in(state, number, language)
        return {
            "slug": slug,
            "house": house,
            "programme": programme_view(state, language),
            "shown": shown,
            "texts": released_by_number(state, language),
            "asked": asked,
            "promised": promised,
        }

    return page(request, lang, "pages/intervention.html", values)


def drawn_up(house: House, slug: str) -> RecordPaper:
    """As of its last row, so that the same position gives the same bytes. Raises NotFoundException before the first."""
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    if row is None:
        raise NotFoundException("Nothing is recorded yet.")
    imprint = Imprint(
        plenary=slug,
        position=row.position,
        head=row.hash.hex(),
        key=house.chamber.public_key.hex(),
        address=f"{house.url}/{slug}",
    )
    return record_paper(state, imprint, row.recorded)
