"""How the priorities of a plenary were covered: the chart as SVG or as its specification, the numbers as CSV or JSON."""

from hashlib import sha256
from typing import Annotated

from litestar import get
from litestar.exceptions import NotFoundException, ServiceUnavailableException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.charts.chart import Chart, Drawn, Look, look_in, shape_in
from hemicycle.documents.charts.coverage import coverage_chart, coverage_csv, coverage_json
from hemicycle.documents.charts.drawing import Drawings, NotDrawn
from hemicycle.web.house import House
from hemicycle.wording.language import LANGUAGES

Language = Annotated[str | None, QueryParameter(name="lang")]
Wanted = Annotated[str | None, QueryParameter()]


@get("/{slug:str}/coverage/{file:str}")
async def coverage_file(  # noqa: PLR0913, PLR0917 - which file is meant
    house: House, slug: str, file: str, lang: Language = None, look: Wanted = None, shape: Wanted = None
) -> Response[bytes]:
    state = house.chamber.view(slug)
    language = lang if lang in LANGUAGES else LANGUAGES[0]
    match file:
        case "table.csv":
            return _sent(coverage_csv(state), "text/csv", f"{slug}-coverage.csv")
        case "table.json":
            return _sent(coverage_json(state, slug), "application/json", f"{slug}-coverage.json")
        case "chart.svg":
            drawn = await _drawn(house, coverage_chart(state, language, look_in(look), shape_in(shape)))
            return _sent(drawn.svg.encode(), "image/svg+xml", None)
        case "chart.vl.json":
            drawn = await _drawn(house, coverage_chart(state, language, Look.LIGHT, shape_in(shape)))
            name = f"{slug}-coverage-{language}.vl.json"
            return _sent(drawn.specification.encode(), "application/json", name)
        case _:
            raise NotFoundException("There is no such file.")


def drawings_of(house: House) -> Drawings | None:
    """None where the house draws no charts."""
    return house.review.drawings if house.review is not None else None


async def _drawn(house: House, chart: Chart | None) -> Drawn:
    drawings = drawings_of(house)
    if chart is None or drawings is None:
        raise NotFoundException("There is no such file.")
    try:
        return await drawings.of(chart)
    except NotDrawn as trouble:
        raise ServiceUnavailableException("The chart could not be drawn.") from trouble


def _sent(content: bytes, media_type: str, name: str | None) -> Response[bytes]:
    """As a file of that name, or to be shown."""
    headers = {"etag": f'"{sha256(content).hexdigest()[:32]}"', "cache-control": "no-cache"}
    if name is not None:
        headers["content-disposition"] = f'attachment; filename="{name}"'
    return Response(content, media_type=media_type, headers=headers)
