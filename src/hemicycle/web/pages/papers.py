"""The lists as papers in every format, their versions, and the public ledger."""

import asyncio
from datetime import datetime
from typing import Annotated

import msgspec
from litestar import Request, get
from litestar.datastructures import State
from litestar.exceptions import NotFoundException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.formats import FORMATS, Format, file_name
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.lists.seal import sealed
from hemicycle.plenary.plenary import Plenary
from hemicycle.web.house import House
from hemicycle.web.pages.page import page
from hemicycle.web.views.papers import BESIDE, PAPERS, history_views
from hemicycle.web.views.programme import programme_view

Asking = Request[None, None, State]
Language = Annotated[str | None, QueryParameter(name="lang")]
Wanted = Annotated[str | None, QueryParameter(name="in")]
OfSegment = Annotated[str | None, QueryParameter(name="segment")]
Version = Annotated[int | None, QueryParameter(name="version")]
Position = Annotated[int | None, QueryParameter(name="position")]


@get("/{slug:str}/lists", sync_to_thread=False)
def versions(request: Asking, house: House, slug: str, lang: Language = None) -> Response[str]:
    state = house.chamber.view(slug)
    _must_have_lists(state)

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
    chosen, languages = _chosen(ending, wanted)
    drawn = _drawn_up(house, slug, _asked_for(segment, version), _now(house, slug))
    content = await asyncio.to_thread(chosen.write, drawn, languages)
    headers = {
        "content-disposition": f'attachment; filename="{file_name(drawn, languages, ending)}"',
        "cache-control": "no-cache",
        "etag": f'"{drawn.imprint.position}-{ending}-{"-".join(languages)}"',
    }
    return Response(content, media_type=chosen.media_type.partition(";")[0], headers=headers)


@get("/{slug:str}/lists/{ending:str}/sig")
async def signature(  # noqa: PLR0913, PLR0917 - which paper is meant, and as of when
    house: House,
    slug: str,
    ending: str,
    wanted: Wanted = None,
    segment: OfSegment = None,
    version: Version = None,
    position: Position = None,
) -> Response[bytes]:
    """Of the paper as it is now, or as it was at the `position` that stands on it."""
    chosen, languages = _chosen(ending, wanted)
    moment = await _at(house, slug, position) if position is not None else _now(house, slug)
    drawn = _drawn_up(house, slug, _asked_for(segment, version), moment)
    content = await asyncio.to_thread(chosen.write, drawn, languages)
    body = msgspec.json.format(msgspec.json.encode(sealed(drawn, content, house.chamber.signed))) + b"\n"
    headers = {
        "content-disposition": f'attachment; filename="{file_name(drawn, languages, ending)}.sig"',
        "cache-control": "no-cache",
    }
    return Response(body, media_type="application/json", headers=headers)


def _chosen(ending: str, wanted: str | None) -> tuple[Format, tuple[str, ...]]:
    """Raises NotFoundException."""
    chosen, languages = FORMATS.get(ending), tuple((wanted or "en").split("-"))
    if chosen is None or languages not in BESIDE:
        raise NotFoundException("There is no such paper.")
    return chosen, languages


def _asked_for(segment: str | None, version: int | None) -> dict[str, int] | None:
    return {segment: version} if segment and version else None


@get("/{slug:str}/ledger.jsonl")
async def ledger(house: House, slug: str) -> Response[bytes]:
    """Every row with its hash and all of it that is public: docs/ledger.md says how a stranger checks it."""
    house.chamber.view(slug)
    body = await asyncio.to_thread(house.chamber.public_ledger, slug)
    headers = {
        "content-disposition": f'attachment; filename="{slug}-ledger.jsonl"',
        "cache-control": "no-cache",
    }
    return Response(body, media_type="application/jsonl", headers=headers)


def _must_have_lists(state: Plenary) -> None:
    """A plenary that was entered from its papers has an order of speakers in its record, and no list of this house's."""
    if state.reconstructed is not None:
        raise NotFoundException("This house kept no lists of speakers of it.")


class _Moment(msgspec.Struct, frozen=True):
    """A plenary as it stood behind a row."""

    state: Plenary
    position: int
    head: bytes
    recorded: datetime


def _now(house: House, slug: str) -> _Moment:
    """Raises NotFoundException."""
    state, row = house.chamber.view(slug), house.chamber.last_row(slug)
    if row is None:
        raise NotFoundException("Nothing is recorded yet.")
    return _Moment(state, row.position, row.hash, row.recorded)


async def _at(house: House, slug: str, position: int) -> _Moment:
    """Raises NotFoundException for a position that the ledger does not have."""
    await house.chamber.read_steps(slug)
    steps = house.chamber.steps(slug)
    if not 0 < position <= len(steps):
        raise NotFoundException("There is no such row.")
    step = steps[position - 1]
    return _Moment(await house.chamber.as_it_stood(slug, position), position, step.hash, step.recorded)


def _drawn_up(house: House, slug: str, of: dict[str, int] | None, moment: _Moment) -> ListPaper:
    """A list that is not published is one as of the last row, so that the same row gives the same paper.

    Raises NotFoundException for a version that was never published.
    """
    _must_have_lists(moment.state)
    imprint = Imprint(
        plenary=slug,
        position=moment.position,
        head=moment.head.hex(),
        key=house.chamber.public_key.hex(),
        address=f"{house.url}/{slug}/lists",
    )
    try:
        return list_paper(moment.state, imprint, moment.recorded, of)
    except LookupError as missing:
        raise NotFoundException("There is no such version.") from missing
