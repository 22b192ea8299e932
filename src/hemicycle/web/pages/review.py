"""The review: its data sets, their series with chart and table, and the persons named."""

from hashlib import sha256
from math import ceil
from typing import Annotated

from litestar import get
from litestar.exceptions import NotFoundException, ServiceUnavailableException
from litestar.params import QueryParameter
from litestar.response import Response

from hemicycle.documents.charts.chart import look_in, shape_in
from hemicycle.documents.charts.drawing import NotDrawn
from hemicycle.documents.charts.drawing_up import chart_of
from hemicycle.documents.charts.table import as_csv, as_json
from hemicycle.review.series.series import Series
from hemicycle.review.words import PRESUMPTION
from hemicycle.web.house import House
from hemicycle.web.pages.desk.common import private
from hemicycle.web.pages.desk.form import Asking, Language
from hemicycle.web.pages.page import Values, page
from hemicycle.web.reviewing import Shown, every_shown, shown
from hemicycle.web.views.review import dataset_view, person_views, series_view
from hemicycle.wording.language import LANGUAGES

Wanted = Annotated[str | None, QueryParameter()]
PageNumber = Annotated[int, QueryParameter(name="page", ge=1, le=1000)]
PERSONS_A_PAGE = 80
TABLES = {"table.csv": "text/csv", "table.json": "application/json"}
SVG, SPECIFICATION = "chart.svg", "chart.vl.json"


@get("/review")
async def datasets(request: Asking, house: House, lang: Language = None) -> Response[str]:
    """Every data set that whoever asks may see. Raises NotFoundException where there is none."""
    every = await every_shown(request, house)
    if not every:
        raise NotFoundException("Nothing of the review is published.")

    def values(language: str) -> dict[str, object]:
        return {
            "house": house,
            "datasets": [(dataset_view(one.shelved, language), one.is_published) for one in every],
        }

    answer = page(request, lang, "pages/review.html", values)
    return answer if all(one.is_published for one in every) else private(answer)


@get("/review/{name:str}")
async def dataset(request: Asking, house: House, name: str, lang: Language = None) -> Response[str]:
    found = await shown(request, house, name)

    def values(language: str) -> dict[str, object]:
        return _common(house, found, language)

    return _page(request, lang, "pages/review-dataset.html", values, found)


@get("/review/{name:str}/persons")
async def persons(
    request: Asking, house: House, name: str, lang: Language = None, number: PageNumber = 1
) -> Response[str]:
    found = await shown(request, house, name)
    pages = ceil(len(person_views(found.shelved.dataset, LANGUAGES[0])) / PERSONS_A_PAGE)
    if number > pages:
        raise NotFoundException("There is no such page.")

    def values(language: str) -> dict[str, object]:
        every = person_views(found.shelved.dataset, language)
        here = every[(number - 1) * PERSONS_A_PAGE : number * PERSONS_A_PAGE]
        return _common(house, found, language) | {"persons": here, "pages": pages, "number": number}

    return _page(request, lang, "pages/review-persons.html", values, found)


@get("/review/{name:str}/{key:str}")
async def series(request: Asking, house: House, name: str, key: str, lang: Language = None) -> Response[str]:
    found = await shown(request, house, name)
    counted = _series(found, key)
    draws = house.review is not None and house.review.drawings is not None

    def values(language: str) -> dict[str, object]:
        return _common(house, found, language) | {
            "series": series_view(counted, found.shelved.dataset.manifest.names, language),
            "draws": draws,
        }

    return _page(request, lang, "pages/review-series.html", values, found)


@get("/review/{name:str}/{key:str}/{file:str}")
async def file(  # noqa: PLR0913, PLR0917 - which file is meant
    request: Asking,
    house: House,
    name: str,
    key: str,
    file: str,
    lang: Language = None,
    look: Wanted = None,
    shape: Wanted = None,
) -> Response[bytes]:
    """The numbers as CSV or JSON, the chart as SVG or as its specification."""
    found = await shown(request, house, name)
    counted = _series(found, key)
    if file in TABLES:
        is_csv = file == "table.csv"
        content = (
            as_csv(counted, PRESUMPTION) if is_csv else as_json(counted, found.shelved.dataset, PRESUMPTION)
        )
        return _sent(content, TABLES[file], f"{name}-{key}.{'csv' if is_csv else 'json'}", found)
    if file not in {SVG, SPECIFICATION} or house.review is None or house.review.drawings is None:
        raise NotFoundException("There is no such file.")
    language = lang if lang in LANGUAGES else LANGUAGES[0]
    chart = chart_of(counted, found.shelved.dataset.manifest, language, look_in(look), shape_in(shape))
    try:
        drawn = await house.review.drawings.of(chart)
    except NotDrawn as trouble:
        raise ServiceUnavailableException("The chart could not be drawn.") from trouble
    if file == SVG:
        return _sent(drawn.svg.encode(), "image/svg+xml", None, found)
    return _sent(drawn.specification.encode(), "application/json", f"{name}-{key}-{language}.vl.json", found)


def _series(found: Shown, key: str) -> Series:
    """Raises NotFoundException."""
    counted = found.shelved.series.get(key)
    if counted is None:
        raise NotFoundException("There is no such series.")
    return counted


def _common(house: House, found: Shown, language: str) -> dict[str, object]:
    return {
        "house": house,
        "dataset": dataset_view(found.shelved, language),
        "is_published": found.is_published,
    }


def _page(request: Asking, lang: str | None, template: str, values: Values, found: Shown) -> Response[str]:
    answer = page(request, lang, template, values)
    return answer if found.is_published else private(answer)


def _sent(content: bytes, media_type: str, name: str | None, found: Shown) -> Response[bytes]:
    """As a file of that name, or to be shown."""
    headers = {"etag": f'"{sha256(content).hexdigest()[:32]}"'}
    headers["cache-control"] = "no-cache" if found.is_published else "no-store"
    if name is not None:
        headers["content-disposition"] = f'attachment; filename="{name}"'
    return Response(content, media_type=media_type, headers=headers)
