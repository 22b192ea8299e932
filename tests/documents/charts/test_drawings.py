"""Charts are drawn apart, each once, and what fails is tried again when it is asked for again."""

import asyncio

import msgspec
import pytest

from hemicycle.documents.charts import drawing
from hemicycle.documents.charts.chart import Bar, Chart, Form, Look
from hemicycle.documents.charts.drawing import Drawings, NotDrawn, can_draw


def chart(title: str = "A chart", form: Form = Form.BARS_OVER_YEARS) -> Chart:
    bars = (Bar(part="Issued", along="2024", number=7), Bar(part="Issued", along="2025", number=5))
    return Chart(
        form=form,
        look=Look.LIGHT,
        language="en",
        title=title,
        imprint="An assembly",
        description="Seven, then five.",
        along_title="Year",
        parts=("Issued",),
        along=("2024", "2025"),
        bars=bars,
    )


def test_the_extra_is_installed_where_the_tests_run() -> None:
    assert can_draw()


def test_the_loop_runs_on_while_a_chart_is_drawn_once_for_all_who_ask() -> None:
    async def scene() -> None:
        drawings = Drawings()
        asked = [asyncio.create_task(drawings.of(chart())) for _ in range(3)]
        turns = 0
        while not all(one.done() for one in asked):
            await asyncio.sleep(0)
            turns += 1
        first, second, third = [one.result() for one in asked]
        assert first is second is third
        assert "<svg " in first.svg
        assert turns > 100
        assert await drawings.of(chart()) is first

    asyncio.run(scene())


def test_what_cannot_be_drawn_is_said_and_tried_again() -> None:
    async def scene() -> None:
        drawings = Drawings()
        dots_without_years = msgspec.structs.replace(chart(), form=Form.DOTS_OVER_YEARS, along=())
        for _ in range(2):
            with pytest.raises(NotDrawn):
                await drawings.of(dots_without_years)
        assert "<svg " in (await drawings.of(chart())).svg

    asyncio.run(scene())


def test_whoever_goes_away_does_not_stop_a_drawing_for_the_others() -> None:
    async def scene() -> None:
        drawings = Drawings()
        leaving = asyncio.create_task(drawings.of(chart()))
        staying = asyncio.create_task(drawings.of(chart()))
        await asyncio.sleep(0)
        leaving.cancel()
        assert "<svg " in (await staying).svg

    asyncio.run(scene())


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scene() -> None:
        drawings = Drawings()
        first = await drawings.of(chart())
        await drawings.of(chart("Another chart"))
        assert await drawings.of(chart()) is not first

    monkeypatch.setattr(drawing, "MOST_KEPT", 1)
    asyncio.run(scene())
