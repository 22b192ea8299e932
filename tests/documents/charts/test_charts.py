"""A chart shows the numbers of its series, in words too, and its file asks for nothing."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from hemicycle.documents.charts.chart import Chart, Drawn, Look, Shape
from hemicycle.documents.charts.describing import description
from hemicycle.documents.charts.drawing_up import chart_of
from hemicycle.documents.charts.worker import drawn
from hemicycle.review.dataset import DataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import COUNTING, every_series
from hemicycle.review.series.series import Spans, Tally
from hemicycle.wording.language import LANGUAGES

WIDTH_ON_A_PHONE = 328
"""Of 360 pixels, beside the margins of the page and the frame of a chart."""
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def icc() -> DataSet:
    return read_dataset(packaged_directories()[0])


def chart(
    icc: DataSet, key: str, language: str = "en", look: Look = Look.LIGHT, shape: Shape = Shape.WIDE
) -> Chart:
    return chart_of(COUNTING[key](icc), icc.manifest, language, look, shape)


def values(specification: object) -> Iterator[dict[str, object]]:
    """Every row of data that stands in a specification, in its order, whichever way Altair keeps it."""
    if isinstance(specification, dict):
        for name, one in specification.items():
            if name == "values" and isinstance(one, list) and one and isinstance(one[0], dict):
                yield from one
            else:
                yield from values(one)
    elif isinstance(specification, list):
        for one in specification:
            yield from values(one)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("key", COUNTING)
def test_the_specification_holds_every_number_of_the_series(icc: DataSet, key: str, shape: Shape) -> None:
    shown = COUNTING[key](icc).shown
    found = list(values(json.loads(drawn(chart(icc, key, shape=shape)).specification)))
    if isinstance(shown, Tally):
        assert {(one["part"], one["along"]): one["number"] for one in found} == {
            (part.told("en"), along.told("en")): number
            for part, numbers in zip(shown.parts, shown.numbers, strict=True)
            for along, number in zip(shown.along, numbers, strict=True)
        }
    else:
        dots = [(one["year"], one["days"]) for one in found if "year" in one]
        assert sorted(dots) == sorted((one.year, one.days) for one in shown.spans if one.days is not None)
        medians = {one["middle"]: one["days"] for one in found if "middle" in one}
        assert medians == {
            year: middle for year in shown.along if (middle := shown.median_of(year)) is not None
        }


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("key", COUNTING)
def test_the_svg_writes_every_number_that_is_not_zero_and_asks_for_nothing(
    icc: DataSet, key: str, shape: Shape
) -> None:
    made = chart(icc, key, shape=shape)
    svg = drawn(made).svg
    root = ET.fromstring(svg)
    texts = [one.text or "" for one in root.iter(f"{SVG}text")]
    assert sorted(one for one in texts if one in {str(bar.number) for bar in made.bars}) == sorted(
        str(bar.number) for bar in made.bars if bar.number
    )
    assert {"script", "style", "image", "use", "foreignObject"} & {
        one.tag.removeprefix(SVG) for one in root.iter()
    } == set()
    names = {name for one in root.iter() for name in one.attrib}
    assert not any(
        name in {"style", "href"} or name.startswith("on") or name.endswith("}href") for name in names
    )
    assert set(re.findall(r"https?://[^\"]+", svg)) <= {
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1999/xlink",
    }
    assert "url(" not in svg


def test_the_svg_says_what_it_is_for_whoever_does_not_see_it(icc: DataSet) -> None:
    made = chart(icc, "warrants-by-year", "fr")
    root = ET.fromstring(drawn(made).svg)
    title, told = root[0], root[1]
    assert (title.tag, title.text) == (f"{SVG}title", "Mandats d’arrêt, par année")
    assert (told.tag, told.text) == (f"{SVG}desc", made.description)
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", f"{title.get('id')} {told.get('id')}")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


@pytest.mark.parametrize("shape", Shape)
def test_the_texts_of_a_chart_are_large_enough(icc: DataSet, shape: Shape) -> None:
    for key in COUNTING:
        svg = drawn(chart(icc, key, shape=shape)).svg
        assert min(float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)) >= 12


def test_a_narrow_chart_is_no_wider_than_a_phone_and_a_wide_one_no_narrower(icc: DataSet) -> None:
    for key in COUNTING:
        for language in LANGUAGES:
            narrow, wide = (
                int(ET.fromstring(drawn(chart(icc, key, language, shape=shape)).svg).attrib["width"])
                for shape in (Shape.NARROW, Shape.WIDE)
            )
            assert narrow <= WIDTH_ON_A_PHONE < wide, (key, language)


def test_a_narrow_chart_breaks_its_lines_and_cuts_no_word(icc: DataSet) -> None:
    root = ET.fromstring(drawn(chart(icc, "warrants-by-situation", "fr", shape=Shape.NARROW)).svg)
    texts = [*root.itertext()]
    assert [one for one in texts if "…" in one] == []
    label = [one for one in texts if one in {"Clos sans", "transfèrement"}]
    assert label == ["Clos sans", "transfèrement"] * 14


def test_the_words_of_a_picture_say_where_its_medians_stand(icc: DataSet) -> None:
    lines = [chart(icc, "sealed-time", shape=shape).number_title[-1] for shape in Shape]
    assert lines == [
        "The medians are written over the picture.",
        "The medians are written beside the picture.",
    ]


def test_names_that_are_markup_stay_text(icc: DataSet) -> None:
    hostile = '<script>alert(1)</script> & "b"'
    made = Chart(
        **{name: getattr(chart(icc, "findings"), name) for name in Chart.__struct_fields__}
        | {"title": hostile, "imprint": hostile, "description": hostile}
    )
    root = ET.fromstring(drawn(made).svg)
    assert (root[0].text, root[1].text) == (hostile, hostile)
    assert hostile in [one.text for one in root.iter(f"{SVG}text")]


def test_light_and_dark_differ_in_their_colours_alone(icc: DataSet) -> None:
    light, dark = (drawn(chart(icc, "agreements", look=look)) for look in Look)
    plain = [re.sub(r"#[0-9a-f]{6}", "#", one.svg) for one in (light, dark)]
    assert plain[0] == plain[1]
    assert light.svg != dark.svg


def test_the_words_of_a_chart_say_its_numbers(icc: DataSet) -> None:
    assert description(COUNTING["warrants-by-year"](icc), "en") == (
        "Warrants of arrest, by year. Issued: 5 in 2005, at most 8 in 2023, 5 in 2025."
        " Made public: 5 in 2005, at most 15 in 2024, 6 in 2025."
        " Executed: 0 in 2005, at most 4 in 2013, 2 in 2025."
        " Ended without transfer: 0 in 2005, at most 2 in 2022, 1 in 2025."
        " Outstanding at the end of the year: 5 in 2005, at most 32 in 2025, 32 in 2025."
    )
    assert description(COUNTING["time-to-transfer"](icc), "en") == (
        "Time from warrant to transfer. One circle for each of 23 persons."
        " The shortest time is 4 days, the median 108, the longest 4792."
    )


def test_every_dot_lies_within_its_year(icc: DataSet) -> None:
    for series in every_series(icc):
        if isinstance(series.shown, Spans):
            dots = chart(icc, series.key).dots
            assert all(abs(dot.at - dot.year) < 0.5 for dot in dots)
            assert len({(dot.at, dot.days) for dot in dots}) == len(dots)


@pytest.mark.parametrize("shape", Shape)
def test_nothing_drawn_is_heavy(icc: DataSet, shape: Shape) -> None:
    made: list[Drawn] = [drawn(chart(icc, key, "ru", shape=shape)) for key in COUNTING]
    assert max(len(one.svg.encode()) for one in made) < 48_000


@pytest.mark.parametrize("key", ["time-to-transfer", "sealed-time"])
def test_no_number_lies_on_a_circle(icc: DataSet, key: str) -> None:
    """Circles stand in the frame of the picture; the medians are written over it, or beside a narrow one."""
    for shape, place in ((Shape.WIDE, "y"), (Shape.NARROW, "x")):
        made = json.loads(drawn(chart(icc, key, shape=shape)).specification)
        (written,) = [layer for layer in made["layer"] if layer["mark"]["type"] == "text"]
        at = written["encoding"][place]["value"]
        assert at < 0 if shape is Shape.WIDE else at > made["width"]


def test_a_line_from_the_right_begins_at_the_right(icc: DataSet) -> None:
    title = json.loads(drawn(chart(icc, "parties", "ar")).specification)["title"]
    assert [title[line][0] + title[line][-1] for line in ("text", "subtitle")] == ["\u2067\u2069"] * 2


def test_a_day_keeps_its_order_in_a_line_from_the_right(icc: DataSet) -> None:
    assert "\u20662026-11-23\u2069" in chart(icc, "parties", "ar").imprint
    assert "through 2025-12-31" in chart(icc, "parties", "en").imprint.lower()
