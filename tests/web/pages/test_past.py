"""A past plenary in the house: marked on every page, with its sources, with nothing to do, and before the next one."""

import asyncio
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from a_past_plenary import PAST, SPEAKERS
from hand_time import HandTime
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from house_in_hand import HouseInHand
from plenary_stage import PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
NOW = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
NEXT = replace(PROGRAMME, body="Assembly of States Parties, for its 22nd session")
NAME = "cooperation-2019"
NOTICE = "Reconstructed from its papers: this house did not record this plenary while it sat."


def test_a_past_plenary_is_shown_with_its_sources_and_claims_nothing(tmp_path: Path) -> None:
    asyncio.run(_shown(tmp_path))


async def _shown(folder: Path) -> None:
    async with HouseInHand(folder, NEXT, HandTime(NOW)) as house:
        await house.chamber.submit(
            NAME, ReconstructPlenary(id="enter", past=PAST, speakers=SPEAKERS), "operator"
        )
        public = house.browser()
        for path in ("", "/record", "/commitments", "/statements", "/interventions/1", "/verify"):
            assert NOTICE in await _page(public, f"/{NAME}{path}"), path
        for path in ("/lists", "/lists/pdf"):
            assert (await public.get(f"/{NAME}{path}")).status_code == 404, path
        front = await _page(public, f"/{NAME}")
        assert "Register for" not in front
        assert "<bdi>ASP18/JOURNAL/4, Journal</bdi>, consulted on 20 November 2026" in front
        assert '<bdi dir="ltr">https://assembly.example/statements</bdi>, consulted on' in front
        record = await _page(public, f"/{NAME}/record")
        assert "Thursday 5 December 2019" in record
        assert "not known" in record
        assert "Source: ASP18/JOURNAL/4, p. 3" in record
        assert "A. Minister, Minister of Justice" in record
        assert "nothing here proves in which order the speakers came" in record
        timed = await _page(public, f"/{NAME}/interventions/2")
        assert "10:20" in timed
        assert "10:20:00" not in timed
        promise = await _page(public, f"/{NAME}/commitments/1")
        assert "confirmed 9 December 2019" in promise
        assert "according to the Registry · Source: <bdi>Statements" in promise
        data = (await public.get(f"/{NAME}/record/json")).json()
        assert [one["start"] for one in data["sat"][0]["parts"][0]["entries"]] == [
            None,
            "2019-12-05T09:20:00Z",
            None,
        ]
        assert [one["symbol"] for one in data["reconstructed"]["papers"]] == ["ASP18/JOURNAL/4", None]
        await house.indexing.caught_up()
        await _found(public)
        await _untouched(house, public)


async def _found(public: httpx.AsyncClient) -> None:
    """By the search, on the delegation's page, on the start page, and at the next plenary of the assembly."""
    start = await _page(public, "/")
    assert "5 December 2019 · held, reconstructed from its papers" in start
    found = await _page(public, "/search?q=agreements")
    assert "reconstructed from its papers: ASP18/JOURNAL/4, p. 3" in found
    over_the_years = await _page(public, "/delegations/BE")
    assert over_the_years.count("5 December 2019") == 2
    assert "9 December 2019" in over_the_years
    assert "2023" not in over_the_years
    opening = await _page(public, "/cooperation/commitments")
    assert "What was asked and promised at the last" in opening
    assert "Belgium will sign one." in opening


async def _untouched(house: HouseInHand, public: httpx.AsyncClient) -> None:
    form = {"delegation": "Chile", "segment": "1", "address": "mission@chile.example"}
    answer = await public.post(f"/{NAME}/register", data=form)
    assert answer.status_code == 409
    assert "nothing is asked for or done in it any more" in unescape(answer.text)
    assert house.chamber.view(NAME).position == 1
    assert "<form" not in (await public.get(f"/{NAME}/register")).text.partition("<main")[2]


async def _page(browser: httpx.AsyncClient, path: str) -> str:
    answer = await browser.get(f"{path}{'&' if '?' in path else '?'}lang=en")
    assert answer.status_code == 200, path
    return unescape(answer.text)
