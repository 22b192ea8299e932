"""What only those see who have entered, no cache on the way keeps; and no path leads out of the files of the pages."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest
from litestar import Litestar
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.links.link import Role
from hemicycle.web.application import application
from hemicycle.web.house import SetUp
from hemicycle.web.house_entering import house_path
from house_in_hand import SLUG, HouseInHand
from odd_house import ENTERED
from odd_requests import PARAMETER
from plenary_stage import OPENING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PARTS = {"slug": SLUG, "ending": "csv", "key": "BE"}
Browsers = tuple[httpx.AsyncClient, httpx.AsyncClient]


def in_a_house(tmp_path: Path, story: Callable[[Litestar, Browsers], Awaitable[None]]) -> None:
    """Told with the browser of somebody who has entered every role, and that of nobody."""

    async def main() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(OPENING)) as house:
            originals, notebook = open_originals(str(tmp_path / "house.sqlite")), house.notebook()
            setup = SetUp(HouseLink(notebook), Notes(Keeping(originals), notebook, house.chamber))
            served = application(replace(house.house, setup=setup))
            browsers = [
                httpx.AsyncClient(transport=httpx.ASGITransport(app=served), base_url="http://house.example")
                for _ in range(2)
            ]
            somebody, nobody = browsers
            await nobody.post(f"/{SLUG}/register", data={"delegation": "Chile", "segment": "1"})
            nobody.cookies.clear()
            await somebody.post(house_path(house.house, setup))
            for role, subject in (*ENTERED, (Role.REQUEST, "1")):
                somebody.cookies.update((await house.entered(role, subject)).cookies)
            await story(served, (somebody, nobody))
            for one in browsers:
                await one.aclose()
            originals.close()

    asyncio.run(main())


def test_what_only_those_see_who_have_entered_is_kept_by_no_cache(tmp_path: Path) -> None:
    async def story(served: Litestar, browsers: Browsers) -> None:
        kept, private = [], []
        for route in served.routes:
            path = PARAMETER.sub(
                lambda part: PARTS.get(part[0].strip("{}").partition(":")[0], "1"), route.path_format
            )
            if "GET" not in getattr(route, "methods", ()):
                continue
            somebody, nobody = [await browser.get(path) for browser in browsers]
            if (somebody.status_code, nobody.status_code) != (200, 404):
                continue
            private.append(path)
            if somebody.headers.get("cache-control") != "no-store":
                kept.append(path)
        assert kept == []
        assert {f"/{SLUG}/desk", f"/{SLUG}/chair", f"/{SLUG}/booth", f"/{SLUG}/copy/requests.csv"} <= {
            *private
        }

    in_a_house(tmp_path, story)


def test_no_path_leads_out_of_the_files_of_the_pages(tmp_path: Path) -> None:
    out = (
        "..%2f..%2fsettings.py",
        "../house.py",
        "%2e%2e/house.py",
        "/etc/passwd",
        "..%5chouse.py",
        "%00",
        "a" * 300,
    )

    async def story(_: Litestar, browsers: Browsers) -> None:
        assert [(await browsers[1].get(f"/static/{one}")).status_code for one in out] == [404] * len(out)

    in_a_house(tmp_path, story)
